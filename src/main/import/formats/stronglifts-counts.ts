import { t } from '#shared/messages/index.ts'
import type { Row } from '../csv/sheet.ts'
import type { Role } from './stronglifts-columns.ts'

const MANY_SETS = 100
const TIMES = /^(?:(\d{1,3})×)?(\d{1,4}):([0-5]\d)$/

/** What was done of each set, where the sets differ: `5/5/-/5` says that the third was not; else nothing. */
export const countsOf = (text: string | null): string[] =>
  text === null || /[×x]/.test(text) ? [] : text.split('/').map((count) => count.trim())

function secondsOf(part: string): number[] | null {
  if (part === '-' || part === '') return []
  const [, sets, minutes, seconds] = TIMES.exec(part) ?? []
  if (minutes === undefined || Number(sets ?? 1) > MANY_SETS) return null
  return new Array<number>(Number(sets ?? 1)).fill(Number(minutes) * 60 + Number(seconds))
}

/** Seconds of each timed set: `3×0:30` or `0:30/0:45`. */
export function timesOf(row: Row<Role>, role: Role): number[] {
  const text = row.text(role)
  if (text === null || /^skipped$/i.test(text)) return []
  const message = () => t('importData.remark.time', { column: row.headerOf(role), found: text })
  return text.split('/').flatMap((part) => secondsOf(part.trim()) ?? row.fail(role, 'time', message()))
}
