import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Action } from '#shared/contract/events.ts'
import { t } from '#shared/messages/index.ts'

interface Does {
  act(action: Action): void
  openDataFolder(): void
  showLogs(): void
}

type Template = MenuItemConstructorOptions[]

function itemFor({ act }: Does, action: Action, accelerator?: string): MenuItemConstructorOptions {
  return {
    id: action,
    label: t(`app.menu.${action}`),
    ...(accelerator ? { accelerator } : {}),
    click: () => act(action),
  }
}

const fileMenu = (does: Does): Template => [
  itemFor(does, 'newWorkout', 'CmdOrCtrl+N'),
  itemFor(does, 'openSessionFile', 'CmdOrCtrl+O'),
  { type: 'separator' },
  itemFor(does, 'import', 'CmdOrCtrl+I'),
  itemFor(does, 'export', 'CmdOrCtrl+Shift+E'),
  { type: 'separator' },
  { id: 'openDataFolder', label: t('app.menu.openDataFolder'), click: () => does.openDataFolder() },
  { type: 'separator' },
  itemFor(does, 'showSettings', 'CmdOrCtrl+,'),
  ...(process.platform === 'darwin' ? [] : [{ type: 'separator' } as const, { role: 'quit' } as const]),
]

const workoutMenu = (does: Does): Template => [
  itemFor(does, 'showWorkout', 'CmdOrCtrl+1'),
  itemFor(does, 'showHistory', 'CmdOrCtrl+2'),
  itemFor(does, 'finishWorkout'),
]

/** The menu of the app; items are found by the name of their action. */
export function buildMenu(does: Does): Menu {
  const appMenu: Template = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return Menu.buildFromTemplate([
    ...appMenu,
    { label: t('app.menu.file'), submenu: fileMenu(does) },
    { role: 'editMenu' },
    { label: t('app.menu.workout'), submenu: workoutMenu(does) },
    { role: 'viewMenu' },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        itemFor(does, 'showShortcuts'),
        { id: 'showLogs', label: t('app.menu.showLogs'), click: () => does.showLogs() },
      ],
    },
  ])
}
