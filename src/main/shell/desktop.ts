import { app, Menu } from 'electron'
import type { Action } from '#shared/actions.ts'
import type { RecentFile } from '#shared/contract/opened.ts'
import { t } from '#shared/messages/index.ts'

/** The name Windows knows the app by; the installer gives its shortcuts the same. */
const WINDOWS_ID = 'app.traininglogs.desktop'

/** Before the first window: lets Windows keep the app's windows, notices and jump list together. */
export const nameOnTaskbar = (): void => app.setAppUserModelId(WINDOWS_ID)

function showTasks(): void {
  if (process.platform !== 'win32') return
  app.setUserTasks([
    {
      program: process.execPath,
      arguments: '--new-workout',
      iconPath: process.execPath,
      iconIndex: 0,
      title: t('app.menu.newWorkout'),
      description: t('app.menu.newWorkout'),
    },
  ])
}

/** What the desktop offers at the app's icon: a new workout, and on a Mac the files that were opened last. */
export function showOnDesktop(
  recent: readonly RecentFile[],
  act: (action: Action) => void,
  open: (path: string) => void,
) {
  showTasks()
  app.dock?.setMenu(
    Menu.buildFromTemplate([
      { label: t('app.menu.newWorkout'), click: () => act('newWorkout') },
      ...recent.slice(0, 5).map(({ name, path }) => ({ label: name.replaceAll('&', '&&'), click: () => open(path) })),
    ]),
  )
}
