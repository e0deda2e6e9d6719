interface ActionFacts {
  /** Its keys, the ones that are printed first; `Mod` is Ctrl, or Command on a Mac. */
  chords: readonly string[]
}

/** Everything the menu, the palette and the keys can ask for: the one table of all three. */
export const actions = {
  newWorkout: { chords: ['Mod+n'] },
  openSessionFile: { chords: ['Mod+o'] },
  import: { chords: ['Mod+i'] },
  export: { chords: ['Mod+Shift+e'] },
  backUp: { chords: [] },
  restore: { chords: [] },
  openDataFolder: { chords: [] },
  showWorkout: { chords: ['Mod+1'] },
  showHistory: { chords: ['Mod+2'] },
  showExercises: { chords: ['Mod+3'] },
  showAnalytics: { chords: ['Mod+4'] },
  showHealth: { chords: ['Mod+5'] },
  showSettings: { chords: ['Mod+6', 'Mod+,'] },
  showPalette: { chords: ['Mod+k'] },
  finishWorkout: { chords: ['Mod+Enter'] },
  goToNotes: { chords: ['F6'] },
  showShortcuts: { chords: ['?', 'Mod+/', 'F1'] },
  showLogs: { chords: [] },
  checkForUpdates: { chords: [] },
  showAbout: { chords: [] },
} as const satisfies Record<string, ActionFacts>

export type Action = keyof typeof actions

/** An entry of a menu: an action, a line between two groups, or the list of files that were opened last. */
export type MenuEntry = Action | 'separator' | 'recent'

/** The app's own menus in their order. The palette and the help follow them. */
export const actionMenus = {
  file: [
    'newWorkout',
    'separator',
    'openSessionFile',
    'recent',
    'separator',
    'import',
    'export',
    'separator',
    'backUp',
    'restore',
    'openDataFolder',
    'separator',
    'showSettings',
  ],
  workout: ['showWorkout', 'finishWorkout'],
  go: ['showPalette', 'separator', 'showHistory', 'showExercises', 'showAnalytics', 'showHealth', 'goToNotes'],
  help: ['showShortcuts', 'showLogs', 'separator', 'checkForUpdates', 'showAbout'],
} as const satisfies Record<string, readonly MenuEntry[]>

export type ActionMenu = keyof typeof actionMenus

const facts: Record<Action, ActionFacts> = actions

/** The keys of an action. */
export const chordsOf = (action: Action): readonly string[] => facts[action].chords

/** The action of a chord as `chordOf` writes it; null where it has none. */
export const actionOfChord = (chord: string): Action | null =>
  (Object.keys(actions) as Action[]).find((action) => chordsOf(action).includes(chord)) ?? null

const isAction = (entry: MenuEntry): entry is Action => entry !== 'separator' && entry !== 'recent'

/** The actions of a menu. */
export const actionsOf = (menu: ActionMenu): Action[] => (actionMenus[menu] as readonly MenuEntry[]).filter(isAction)
