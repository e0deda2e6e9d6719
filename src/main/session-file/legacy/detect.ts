import { FILE_TYPE } from '../file-schema.ts'
import { camel001 } from './camel-0-0-1.ts'
import { legacyDatabase } from './legacy-database-shape.ts'
import { isRecord, type Json } from './reading.ts'
import type { Shape } from './shape.ts'
import { snakeSets } from './snake-sets.ts'
import { snakeWorkingSets } from './snake-working-sets.ts'

const SNAKE_TYPE = 'TrainingSession'

/** Which older shape a JSON object has; null where it is none of ours. */
export function detectShape(value: Json): Shape | null {
  const exercises = value.exercises
  if (value.dataModelType != null) return value.dataModelType === FILE_TYPE ? camel001 : null
  const type = value.data_model_type ?? SNAKE_TYPE
  if (!Array.isArray(exercises) || value.date == null || type !== SNAKE_TYPE) return null
  const someHave = (key: string) => exercises.some((exercise) => isRecord(exercise) && key in exercise)
  if (someHave('workingSets')) return camel001
  if (someHave('sets')) return snakeSets
  if (value.data_model_type != null || value.session_id != null) return snakeWorkingSets
  return someHave('working_sets') ? legacyDatabase : null
}
