import type { ImportAnswers, ImportPreview } from '#shared/contract/import.ts'

/** Whether a saved session is replaced by what is imported. */
export const isReplaced = ({ replace }: ImportAnswers, id: string): boolean => replace === 'all' || replace.includes(id)

/** How many saved sessions are replaced. */
export function replacedCount({ changes, totals }: ImportPreview, answers: ImportAnswers): number {
  if (answers.replace === 'all') return totals.changed
  return changes.filter(({ id }) => isReplaced(answers, id)).length
}

/** Replaces all of them, or none. Sessions that the preview does not list can be meant only all together. */
export function replaceAll({ changes, totals }: ImportPreview, on: boolean): ImportAnswers['replace'] {
  if (!on) return []
  return totals.changed > changes.length ? 'all' : changes.map(({ id }) => id)
}

/** Replaces one session or leaves it; the others stay as they are answered. */
export function replaceOne(
  { changes }: ImportPreview,
  answers: ImportAnswers,
  id: string,
  on: boolean,
): ImportAnswers['replace'] {
  const others = changes.map((change) => change.id).filter((other) => other !== id && isReplaced(answers, other))
  return on ? [...others, id] : others
}
