import { useEffect, useEffectEvent, useState } from 'react'

const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** What was dropped: one file that is opened or restored, by its name, or anything else, to import. */
export type Dropped = { kind: 'session' | 'backup'; file: File } | { kind: 'import'; transfer: DataTransfer }

const isFolder = ({ items }: DataTransfer): boolean =>
  [...items].some((item) => item.webkitGetAsEntry()?.isDirectory ?? false)

function whatIsIn(transfer: DataTransfer): Dropped {
  const [file, ...others] = transfer.files
  if (file && others.length === 0 && !isFolder(transfer)) {
    if (/\.json$/i.test(file.name)) return { kind: 'session', file }
    if (/\.traininglogs$/i.test(file.name)) return { kind: 'backup', file }
  }
  return { kind: 'import', transfer }
}

/** Whether files hang over the window; dropped ones are handed on, and the page never leaves itself for them. */
export function useDrop(onDrop: (dropped: Dropped) => void): boolean {
  const [dropping, setDropping] = useState(false)
  const drop = useEffectEvent((event: DragEvent) => {
    if (!carriesFile(event) || !event.dataTransfer) return
    event.preventDefault()
    setDropping(false)
    onDrop(whatIsIn(event.dataTransfer))
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
