import type { MenuItemConstructorOptions, Task } from 'electron'
import type { RecentFile } from '#shared/contract/opened.ts'
import { t } from '#shared/messages/index.ts'
import { type Does, fileItem } from './menu-template.ts'

/** In the menu of a Mac's dock; the rest is in the menu of the app. */
const MOST_RECENT = 5

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
  ...recent.slice(0, MOST_RECENT).map((file) => fileItem(file, open)),
]
