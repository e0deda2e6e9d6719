import type { WeighIn } from '#main/import/body-weight.ts'
import { type Columns, Sheet } from '#main/import/csv/sheet.ts'
import type { Table } from '#main/import/csv/table.ts'
import type { WeightUnit } from '#shared/domain/weight.ts'
import { parseDecimal } from '#shared/notation/number.ts'
import { dayIn } from './sessions.ts'

const COLUMNS = { day: ['mydate'], weight: ['weight'] } satisfies Columns<string>

/** Reads what the section of the profile says of the body's weight, in the unit of the settings; a zero is nothing. */
export const readWeighIns = (tables: readonly Table[], unit: WeightUnit | null): WeighIn[] =>
  tables
    .flatMap((table) => new Sheet(table, ',', COLUMNS).rows)
    .flatMap((row) => {
      const [day, value] = [dayIn(row.text('day')), parseDecimal(row.text('weight') ?? '')]
      return day !== null && value ? [{ line: row.line, day, weight: { value, unit } }] : []
    })
