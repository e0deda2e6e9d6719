import type { Columns } from '#main/import/csv/sheet.ts'
import type { Table } from '#main/import/csv/table.ts'
import type { Line, LookupReader } from './lookup-reader.ts'

/** A day of a routine and the routine it belongs to. */
export interface DayLine {
  name: string | null
  routine: string | null
  lines: Line[]
}

const NAMED = {
  id: ['_id'],
  name: ['name'],
  package: ['package'],
  dayIndex: ['dayindex'],
  daysAWeek: ['dayaweek'],
  belongSys: ['belongsys'],
  exerciseId: ['exercise_id'],
  exerciseName: ['exercisename'],
} satisfies Columns<string>

/** An exercise by its id; ids of the app's own exercises and of the person's are counted apart. */
export const exerciseKey = (belongSys: string | null, id: string): string => `${belongSys ?? '1'} ${id}`

/** Days of routines by their id, and the names that routines give to exercises. */
export function readRoutines(
  reader: LookupReader,
  tables: readonly Table[],
  names: Map<string, string>,
): Map<string, DayLine> {
  const routines = new Map<string, { name: string | null; line: Line }>()
  const days = new Map<string, { name: string | null; package: string | null; line: Line }>()
  reader.eachRow(tables, NAMED, (row, line, sheet) => {
    const id = row.text('id')
    const [exerciseId, exerciseName] = [row.text('exerciseId'), row.text('exerciseName')]
    if (exerciseId && exerciseName) names.set(exerciseKey(row.text('belongSys'), exerciseId), exerciseName)
    else if (id && sheet.has('dayIndex')) days.set(id, { name: row.text('name'), package: row.text('package'), line })
    else if (id && sheet.has('daysAWeek')) routines.set(id, { name: row.text('name'), line })
  })
  return new Map(
    [...days].map(([id, day]) => {
      const routine = day.package === null ? undefined : routines.get(day.package)
      const lines = routine ? [routine.line, day.line] : [day.line]
      return [id, { name: day.name, routine: routine?.name ?? null, lines }]
    }),
  )
}
