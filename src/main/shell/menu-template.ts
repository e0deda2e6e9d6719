import type { MenuItemConstructorOptions } from 'electron'
import { type Action, type ActionMenu, actionMenus, chordsOf, type MenuEntry } from '#shared/actions.ts'
import type { RecentFile } from '#shared/contract/opened.ts'
import { chordOfRole, type MenuRole } from '#shared/menu-roles.ts'
import { t } from '#shared/messages/index.ts'
import { acceleratorOf } from './accelerator.ts'

/** What is done when an item is chosen. */
export interface Does {
  act(action: Action): void
  open(path: string): void
  forgetRecent(): void
}

interface Options {
  recent: readonly RecentFile[]
  does: Does
  platform: NodeJS.Platform
}

type Item = MenuItemConstructorOptions
type Template = Item[]

const SEPARATOR: Item = { type: 'separator' }

/** Keys that are the page's alone: the editor has its own idea of them. */
const OF_THE_PAGE: readonly Action[] = ['finishWorkout']

/** What a Mac has in the menu of the app itself. */
const IN_MAC_MENU: readonly Action[] = ['showSettings', 'checkForUpdates', 'showAbout']

function itemFor(action: Action, act: Does['act']): Item {
  const accelerator = chordsOf(action)
    .map(acceleratorOf)
    .find((keys) => keys !== null)
  return {
    id: action,
    label: t(`app.menu.${action}`),
    ...(accelerator ? { accelerator, registerAccelerator: !OF_THE_PAGE.includes(action) } : {}),
    click: () => act(action),
  }
}

function roleItem(role: MenuRole | 'separator', system: NodeJS.Platform): Item {
  if (role === 'separator') return SEPARATOR
  const accelerator = acceleratorOf(chordOfRole(role, system) ?? '')
  return { id: role, role, label: t(`app.roles.${role}`), ...(accelerator ? { accelerator } : {}) }
}

const roleItems = (system: NodeJS.Platform, ...roles: (MenuRole | 'separator')[]): Template =>
  roles.map((role) => roleItem(role, system))

/** A file as an item: an ampersand in its name would be taken for the mark of a key. */
export const fileItem = ({ name, path }: RecentFile, open: Does['open']): Item => ({
  label: name.replaceAll('&', '&&'),
  click: () => open(path),
})

function recentMenu(recent: readonly RecentFile[], { open, forgetRecent }: Does): Item {
  return {
    id: 'recent',
    label: t('app.menu.recent'),
    enabled: recent.length > 0,
    submenu: [
      ...recent.map((file, nth) => ({ ...fileItem(file, open), id: `recent-${nth}`, toolTip: file.path })),
      SEPARATOR,
      { id: 'forgetRecent', label: t('app.menu.forgetRecent'), click: () => forgetRecent() },
    ],
  }
}

function itemsOf(menu: ActionMenu, { recent, does, platform }: Options): Template {
  const items = (actionMenus[menu] as readonly MenuEntry[]).flatMap((entry): Template => {
    if (entry === 'separator') return [SEPARATOR]
    if (entry === 'recent') return [recentMenu(recent, does)]
    return platform === 'darwin' && IN_MAC_MENU.includes(entry) ? [] : [itemFor(entry, does.act)]
  })
  const isBetween = (item: Item, at: number): boolean =>
    item.type !== 'separator' || (at > 0 && at < items.length - 1 && items[at - 1]?.type !== 'separator')
  return items.filter(isBetween)
}

const macMenu = ({ act }: Does): Item => ({
  label: 'Traininglogs',
  submenu: [
    itemFor('showAbout', act),
    itemFor('checkForUpdates', act),
    SEPARATOR,
    // The place where every app for a Mac has it.
    { ...itemFor('showSettings', act), accelerator: 'CommandOrControl+,' },
    SEPARATOR,
    ...roleItems('darwin', 'services', 'separator', 'hide', 'hideOthers', 'unhide', 'separator', 'quit'),
  ],
})

const editMenu = (system: NodeJS.Platform): Item => ({
  role: 'editMenu',
  label: t('app.menu.edit'),
  submenu: roleItems(system, 'undo', 'redo', 'separator', 'cut', 'copy', 'paste', 'delete', 'separator', 'selectAll'),
})

/** Where the sign needs Shift, people press its key without. */
const zoomInUnshifted = (system: NodeJS.Platform): Item => ({
  ...roleItem('zoomIn', system),
  id: 'zoomInUnshifted',
  accelerator: 'CommandOrControl+=',
  visible: false,
  acceleratorWorksWhenHidden: true,
})

const viewMenu = (system: NodeJS.Platform): Item => ({
  role: 'viewMenu',
  label: t('app.menu.view'),
  submenu: [
    ...roleItems(system, 'resetZoom', 'zoomIn'),
    zoomInUnshifted(system),
    ...roleItems(system, 'zoomOut', 'separator', 'togglefullscreen', 'separator', 'reload', 'toggleDevTools'),
  ],
})

const windowMenu = (system: NodeJS.Platform): Item => ({
  role: 'windowMenu',
  label: t('app.menu.window'),
  submenu:
    system === 'darwin'
      ? roleItems(system, 'minimize', 'zoom', 'separator', 'front')
      : roleItems(system, 'minimize', 'close'),
})

/** The menu of the app on a system; items are found by the name of their action, or of what Electron does for them. */
export function menuTemplate(options: Options): Template {
  const isMac = options.platform === 'darwin'
  const leave = roleItem(isMac ? 'close' : 'quit', options.platform)
  return [
    ...(isMac ? [macMenu(options.does)] : []),
    { label: t('app.menu.file'), submenu: [...itemsOf('file', options), SEPARATOR, leave] },
    editMenu(options.platform),
    { label: t('app.menu.workout'), submenu: itemsOf('workout', options) },
    { label: t('app.menu.go'), submenu: itemsOf('go', options) },
    viewMenu(options.platform),
    windowMenu(options.platform),
    { role: 'help', label: t('app.menu.help'), submenu: itemsOf('help', options) },
  ]
}
