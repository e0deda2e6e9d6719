import { EventEmitter } from 'node:events'
import type { KeyboardEvent, MenuItemConstructorOptions } from 'electron'
import { type KeyPress, matchesAccelerator } from './accelerator.ts'
import { executeRole, roleOf } from './menuRoles.ts'
import { strictClass } from './strict.ts'
import type { WindowView } from './view.ts'

const types = ['normal', 'separator', 'submenu', 'checkbox', 'radio', 'header', 'palette']
type Click = (item: MenuItemStandin, window: WindowView | undefined, event: KeyboardEvent | undefined) => void
let lastCommand = 0
let applicationMenu: MenuStandin | null = null

/** One item of a menu. */
export class MenuItemStandin {
  readonly id: string | undefined
  readonly role: string | undefined
  readonly type: string
  readonly submenu: MenuStandin | undefined
  readonly accelerator: string | undefined
  readonly commandId = ++lastCommand
  readonly registerAccelerator: boolean
  readonly acceleratorWorksWhenHidden: boolean
  label: string
  sublabel: string
  toolTip: string
  enabled: boolean
  visible: boolean
  /** The menu it is in. */
  menu: MenuStandin | undefined
  /** As Electron's: what the item does when chosen. It says nothing about being disabled; the menu does. */
  click: (event?: KeyboardEvent, window?: WindowView) => void = () => {}
  private isChecked: boolean

  constructor(options: MenuItemConstructorOptions) {
    const { submenu } = options
    this.id = options.id
    this.role = options.role?.toLowerCase()
    const role = roleOf(this.role)
    const template = submenu ?? role?.submenu
    this.submenu = Array.isArray(template)
      ? MenuStandin.buildFromTemplate(template)
      : (template as MenuStandin | undefined)
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal')
    if (this.type === 'submenu' && !this.submenu) throw new Error('Invalid submenu')
    if (!types.includes(this.type)) throw new Error(`Unknown menu item type: ${this.type}`)
    this.accelerator = (options.accelerator as string | undefined) ?? role?.accelerator
    this.registerAccelerator = options.registerAccelerator ?? role?.keysStayInPage !== true
    this.acceleratorWorksWhenHidden = options.acceleratorWorksWhenHidden ?? true
    this.label = options.label ?? role?.label ?? ''
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.isChecked = options.checked ?? false
  }

  get checked(): boolean {
    return this.isChecked
  }
  /** One of a group of radio items is checked; choosing a checked one leaves it so. */
  set checked(checked: boolean) {
    if (this.type !== 'radio') {
      this.isChecked = checked
      return
    }
    for (const item of this.menu?._radioGroup(this) ?? []) item.isChecked = false
    this.isChecked = true
  }
}

/** Electron's `MenuItem`. */
export const MenuItem = strictClass<[MenuItemConstructorOptions], MenuItemStandin, typeof MenuItemStandin>(
  'MenuItem',
  MenuItemStandin,
  (item, options) => {
    const click = options.click as Click | undefined
    item.click = (event, window) => {
      if (item.type === 'checkbox' || item.type === 'radio') item.checked = !item.checked
      if (!executeRole(item.role, window)) click?.(item, window, event)
    }
  },
)

/** A menu nobody sees: its items are found by id, and chosen by code or by their accelerators. */
export class MenuStandin extends EventEmitter {
  readonly items: MenuItemStandin[] = []

  static buildFromTemplate(template: (MenuItemConstructorOptions | MenuItemStandin)[]): MenuStandin {
    if (!Array.isArray(template))
      throw new TypeError('Invalid template for Menu: MenuStandin template must be an array')
    const menu = new Menu()
    for (const entry of template) {
      const named =
        typeof entry === 'object' && entry !== null && (entry.label !== undefined || entry.role !== undefined)
      if (!named && entry?.type !== 'separator') {
        throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
      }
      menu.append(entry instanceof MenuItemStandin ? entry : new MenuItem(entry as MenuItemConstructorOptions))
    }
    return menu
  }
  static setApplicationMenu(menu: MenuStandin | null): void {
    applicationMenu = menu
  }
  static getApplicationMenu(): MenuStandin | null {
    return applicationMenu
  }

  append(item: MenuItemStandin): void {
    this.insert(this.items.length, item)
  }
  insert(position: number, item: MenuItemStandin): void {
    this.items.splice(position, 0, item)
    item.menu = this
  }
  getMenuItemById(id: string): MenuItemStandin | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  /** The radio items around one, up to whatever is none. */
  _radioGroup(member: MenuItemStandin): MenuItemStandin[] {
    const at = this.items.findIndex((item) => item.commandId === member.commandId)
    const notRadio = (item: MenuItemStandin): boolean => item.type !== 'radio'
    const start = this.items.slice(0, at).findLastIndex(notRadio) + 1
    const after = this.items.slice(at).findIndex(notRadio)
    return this.items.slice(start, after < 0 ? undefined : at + after)
  }
}

/** Electron's `Menu`. */
export const Menu = strictClass<[], MenuStandin, typeof MenuStandin>('Menu', MenuStandin)

function find(menu: MenuStandin, press: KeyPress): MenuItemStandin | undefined {
  for (const item of menu.items) {
    const { accelerator, enabled, registerAccelerator } = item
    const found = item.submenu ? find(item.submenu, press) : undefined
    if (found) return found
    const reachable = enabled && registerAccelerator && (item.visible || item.acceleratorWorksWhenHidden)
    if (accelerator && reachable && matchesAccelerator(accelerator, press)) return item
  }
  return undefined
}

/** A key the page left alone: chooses the item of the application menu that has it as accelerator. */
export function pressKey(press: KeyPress, window: WindowView): void {
  const item = applicationMenu && find(applicationMenu, press)
  const { ctrl: ctrlKey, meta: metaKey, shift: shiftKey, alt: altKey } = press
  item?.click({ ctrlKey, metaKey, shiftKey, altKey, triggeredByAccelerator: true }, window)
}
