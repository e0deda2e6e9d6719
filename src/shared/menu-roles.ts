/**
 * Items of the menu that Electron carries out itself, with their keys as in `actions`. Those without keys here have the ones
 * that Electron gives them: the page answers these first.
 */
export const menuRoles = {
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
  togglefullscreen: null,
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

export type MenuRole = keyof typeof menuRoles
