import { t } from '#shared/messages/index.ts'
import { readDuration } from '../csv/duration.ts'
import type { Row } from '../csv/sheet.ts'

const MINUTES = /^(\d{1,4}):([0-5]\d)$/

/** Seconds of `1:59:30`, `25:00` or `45`; null where the text is no time. */
function secondsOf(text: string): number | null {
  const minutes = MINUTES.exec(text)
  if (minutes) return Number(minutes[1]) * 60 + Number(minutes[2])
  return /^\d{1,6}(?:\.\d{1,3})?$/.test(text) ? Number(text) : readDuration(text)
}

/** Seconds that a set took; null where the cell is empty or says that it took none. */
export function timeOf<Role extends string>(row: Row<Role>, role: Role): number | null {
  const text = row.text(role)
  if (text === null) return null
  const message = () => t('importData.remark.time', { column: row.headerOf(role), found: text })
  return (secondsOf(text) ?? row.fail(role, 'time', message())) || null
}
