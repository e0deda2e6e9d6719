/** What the main process says: errors, menus, dialogs. */
export const app = {
  errors: {
    internal: 'Something went wrong inside the app. Nothing was lost. The log names it {{correlationId}}.',
    invalidInput: 'The app asked itself something it does not understand ({{route}}).',
    unknownRoute: 'The app asked itself something it does not know.',
    forbidden: 'This page may not talk to the app.',
    startTitle: 'Traininglogs could not start',
    draftGone: 'This workout is no longer open in the editor.',
    draftStale: 'This workout was changed somewhere else meanwhile. What stands there is shown now.',
    draftInvalid: 'Some fields cannot be read yet. They are marked; nothing was saved and nothing was lost.',
    fileMissing: 'The JSON file is not on disk: {{file}}',
    cannotOpen: 'The system could not open {{path}}: {{reason}}',
    fileUnreadable: 'The file cannot be read: {{reason}}',
    fileRefused: 'This file holds no session that can be imported: {{reason}}',
    fileDiffers: 'This session is saved already, with other content. The saved one was left as it is.',
    fileTooLarge: 'It is larger than 20 MB.',
    fileNotOurs: 'This is no training session.',
    fileNewer: 'This file was written by a newer version of the app (format {{version}}).',
    fileInvalid: 'Some values in this file break the rules of a session.',
  },
  log: {
    changed:
      'A session of this day, focus, phase and week is saved already ({{id}}), read from another text. Nothing was changed; use --replace to save this text as its next revision.',
  },
  menu: {
    file: 'File',
    workout: 'Workout',
    newWorkout: 'New workout',
    openSessionFile: 'Open exported session…',
    openDataFolder: 'Show data folder',
    showSettings: 'Settings…',
    showWorkout: 'Go to workout',
    showHistory: 'Go to history',
    finishWorkout: 'Finish workout',
    showShortcuts: 'Keyboard shortcuts',
  },
  fileTypes: { session: 'Exported session (JSON)', all: 'All files' },
} as const
