/** A key as the page saw it. */
export interface KeyPress {
  key: string
  code: string
  ctrl: boolean
  meta: boolean
  shift: boolean
  alt: boolean
}

const mac = process.platform === 'darwin'
const modifiers: Record<string, 'ctrl' | 'meta' | 'shift' | 'alt'> = {
  ctrl: 'ctrl',
  control: 'ctrl',
  cmd: 'meta',
  command: 'meta',
  super: 'meta',
  meta: 'meta',
  cmdorctrl: mac ? 'meta' : 'ctrl',
  commandorcontrol: mac ? 'meta' : 'ctrl',
  shift: 'shift',
  alt: 'alt',
  option: 'alt',
  altgr: 'alt',
}
const keyNames: Record<string, string> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  del: 'delete',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
}
const codes: Record<string, string> = { Comma: ',', Period: '.', Slash: '/', Minus: '-', Equal: '=', Semicolon: ';' }

/** Whether a key press is what an accelerator such as `CmdOrCtrl+Shift+N` names. */
export function matchesAccelerator(accelerator: string, press: KeyPress): boolean {
  const held = { ctrl: false, meta: false, shift: false, alt: false }
  let wanted = ''
  for (const part of accelerator.toLowerCase().split('+')) {
    const modifier = modifiers[part]
    if (modifier) held[modifier] = true
    else wanted = keyNames[part] ?? part
  }
  const key = press.key.toLowerCase()
  const physical = codes[press.code] ?? press.code.replace(/^(Key|Digit)/, '').toLowerCase()
  if (wanted !== key && wanted !== physical) return false
  // what takes Shift to type (Plus, ?) does not have to name it
  const shiftIsPartOfKey = wanted === key && wanted !== physical && wanted.length === 1
  if (held.shift !== press.shift && !shiftIsPartOfKey) return false
  return held.ctrl === press.ctrl && held.meta === press.meta && held.alt === press.alt
}
