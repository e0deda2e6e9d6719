import { lifecycle } from './lifecycle.ts'
import { strict } from './strict.ts'

function unanswered(method: string): never {
  throw new Error(
    `electron stand-in: dialog.${method} was shown and the test scripted no answer (replace it with app.evaluate)`,
  )
}

/** Electron's `dialog`, where nobody sits to answer: a test puts its own function in the place of a method first. */
export const dialog = strict('dialog', {
  showOpenDialog: async () => unanswered('showOpenDialog'),
  showSaveDialog: async () => unanswered('showSaveDialog'),
  showMessageBox: async () => unanswered('showMessageBox'),
  showOpenDialogSync: () => unanswered('showOpenDialogSync'),
  showSaveDialogSync: () => unanswered('showSaveDialogSync'),
  showMessageBoxSync: () => unanswered('showMessageBoxSync'),
  showErrorBox: (title: string, content: string) => {
    // Before it is ready, Electron on Linux only writes what it would show.
    console.error(`[${lifecycle.phase === 'loading' ? 'no box yet' : 'error box'}] ${title}: ${content}`)
    unanswered('showErrorBox')
  },
})
