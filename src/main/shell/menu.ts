import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { type Action, type ActionMenu, actionMenus, chordsOf, type MenuEntry } from '#shared/actions.ts'
import type { RecentFile } from '#shared/contract/opened.ts'
import { t } from '#shared/messages/index.ts'
import { acceleratorOf } from './accelerator.ts'

interface Does {
  act(action: Action): void
  open(path: string): void
  forgetRecent(): void
}

type Template = MenuItemConstructorOptions[]
type Item = MenuItemConstructorOptions

const SEPARATOR: Item = { type: 'separator' }
const isMac = process.platform === 'darwin'

/** Keys that are the page's alone: the editor has its own idea of them. */
const OF_THE_PAGE: readonly Action[] = ['finishWorkout']

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

function recentMenu(recent: readonly RecentFile[], { open, forgetRecent }: Does): Item {
  return {
    id: 'recent',
    label: t('app.menu.recent'),
    enabled: recent.length > 0,
    submenu: [
      // An ampersand in a name would be taken for the mark of a key.
      ...recent.map(({ name, path }, nth) => ({
        id: `recent-${nth}`,
        label: name.replaceAll('&', '&&'),
        toolTip: path,
        click: () => open(path),
      })),
      SEPARATOR,
      { id: 'forgetRecent', label: t('app.menu.forgetRecent'), click: () => forgetRecent() },
    ],
  }
}

/** What a Mac has in the menu of the app itself. */
const inAppMenu: readonly Action[] = isMac ? ['showSettings', 'checkForUpdates', 'showAbout'] : []

function itemsOf(menu: ActionMenu, recent: readonly RecentFile[], does: Does): Template {
  const items = (actionMenus[menu] as readonly MenuEntry[]).flatMap((entry): Template => {
    if (entry === 'separator') return [SEPARATOR]
    if (entry === 'recent') return [recentMenu(recent, does)]
    return inAppMenu.includes(entry) ? [] : [itemFor(entry, does.act)]
  })
  const isBetween = (item: Item, at: number): boolean =>
    item.type !== 'separator' || (at > 0 && at < items.length - 1 && items[at - 1]?.type !== 'separator')
  return items.filter(isBetween)
}

const appMenu = (act: Does['act']): Item => ({
  label: app.name,
  submenu: [
    itemFor('showAbout', act),
    itemFor('checkForUpdates', act),
    SEPARATOR,
    itemFor('showSettings', act),
    SEPARATOR,
    { role: 'services' },
    SEPARATOR,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    SEPARATOR,
    { role: 'quit' },
  ],
})

const viewMenu = (): Item => ({
  role: 'viewMenu',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    SEPARATOR,
    { role: 'togglefullscreen' },
    SEPARATOR,
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ],
})

/** The menu of the app; items are found by the name of their action. */
export function buildMenu(recent: readonly RecentFile[], does: Does): Menu {
  const leave: Template = isMac ? [] : [SEPARATOR, { role: 'quit' }]
  return Menu.buildFromTemplate([
    ...(isMac ? [appMenu(does.act)] : []),
    { label: t('app.menu.file'), submenu: [...itemsOf('file', recent, does), ...leave] },
    { role: 'editMenu' },
    { label: t('app.menu.workout'), submenu: itemsOf('workout', recent, does) },
    { label: t('app.menu.go'), submenu: itemsOf('go', recent, does) },
    viewMenu(),
    { role: 'windowMenu' },
    { role: 'help', label: t('app.menu.help'), submenu: itemsOf('help', recent, does) },
  ])
}
