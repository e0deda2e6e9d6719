/** What the help sheet lists. The keys themselves are handled where they work. */
export const shortcutGroups = [
  {
    group: 'anywhere',
    keys: [
      { does: 'newWorkout', chords: ['Mod+n'] },
      { does: 'openFile', chords: ['Mod+o'] },
      { does: 'goImport', chords: ['Mod+i'] },
      { does: 'goExport', chords: ['Mod+Shift+e'] },
      { does: 'goWorkout', chords: ['Mod+1'] },
      { does: 'goHistory', chords: ['Mod+2'] },
      { does: 'goExercises', chords: ['Mod+3'] },
      { does: 'goAnalytics', chords: ['Mod+4'] },
      { does: 'goHealth', chords: ['Mod+5'] },
      { does: 'goSettings', chords: ['Mod+6', 'Mod+,'] },
      { does: 'notes', chords: ['F6'] },
      { does: 'help', chords: ['?', 'Mod+/'] },
    ],
  },
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
      { does: 'finish', chords: ['Mod+Enter'] },
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
