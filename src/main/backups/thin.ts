import type { NamedBackup } from './backup-name.ts'

const DAY_MS = 86_400_000

/** Automatic backups: all of two days, then the newest of so many days, weeks and months that have any. */
const ALL_MS = 2 * DAY_MS
const DAYS = 12
const WEEKS = 10
const MONTHS = 12
/** Many starts in two days would make many backups; more than these are thinned as if they were older. */
const MOST_RECENT = 200
/** The most automatic backups that thinning leaves. */
export const MOST_AUTOMATIC = MOST_RECENT + DAYS + WEEKS + MONTHS

/** Backups that a person made, or another version before it opened the log: the newest of each kind. */
const KEPT_BY_HAND = 10
const KEPT_BEFORE_MIGRATION = 10
const KEPT_BEFORE_UPDATE = 10
/** What was there before a restore: all of a month, and the newest whatever its age. */
const BEFORE_RESTORE_MS = 30 * DAY_MS

const dayOf = (at: Date): number => Math.floor(at.getTime() / DAY_MS)
/** Weeks from Monday: 1 January 1970 was a Thursday. */
const weekOf = (at: Date): number => Math.floor((dayOf(at) + 3) / 7)
const monthOf = (at: Date): number => at.getUTCFullYear() * 12 + at.getUTCMonth()

/** The newest of each of the last `count` periods that have any. */
function newestOfEach(newestFirst: readonly NamedBackup[], periodOf: (at: Date) => number, count: number) {
  const newest = new Map<number, NamedBackup>()
  for (const backup of newestFirst) {
    const period = periodOf(backup.at)
    if (!newest.has(period)) newest.set(period, backup)
  }
  return [...newest.values()].slice(0, count)
}

function keptAutomatic(newestFirst: readonly NamedBackup[], now: Date): NamedBackup[] {
  const recent = newestFirst.filter(({ at }) => now.getTime() - at.getTime() < ALL_MS).slice(0, MOST_RECENT)
  return [
    ...recent,
    ...newestOfEach(newestFirst, dayOf, DAYS),
    ...newestOfEach(newestFirst, weekOf, WEEKS),
    ...newestOfEach(newestFirst, monthOf, MONTHS),
  ]
}

/** The names of the backups that may go now, by times in UTC. The newest of each kind always stays. */
export function thinnedOut(backups: readonly NamedBackup[], now: Date): string[] {
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.name < b.name ? 1 : -1))
  const of = (kind: NamedBackup['kind']) => newestFirst.filter((backup) => backup.kind === kind)
  const isFresh = ({ at }: NamedBackup): boolean => now.getTime() - at.getTime() < BEFORE_RESTORE_MS
  const kept = new Set([
    ...keptAutomatic(of('automatic'), now),
    ...of('by-hand').slice(0, KEPT_BY_HAND),
    ...of('before-migration').slice(0, KEPT_BEFORE_MIGRATION),
    ...of('before-update').slice(0, KEPT_BEFORE_UPDATE),
    ...of('before-restore').filter((backup, place) => place === 0 || isFresh(backup)),
  ])
  return newestFirst.filter((backup) => !kept.has(backup)).map(({ name }) => name)
}
