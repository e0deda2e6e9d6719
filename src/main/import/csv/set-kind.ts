/** What apps tag a set with. */
export type SetKind = 'normal' | 'warmup' | 'drop' | 'failure'

const KINDS: Record<string, SetKind> = {
  ...{ normal: 'normal', working: 'normal' },
  ...{ w: 'warmup', warmup: 'warmup' },
  ...{ d: 'drop', drop: 'drop', dropset: 'drop' },
  ...{ f: 'failure', failure: 'failure' },
}

/** The letters of a tag such as `WARM_UP`, `Drop Set` or `W2`, which may be counted; null where it is anything else. */
export function wordOf(tag: string): string | null {
  if (tag.length > 40) return null
  const [, word] =
    /^(?:\d{1,3}[\s_.#-]{0,9})?(\p{L}[\p{L}\s_-]{0,40}?)(?:[\s_.#-]{0,9}\d{1,3})?$/u.exec(tag.trim()) ?? []
  return word?.toLowerCase().replace(/[\s_-]/g, '') ?? null
}

/** The kind that a tag stands for; null where it is not known. */
export function setKindOf(tag: string): SetKind | null {
  const word = wordOf(tag)
  return word !== null && Object.hasOwn(KINDS, word) ? (KINDS[word] ?? null) : null
}

/** What a kind says in plain words where no field of ours says it. */
export const noteOfKind: Record<SetKind, string | null> = {
  normal: null,
  warmup: null,
  drop: 'drop set',
  failure: 'to failure',
}
