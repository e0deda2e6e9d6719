import { roundTo } from '#shared/domain/quantity.ts'
import { t } from '#shared/messages/index.ts'
import type { Row } from './sheet.ts'

const LONGEST_MINUTES = 12 * 60

/** What a workout is called that has no id of its own: its start to the second, and its title. */
export const workoutKey = (date: string, title: string | null): string =>
  `${date.length === 16 ? `${date}:00` : date} ${title ?? ''}`.trimEnd()

/** The length of a workout in minutes, or what to note where the file tells none that can be read. */
interface Length {
  minutes: number | null
  note: string | null
}

/** The cell that tells a length, and the seconds it tells: null where it cannot be read, `undefined` where it tells none. */
interface LengthCell<Role extends string> {
  row: Row<Role>
  role: Role
  name: string
  seconds: number | null | undefined
}

/**
 * Reads the length of workouts. One above 12 hours was never ended: it stays unknown, with a warning. One that cannot be
 * read becomes a note. Both are said once for each workout, though every row of it has the length again.
 */
export function createLengths(): <Role extends string>(key: string, cell: LengthCell<Role>) => Length {
  const told = new Set<string>()
  const isNews = (key: string): boolean => !told.has(key) && Boolean(told.add(key))
  return (key, { row, role, name, seconds }) => {
    const text = row.text(role)
    if (text === null || seconds === undefined) return { minutes: null, note: null }
    if (seconds === null || seconds < 0) {
      if (!isNews(key)) return { minutes: null, note: null }
      const note = `${name}: ${text}`
      row.warn(role, 'keptAsNote', t('importData.remark.keptAsNote', { found: note }))
      return { minutes: null, note }
    }
    const minutes = roundTo(seconds / 60, 4)
    if (minutes <= LONGEST_MINUTES) return { minutes, note: null }
    const found = `${Math.floor(minutes / 60)} h ${Math.floor(minutes % 60)} min`
    if (isNews(key)) row.warn(role, 'durationTooLong', t('importData.remark.durationTooLong', { found }))
    return { minutes: null, note: null }
  }
}

/** Texts about a workout as one note; null where there is none. */
export const joinNotes = (...notes: (string | null)[]): string | null =>
  notes.filter((note) => note !== null).join('\n') || null
