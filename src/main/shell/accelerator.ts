const PARTS: Record<string, string> = {
  Mod: 'CommandOrControl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Enter: 'Return',
}

/** A chord of the page, `Mod+Shift+e`, as Electron writes it; null for a bare sign, which a menu cannot have as its key. */
export function acceleratorOf(chord: string): string | null {
  const parts = chord.split('+')
  if (parts.length === 1 && chord.length === 1) return null
  return parts.map((part) => PARTS[part] ?? (part.length === 1 ? part.toUpperCase() : part)).join('+')
}
