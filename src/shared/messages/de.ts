import type { Catalogue } from './catalogue.ts'
import { app } from './de/app.ts'
import { cli } from './de/cli.ts'
import { exercises } from './de/exercises.ts'
import { exportData } from './de/exportData.ts'
import { exportScreen } from './de/exportScreen.ts'
import { history } from './de/history.ts'
import { importData } from './de/importData.ts'
import { importScreen } from './de/importScreen.ts'
import { markdown } from './de/markdown.ts'
import { rules } from './de/rules.ts'
import { sessionFile } from './de/sessionFile.ts'
import { settings } from './de/settings.ts'
import { shell } from './de/shell.ts'
import { storage } from './de/storage.ts'
import { workout } from './de/workout.ts'

/** Every word people see, in German. */
export const de: Catalogue = {
  app,
  cli,
  exercises,
  exportData,
  exportScreen,
  history,
  importData,
  importScreen,
  markdown,
  rules,
  sessionFile,
  settings,
  shell,
  storage,
  workout,
}
