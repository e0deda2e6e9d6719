import type { SetRow } from '#main/import/csv/group.ts'

/** An exercise that was put in a superset on a day. */
interface Member {
  day: string
  exercise: string
  group: string
}

const letterOf = (index: number): string => String.fromCharCode(65 + Math.min(index, 25))

/** Letters of supersets by day and exercise: those of a day are A, B, C …; one exercise alone is none. */
export function supersetsOf(members: readonly Member[]): Map<string, string> {
  const days = new Map<string, Map<string, Set<string>>>()
  for (const { day, exercise, group } of members) {
    const groups = days.get(day) ?? new Map<string, Set<string>>()
    days.set(day, groups)
    groups.set(group, (groups.get(group) ?? new Set()).add(exercise))
  }
  const letters = new Map<string, string>()
  for (const [day, groups] of days) {
    const real = [...groups.values()].filter(({ size }) => size > 1)
    for (const [i, exercises] of real.entries()) {
      for (const exercise of exercises) letters.set(`${day} ${exercise}`, letterOf(i))
    }
  }
  return letters
}

/** Puts the sets of each exercise of a superset together, where the first of them was; the superset tells their turns. */
export function gatherSupersets(rows: SetRow[]): SetRow[] {
  const gathered = new Map<string, SetRow[]>()
  for (const [i, row] of rows.entries()) {
    const { supersetGroup, name } = row.exercise
    const key = supersetGroup === null ? String(i) : JSON.stringify([row.session.key, supersetGroup, name])
    const same = gathered.get(key) ?? []
    gathered.set(key, same)
    same.push(row)
  }
  return [...gathered.values()].flat()
}
