import { app, Menu } from 'electron'
import type { RecentFile } from '#shared/contract/opened.ts'
import { dockMenu, jumpList } from './desktop-items.ts'
import type { Does } from './menu-template.ts'

/** The name Windows knows the app by; the installer gives its shortcuts the same. */
const WINDOWS_ID = 'app.traininglogs.desktop'

/** Before the first window: lets Windows keep the app's windows, notices and jump list together. */
export const nameOnTaskbar = (): void => app.setAppUserModelId(WINDOWS_ID)

/** What the desktop offers at the app's icon: a new workout, and the files that were opened last. */
export function showOnDesktop(recent: readonly RecentFile[], does: Pick<Does, 'act' | 'open'>): void {
  if (process.platform === 'win32') app.setUserTasks(jumpList(process.execPath))
  app.dock?.setMenu(Menu.buildFromTemplate(dockMenu(recent, does)))
}
