import type { WeightUnit } from '#shared/domain/weight.ts'
import { readRowCell } from '#shared/draft/cell-address.ts'
import type { DraftExercise } from '#shared/draft/draft.ts'
import type { RowKind } from '#shared/draft/edits.ts'
import { parseWeight } from '#shared/notation/weight.ts'

interface TypedWeight {
  kind: RowKind
  weightKg: number
}

/** The weight of the row one is in; `unit` is that of weights without one. Null outside of rows and where none is typed. */
export function typedWeight(
  { key, sets, warmups }: DraftExercise,
  cell: string | null,
  unit: WeightUnit,
): TypedWeight | null {
  const at = cell === null ? null : readRowCell(cell)
  if (at?.exercise !== key) return null
  const row = (at.kind === 'sets' ? sets : warmups).find((it) => it.key === at.row)
  const weightKg = row ? parseWeight(row.weight, unit)?.weightKg : undefined
  return weightKg === undefined ? null : { kind: at.kind, weightKg }
}
