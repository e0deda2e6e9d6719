import type { WeightUnit } from '#shared/domain/weight.ts'
import { t } from '#shared/messages/index.ts'
import type { Row } from './sheet.ts'
import { weightUnitOf } from './units.ts'

/** Tells that a cell names no unit that is known; throws. */
export function failUnit<Role extends string>(row: Row<Role>, role: Role, found: string): never {
  return row.fail(role, 'unit', t('importData.remark.unit', { column: row.headerOf(role), found }))
}

/** The unit of weight that a cell names; null where it is empty. */
export function unitOf<Role extends string>(row: Row<Role>, role: Role): WeightUnit | null {
  const text = row.text(role)
  return text === null ? null : (weightUnitOf(text) ?? failUnit(row, role, text))
}

/** Whether a cell says yes; an empty one says no. */
export function flagOf<Role extends string>(row: Row<Role>, role: Role): boolean {
  const text = row.text(role)
  if (text === null || /^(?:0(?:\.0+)?|false|no)$/i.test(text)) return false
  if (/^(?:1(?:\.0+)?|true|yes)$/i.test(text)) return true
  return row.fail(role, 'flag', t('importData.remark.flag', { column: row.headerOf(role), found: text }))
}
