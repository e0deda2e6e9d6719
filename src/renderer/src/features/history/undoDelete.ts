import { useEffect } from 'react'
import { chordOf, writesText } from '#renderer/lib/keys.ts'

/** What can be taken back now, the newest last. */
const offered: (() => void)[] = []

interface Undo {
  run: () => void
  withdraw: () => void
}

/** Offers to take something back until it was run or withdrawn; it runs once. */
export function offerUndo(undo: () => void): Undo {
  const withdraw = () => {
    const at = offered.indexOf(run)
    if (at >= 0) offered.splice(at, 1)
  }
  const run = () => {
    if (!offered.includes(run)) return
    withdraw()
    undo()
  }
  offered.push(run)
  return { run, withdraw }
}

/** Takes back the newest thing that can be. False when there is none. */
export function undoNewest(): boolean {
  const newest = offered.at(-1)
  newest?.()
  return newest !== undefined
}

/** Ctrl+Z takes back the last deletion, where it is not about text. */
export function useUndoKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || chordOf(event) !== 'Mod+z' || writesText(event.target)) return
      if (undoNewest()) event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
