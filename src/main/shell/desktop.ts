import { app, Menu, type MenuItemConstructorOptions, type Task } from 'electron'
import type { RecentFile } from '#shared/contract/opened.ts'
import { t } from '#shared/messages/index.ts'
import type { Does } from './menu-template.ts'

/** The name Windows knows the app by; the installer gives its shortcuts the same. */
const WINDOWS_ID = 'app.traininglogs.desktop'

/** In the menu of a Mac's dock; the rest is in the menu of the app. */
const MOST_RECENT = 5

/** Before the first window: lets Windows keep the app's windows, notices and jump list together. */
export const nameOnTaskbar = (): void => app.setAppUserModelId(WINDOWS_ID)

/** What Windows lists at the app's icon; the files that were opened last it adds itself. */
export const jumpList = (program: string): Task[] => [
  {
    program,
    arguments: '--new-workout',
    iconPath: program,
    iconIndex: 0,
    title: t('app.menu.newWorkout'),
    description: t('app.menu.newWorkout'),
  },
]

/** What a Mac lists at the app's icon. */
export const dockMenu = (
  recent: readonly RecentFile[],
  { act, open }: Pick<Does, 'act' | 'open'>,
): MenuItemConstructorOptions[] => [
  { label: t('app.menu.newWorkout'), click: () => act('newWorkout') },
  ...recent
    .slice(0, MOST_RECENT)
    .map(({ name, path }) => ({ label: name.replaceAll('&', '&&'), click: () => open(path) })),
]

/** What the desktop offers at the app's icon: a new workout, and the files that were opened last. */
export function showOnDesktop(recent: readonly RecentFile[], does: Pick<Does, 'act' | 'open'>): void {
  if (process.platform === 'win32') app.setUserTasks(jumpList(process.execPath))
  app.dock?.setMenu(Menu.buildFromTemplate(dockMenu(recent, does)))
}
