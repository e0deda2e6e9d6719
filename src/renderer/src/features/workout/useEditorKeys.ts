import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen } from '#renderer/lib/dialogs.ts'
import type { Editor } from './editor.ts'
import { runOfKey } from './editorKeys.ts'

const isOpenList = (target: EventTarget | null): boolean =>
  (target instanceof HTMLElement && target.ariaExpanded === 'true') ||
  (target instanceof HTMLSelectElement && target.matches(':open'))

/** The keys of the editor, wherever the focus is on its screen. Dialogs keep all keys, open lists the plain ones. */
export function useEditorKeys(editor: Editor, finish: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (isPlain && isOpenList(event.target)) return
    if (isDialogOpen()) return
    const run = runOfKey(editor, event, finish)
    if (!run) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
