import { useEffect, useEffectEvent } from 'react'
import { isDialogOpen } from '#renderer/lib/dialogs.ts'
import { chordOf, writesText } from '#renderer/lib/keys.ts'
import { type Action, actionOfChord } from '#shared/actions.ts'

/** The action of a key press, where it has one here: a bare sign is text where text is written, and an editor finishes itself. */
function actionOfPress(event: KeyboardEvent): Action | null {
  const chord = chordOf(event)
  if (chord.length === 1 && writesText(event.target)) return null
  const action = actionOfChord(chord)
  return action === 'finishWorkout' ? null : action
}

/** The shortcuts that work in every place. A dialog that is open keeps the keyboard to itself. */
export function useShortcuts(act: (action: Action) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const action = actionOfPress(event)
    if (action === null) return
    // Also below a dialog: a key that the page leaves alone is pressed in the menu.
    event.preventDefault()
    if (!isDialogOpen()) act(action)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
