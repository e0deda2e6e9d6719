import { useEffect } from 'react'
import type { Editor } from './editor.ts'
import { useEditor } from './editors.ts'

/** Keeps everything when the screen, the tab or the window goes away. */
export function useKeeping(): Editor {
  const editor = useEditor()
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') void editor.flush()
    }
    window.addEventListener('pagehide', editor.flushOnExit)
    document.addEventListener('visibilitychange', hide)
    return () => {
      window.removeEventListener('pagehide', editor.flushOnExit)
      document.removeEventListener('visibilitychange', hide)
      void editor.flush()
    }
  }, [editor])
  return editor
}
