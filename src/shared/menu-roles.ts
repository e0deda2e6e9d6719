type System = 'darwin' | 'linux' | 'win32'

/**
 * What Electron does for items of the menu, with the keys that the app gives them, as in `actions`. Null are those with keys of
 * Electron's own, if any: the page answers them first, or nobody looks for them in a help.
 */
const roles = {
  undo: null,
  redo: null,
  cut: null,
  copy: null,
  paste: null,
  delete: null,
  selectAll: null,
  zoomIn: 'Mod+Plus',
  zoomOut: 'Mod+-',
  resetZoom: 'Mod+0',
  togglefullscreen: 'F11',
  reload: 'Mod+r',
  toggleDevTools: null,
  minimize: 'Mod+m',
  zoom: null,
  front: null,
  close: 'Mod+w',
  services: null,
  hide: null,
  hideOthers: null,
  unhide: null,
  quit: 'Mod+q',
} as const satisfies Record<string, string | null>

export type MenuRole = keyof typeof roles

/** Where a system has other keys. Windows has Alt+F4 of its own. */
const others: Partial<Record<System, Partial<Record<MenuRole, string | null>>>> = {
  darwin: { togglefullscreen: 'Ctrl+Mod+f' },
  win32: { quit: null },
}

/** Every role that the menus have. */
export const menuRoles = Object.keys(roles) as MenuRole[]

/** The keys of a role on a system. */
export function chordOfRole(role: MenuRole, system: string): string | null {
  const own = others[system as System]?.[role]
  return own === undefined ? roles[role] : own
}
