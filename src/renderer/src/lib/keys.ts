interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** The system of this machine, as Node calls it. */
export function thisSystem(): 'darwin' | 'linux' | 'win32' {
  if (/mac/i.test(navigator.userAgent)) return 'darwin'
  return /windows/i.test(navigator.userAgent) ? 'win32' : 'linux'
}

const onMac = (): boolean => thisSystem() === 'darwin'

/** What a key is called in a chord when its own name depends on the layout or on Shift. */
const plainKey = ({ key }: KeyPress): string => (key.length === 1 ? key.toLowerCase() : key)

/**
 * A key press as text, `Mod+Shift+z`: Mod is Ctrl, or Command on a Mac, where Ctrl moves in text; the other one is Super. Shift is
 * named with letters and named keys only: with signs (`?`) it is part of the sign.
 */
export function chordOf(press: KeyPress, isMac = onMac()): string {
  const key = plainKey(press)
  const shiftCounts = press.shiftKey && (key.length > 1 || key.toUpperCase() !== key)
  const parts = [
    (isMac ? press.metaKey : press.ctrlKey) ? 'Mod' : '',
    (isMac ? press.ctrlKey : press.metaKey) ? 'Super' : '',
    press.altKey ? 'Alt' : '',
    shiftCounts ? 'Shift' : '',
    key,
  ]
  return parts.filter(Boolean).join('+')
}

/** Whether a key press in this element writes text, so that a bare letter is no shortcut there. */
export const writesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

/** A chord as it is printed on this machine's keys. */
export function printChord(chord: string, labels: Record<string, string>): string[] {
  return chord.split('+').map((part) => {
    if (part === 'Mod') return onMac() ? '⌘' : (labels.Mod ?? 'Ctrl')
    return labels[part] ?? (part.length === 1 ? part.toUpperCase() : part)
  })
}
