import { useEffect, useEffectEvent, useState } from 'react'

const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** The one file that was dropped where it looks like a session file; null for anything else. */
export function sessionFileIn(transfer: DataTransfer): File | null {
  const [file, ...others] = transfer.files
  return file && others.length === 0 && /\.json$/i.test(file.name) && !isFolder(transfer) ? file : null
}

const isFolder = ({ items }: DataTransfer): boolean =>
  [...items].some((item) => item.webkitGetAsEntry()?.isDirectory ?? false)

/** Whether files hang over the window; dropped ones are handed on, and the page never leaves itself for them. */
export function useDrop(onDrop: (transfer: DataTransfer) => void): boolean {
  const [dropping, setDropping] = useState(false)
  const drop = useEffectEvent((event: DragEvent) => {
    if (!carriesFile(event) || !event.dataTransfer) return
    event.preventDefault()
    setDropping(false)
    onDrop(event.dataTransfer)
  })
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return
      event.preventDefault()
      setDropping(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDropping(false)
    }
    const dropped = (event: DragEvent) => drop(event)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', dropped)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', dropped)
    }
  }, [])
  return dropping
}
