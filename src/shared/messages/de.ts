import type { Catalogue } from './catalogue.ts'
import { analytics } from './de/analytics.ts'
import { analyticsCharts } from './de/analyticsCharts.ts'
import { analyticsScreen } from './de/analyticsScreen.ts'
import { analyticsSettings } from './de/analyticsSettings.ts'
import { app } from './de/app.ts'
import { backups } from './de/backups.ts'
import { backupsScreen } from './de/backupsScreen.ts'
import { bests } from './de/bests.ts'
import { charts } from './de/charts.ts'
import { cli } from './de/cli.ts'
import { cliAnalytics } from './de/cliAnalytics.ts'
import { exerciseChanges } from './de/exerciseChanges.ts'
import { exercises } from './de/exercises.ts'
import { exercisesScreen } from './de/exercisesScreen.ts'
import { exportData } from './de/exportData.ts'
import { exportScreen } from './de/exportScreen.ts'
import { health } from './de/health.ts'
import { healthScreen } from './de/healthScreen.ts'
import { history } from './de/history.ts'
import { importData } from './de/importData.ts'
import { importScreen } from './de/importScreen.ts'
import { markdown } from './de/markdown.ts'
import { palette } from './de/palette.ts'
import { progression } from './de/progression.ts'
import { quickEntry } from './de/quickEntry.ts'
import { rest } from './de/rest.ts'
import { rules } from './de/rules.ts'
import { sessionFile } from './de/sessionFile.ts'
import { settings } from './de/settings.ts'
import { shell } from './de/shell.ts'
import { span } from './de/span.ts'
import { storage } from './de/storage.ts'
import { updates } from './de/updates.ts'
import { workout } from './de/workout.ts'

/** Every word people see, in German. */
export const de: Catalogue = {
  analytics,
  analyticsCharts,
  analyticsScreen,
  analyticsSettings,
  app,
  backups,
  backupsScreen,
  bests,
  charts,
  cli,
  cliAnalytics,
  exerciseChanges,
  exercises,
  exercisesScreen,
  exportData,
  exportScreen,
  health,
  healthScreen,
  history,
  importData,
  importScreen,
  markdown,
  palette,
  progression,
  quickEntry,
  rest,
  rules,
  sessionFile,
  settings,
  shell,
  span,
  storage,
  updates,
  workout,
}
