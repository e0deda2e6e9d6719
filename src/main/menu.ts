import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Action } from '#shared/contract/events.ts'
import { t } from '#shared/messages/index.ts'

interface Does {
  act(action: Action): void
  openDataFolder(): void
}

type Template = MenuItemConstructorOptions[]

function fileMenu({ act, openDataFolder }: Does): Template {
  const item = (action: Action, accelerator?: string): MenuItemConstructorOptions => ({
    id: action,
    label: t(`app.menu.${action}`),
    ...(accelerator ? { accelerator } : {}),
    click: () => act(action),
  })
  return [
    item('newWorkout', 'CmdOrCtrl+N'),
    item('openSessionFile', 'CmdOrCtrl+O'),
    { type: 'separator' },
    { id: 'openDataFolder', label: t('app.menu.openDataFolder'), click: () => openDataFolder() },
    { type: 'separator' },
    item('showSettings', 'CmdOrCtrl+,'),
    ...(process.platform === 'darwin' ? [] : [{ type: 'separator' } as const, { role: 'quit' } as const]),
  ]
}

function workoutMenu({ act }: Does): Template {
  const item = (action: Action, accelerator?: string): MenuItemConstructorOptions => ({
    id: action,
    label: t(`app.menu.${action}`),
    ...(accelerator ? { accelerator } : {}),
    click: () => act(action),
  })
  return [item('showWorkout', 'CmdOrCtrl+1'), item('showHistory', 'CmdOrCtrl+2'), item('finishWorkout')]
}

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
      submenu: [{ id: 'showShortcuts', label: t('app.menu.showShortcuts'), click: () => does.act('showShortcuts') }],
    },
  ])
}
