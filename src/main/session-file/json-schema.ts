import { z } from 'zod'
import { fileSchema } from './file-schema.ts'

/** Where the schema is kept, from the root of the project. */
export const SCHEMA_PATH = 'resources/schemas/training_session_log.schema.json'

/** The JSON Schema (draft 2020-12) of the session file as it is written, made from the schema that reads it. */
export function fileSchemaText(): string {
  const schema = z.toJSONSchema(fileSchema, { target: 'draft-2020-12', io: 'output' })
  return `${JSON.stringify({ ...schema, $id: 'training_session_log.schema.json' }, null, 2)}\n`
}
