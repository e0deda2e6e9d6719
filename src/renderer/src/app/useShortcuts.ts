import { useEffect, useEffectEvent } from 'react'
import { chordOf, writesText } from '#renderer/lib/keys.ts'
import { goToNotes } from '#renderer/lib/notify.tsx'
import { places } from './places.ts'
import type { Acts } from './useAppEvents.ts'

function actOf(chord: string, acts: Acts): (() => void) | undefined {
  const place = places.find((p) => p.chord === chord)
  if (place) return () => acts.go(place.path)
  switch (chord) {
    case 'Mod+n':
      return () => acts.newWorkout()
    case 'Mod+o':
      return () => acts.openFile()
    case 'Mod+i':
      return () => acts.import()
    case 'Mod+Shift+e':
      return () => acts.export()
    case 'Mod+,':
      return () => acts.go('/settings')
    case 'F6':
      return goToNotes
    case 'Mod+/':
    case 'F1':
      return () => acts.showShortcuts()
    default:
      return undefined
  }
}

/** The shortcuts that work in every place. A dialog that is open keeps the keyboard to itself. */
export function useShortcuts(acts: Acts): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('[aria-modal="true"]')) return
    const chord = chordOf(event)
    const asks = chord === '?' && !writesText(event.target)
    const run = asks ? () => acts.showShortcuts() : actOf(chord, acts)
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
