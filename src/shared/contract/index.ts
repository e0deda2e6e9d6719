import { analyticsRoutes } from './analytics.ts'
import { backupRoutes } from './backups.ts'
import { draftRoutes } from './drafts.ts'
import { exerciseRoutes } from './exercises.ts'
import { exportRoutes } from './export.ts'
import { healthRoutes } from './health.ts'
import { historyRoutes } from './history.ts'
import { importRoutes } from './import.ts'
import { logRoutes } from './logs.ts'
import { openedRoutes } from './opened.ts'
import { progressionRoutes } from './progression.ts'
import { restRoutes } from './rest.ts'
import type { HandlersFor, InputOf, OutputOf, RoutesOfKind } from './route.ts'
import { sampleRoutes } from './samples.ts'
import { sessionFileRoutes } from './session-file.ts'
import { sessionRoutes } from './sessions.ts'
import { settingsRoutes } from './settings.ts'
import { updateRoutes } from './updates.ts'

/** Every call the window can make. The same map drives Electron's IPC and the browser host. */
export const contract = {
  ...sessionRoutes,
  ...draftRoutes,
  ...sessionFileRoutes,
  ...historyRoutes,
  ...progressionRoutes,
  ...analyticsRoutes,
  ...importRoutes,
  ...exportRoutes,
  ...backupRoutes,
  ...exerciseRoutes,
  ...settingsRoutes,
  ...sampleRoutes,
  ...healthRoutes,
  ...logRoutes,
  ...openedRoutes,
  ...updateRoutes,
  ...restRoutes,
}
export type Contract = typeof contract
export type RouteName = keyof Contract
export type Input<R extends RouteName> = InputOf<Contract, R>
export type Output<R extends RouteName> = OutputOf<Contract, R>
export type QueryName = RoutesOfKind<Contract, 'query'>
export type CommandName = RoutesOfKind<Contract, 'command'>
export type Handlers<ReadDb> = HandlersFor<Contract, ReadDb>
