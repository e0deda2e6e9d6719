import { analytics } from './en/analytics.ts'
import { analyticsCharts } from './en/analyticsCharts.ts'
import { analyticsScreen } from './en/analyticsScreen.ts'
import { analyticsSettings } from './en/analyticsSettings.ts'
import { app } from './en/app.ts'
import { backups } from './en/backups.ts'
import { backupsScreen } from './en/backupsScreen.ts'
import { bests } from './en/bests.ts'
import { charts } from './en/charts.ts'
import { cli } from './en/cli.ts'
import { cliAnalytics } from './en/cliAnalytics.ts'
import { exerciseChanges } from './en/exerciseChanges.ts'
import { exercises } from './en/exercises.ts'
import { exercisesScreen } from './en/exercisesScreen.ts'
import { exportData } from './en/exportData.ts'
import { exportScreen } from './en/exportScreen.ts'
import { health } from './en/health.ts'
import { healthScreen } from './en/healthScreen.ts'
import { history } from './en/history.ts'
import { importData } from './en/importData.ts'
import { importScreen } from './en/importScreen.ts'
import { markdown } from './en/markdown.ts'
import { palette } from './en/palette.ts'
import { progression } from './en/progression.ts'
import { quickEntry } from './en/quickEntry.ts'
import { rest } from './en/rest.ts'
import { rules } from './en/rules.ts'
import { sessionFile } from './en/sessionFile.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { span } from './en/span.ts'
import { storage } from './en/storage.ts'
import { updates } from './en/updates.ts'
import { workout } from './en/workout.ts'

/** Every word people see, in English; one file per part of the app. Other languages must have the same keys. */
export const en = {
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
} as const
