import { estimates } from '#main/analytics/exercises.repository.ts'
import { type LoggedMovement, loggedMovements } from '#main/analytics/movements.ts'
import type { SessionNumbers } from '#main/analytics/sessions.repository.ts'
import type { View } from '#main/analytics/view.ts'
import type { MarkedE1rm } from '#shared/contract/set-mark.ts'
import type { Span } from '#shared/contract/span.ts'
import { type Best, outdoes } from './best.ts'
import { readMarks } from './marks.repository.ts'

/** The highest estimate of each movement in a group of sessions; of equal ones the earliest. */
export type GroupBests = Map<LoggedMovement, Best>

function keepBetter(found: Best[], group: number, one: Best, order: readonly number[]): void {
  const before = found[group] ?? null
  if (before === null || outdoes(one, before, order)) found[group] = one
}

/** Finds the best estimates in groups of sessions of a span. `order` has the place in time of each session's row. */
export async function bestEstimates(
  { db, settings }: View,
  span: Span,
  groups: readonly (readonly SessionNumbers[])[],
  order: readonly number[],
): Promise<GroupBests[]> {
  const best = groups.map((): GroupBests => new Map())
  const groupOf: number[] = []
  for (const [group, sessions] of groups.entries()) for (const { row } of sessions) groupOf[row] = group
  // The groups say which sessions count.
  const days: Span = { ...span, program: null, phase: null }
  for (const movement of await loggedMovements(db)) {
    const found: Best[] = []
    for (const { row, kg, at } of await estimates(db, movement.keys, days, settings.e1rmFormula).execute()) {
      const group = groupOf[row]
      if (group !== undefined) keepBetter(found, group, { value: kg, row, at }, order)
    }
    for (const group of found.keys()) {
      const one = found[group]
      if (one) best[group]?.set(movement, one)
    }
  }
  return best
}

type Marked = { exercise: string; e1rm: MarkedE1rm }[]

/** Those estimates with their sets and the names of their movements, highest first. */
export async function markEstimates({ db }: View, best: readonly GroupBests[]): Promise<Marked[]> {
  const asked = best.flatMap((ofGroup) => [...ofGroup].map(([{ mode }, { at }]) => ({ at, mode })))
  const marks = (await readMarks(db, asked)).values()
  return best.map((ofGroup) => {
    const marked = [...ofGroup].flatMap(([{ name }, { value }]): Marked => {
      const set = marks.next().value
      return set ? [{ exercise: name, e1rm: { kg: value, set } }] : []
    })
    return marked.sort((a, b) => b.e1rm.kg - a.e1rm.kg)
  })
}
