import { thisSystem } from '#renderer/lib/keys.ts'
import { type Action, type ActionMenu, actionMenus, actionsOf, chordsOf } from '#shared/actions.ts'
import { chordOfRole, menuRoles } from '#shared/menu-roles.ts'
import { t } from '#shared/messages/index.ts'

/** Keys that work in one kind of place, which handles them itself. */
const placeGroups = [
  {
    group: 'chart',
    keys: [
      { does: 'chartPoint', chords: ['ArrowLeft', 'ArrowRight'] },
      { does: 'chartEnds', chords: ['Home', 'End'] },
      { does: 'chartOpen', chords: ['Enter'] },
    ],
  },
  {
    group: 'history',
    keys: [
      { does: 'listRow', chords: ['ArrowUp', 'ArrowDown'] },
      { does: 'listExercise', chords: ['ArrowLeft', 'ArrowRight'] },
      { does: 'undoDelete', chords: ['Mod+z'] },
    ],
  },
  {
    group: 'calendar',
    keys: [
      { does: 'calendarDay', chords: ['ArrowLeft', 'ArrowRight'] },
      { does: 'calendarWeek', chords: ['ArrowUp', 'ArrowDown'] },
      { does: 'calendarEnds', chords: ['Home', 'End'] },
      { does: 'calendarMonth', chords: ['PageUp', 'PageDown'] },
      { does: 'calendarOpen', chords: ['Enter'] },
      { does: 'calendarClose', chords: ['Escape'] },
    ],
  },
  {
    group: 'workout',
    keys: [
      { does: 'undo', chords: ['Mod+z'] },
      { does: 'redo', chords: ['Mod+Shift+z', 'Mod+y'] },
      { does: 'addExercise', chords: ['Mod+e'] },
      { does: 'addWarmup', chords: ['Mod+u'] },
      { does: 'quickEntry', chords: ['Mod+j'] },
      { does: 'details', chords: ['Mod+i'] },
      { does: 'lastTime', chords: ['Mod+l'] },
      { does: 'useSuggestion', chords: ['Mod+g'] },
      { does: 'warmupRamp', chords: ['Mod+Shift+g'] },
      { does: 'moveExercise', chords: ['Alt+Shift+ArrowUp', 'Alt+Shift+ArrowDown'] },
      { does: 'removeExercise', chords: ['Mod+Shift+Backspace'] },
    ],
  },
  {
    group: 'row',
    keys: [
      { does: 'nextCell', chords: ['Enter'] },
      { does: 'nextRow', chords: ['Shift+Enter'] },
      { does: 'otherRow', chords: ['ArrowUp', 'ArrowDown'] },
      { does: 'besideCell', chords: ['ArrowLeft', 'ArrowRight'] },
      { does: 'accept', chords: ['=', 'Mod+ArrowRight'] },
      { does: 'copyAbove', chords: ['Mod+d'] },
      { does: 'more', chords: ['Mod+.'] },
      { does: 'moveRow', chords: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
      { does: 'removeRow', chords: ['Mod+Backspace'] },
    ],
  },
  {
    group: 'quality',
    keys: [
      { does: 'bad', chords: ['b'] },
      { does: 'good', chords: ['g'] },
      { does: 'perfect', chords: ['p'] },
      { does: 'learning', chords: ['l'] },
      { does: 'noQuality', chords: ['Backspace'] },
    ],
  },
] as const

/** The keys of an action under its own words. */
const ofAction = (action: Action) => ({ words: t(`app.menu.${action}`), chords: chordsOf(action) })

/** The actions that have keys wherever one is, in the order of the menus. */
function anywhere() {
  const actions = (Object.keys(actionMenus) as ActionMenu[]).flatMap(actionsOf)
  return actions.filter((action) => action !== 'finishWorkout' && chordsOf(action).length > 0).map(ofAction)
}

/** What the system's menu does with the window. */
function ofWindow() {
  return menuRoles.flatMap((role) => {
    const chord = chordOfRole(role, thisSystem())
    return chord === null ? [] : [{ words: t(`app.roles.${role}`), chords: [chord] }]
  })
}

/** What the help sheet lists, by where it works. */
export const shortcutGroups = () => [
  { group: 'anywhere' as const, keys: anywhere() },
  { group: 'window' as const, keys: ofWindow() },
  ...placeGroups.map(({ group, keys }) => ({
    group,
    keys: [
      ...(group === 'workout' ? [ofAction('finishWorkout')] : []),
      ...keys.map(({ does, chords }) => ({ words: t(`shell.shortcuts.${does}`), chords })),
    ],
  })),
]
