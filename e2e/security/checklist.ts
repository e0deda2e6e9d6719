/** Electron's security checklist, in its own numbering (electronjs.org, tutorial/security). */
export const CHECKLIST = [
  { item: 1, name: 'only secure content' },
  { item: 2, name: 'no Node in pages' },
  { item: 3, name: 'context isolation' },
  { item: 4, name: 'sandbox' },
  { item: 5, name: 'permission requests' },
  { item: 6, name: 'web security' },
  { item: 7, name: 'content security policy' },
  { item: 8, name: 'no insecure content' },
  { item: 9, name: 'no experimental features' },
  { item: 10, name: 'no blink features' },
  { item: 11, name: 'no pop-ups of webviews' },
  { item: 12, name: 'no webviews' },
  { item: 13, name: 'navigation' },
  { item: 14, name: 'new windows' },
  { item: 15, name: 'openExternal' },
  { item: 16, name: 'current Electron' },
  { item: 17, name: 'sender of every call' },
  { item: 18, name: 'own protocol' },
  { item: 19, name: 'fuses' },
  { item: 20, name: 'no Electron in pages' },
] as const

type Item = (typeof CHECKLIST)[number]['item']
type Kind = 'static' | 'runtime'

/** The title of a test that checks an item: the reporter counts by it. */
export function checks(item: Item, kind: Kind, what: string): string {
  const name = CHECKLIST.find((entry) => entry.item === item)?.name ?? ''
  return `checklist ${String(item).padStart(2, '0')} ${kind} (${name}): ${what}`
}

/** The item a test checks, by its title; null where it checks none. */
export function checkOf(title: string): { item: number; kind: string } | null {
  const [, item, kind] = /^checklist (\d\d) (static|runtime) /.exec(title) ?? []
  return item === undefined || kind === undefined ? null : { item: Number(item), kind }
}
