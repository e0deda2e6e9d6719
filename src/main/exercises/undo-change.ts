import { isDeepStrictEqual } from 'node:util'
import { t } from '#shared/messages/index.ts'
import { type NameState, type Rows, rowsNow, withRows } from './change-rows.ts'
import { changeText } from './change-text.ts'
import type { StoredChange } from './changes.repository.ts'
import { shownName } from './exercise-name.ts'
import { linkNames, movementOf } from './movement-links.ts'

const shareKey = (a: readonly [string, unknown][], b: readonly [string, unknown][]): boolean =>
  a.some(([key]) => b.some(([other]) => other === key))

/** Whether a newer change wrote what this one wrote too, or made others names of the movement that this one added. */
function buildsOn(newer: StoredChange, { after, summary }: StoredChange): boolean {
  const added = summary.kind === 'create' ? after.movements.map(([key]) => key) : []
  return (
    shareKey(newer.after.names, after.names) ||
    shareKey(newer.after.movements, after.movements) ||
    newer.after.names.some(([, row]) => row?.movement_key && added.includes(row.movement_key))
  )
}

/** A name that was decided about since, otherwise than by a change that is kept: imports do. */
function decidedSince(state: NameState, { after }: StoredChange): string | null {
  const now = rowsNow(state, after).names
  const [key] = after.names.find(([, row], place) => !isDeepStrictEqual(row, now[place]?.[1])) ?? []
  return key === undefined ? null : (state.names.find((name) => name.key === key)?.name ?? key)
}

/** Why a change cannot be undone as things are, in words; null where it can. Given every change, newest first. */
export function obstacleTo(state: NameState, change: StoredChange, changes: readonly StoredChange[]): string | null {
  const newer = changes.slice(
    0,
    changes.findIndex(({ id }) => id === change.id),
  )
  const onIt = newer.find((other) => other.undoneAt === null && buildsOn(other, change))
  if (onIt) return t('exercises.errors.builtUpon', { change: changeText(onIt.summary) })
  const name = decidedSince(state, change)
  return name === null ? null : t('exercises.errors.decidedSince', { name: shownName(name) })
}

/** Whether a name that a rename brought in is needed: sessions were logged under it, or other names stand for it. */
const isInUse = ({ logged, decisions }: NameState, key: string): boolean =>
  logged.has(key) || decisions.some(({ name_key, movement_key }) => movement_key === key && name_key !== key)

/**
 * The rows that undo a change. The new name of a rename stays a name of the movement where it was logged since: no session
 * falls out of its history.
 */
export function rowsToUndo(state: NameState, { before, after }: StoredChange): Rows {
  const without = withRows(state, before)
  const links = linkNames(without.names)
  return {
    ...before,
    names: before.names.map(([key, row]) => {
      const left = after.names.find(([other]) => other === key)?.[1]
      const old = after.names.find(([, other]) => other?.movement_key === key)?.[0]
      const isOut = old !== undefined && movementOf(links, key) !== movementOf(links, old)
      return isOut && left && row === null && isInUse(without, key)
        ? [key, { ...left, movement_key: movementOf(links, old) }]
        : [key, row]
    }),
  }
}
