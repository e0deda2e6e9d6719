import { writeFileSync } from 'node:fs'
import { fileSchemaText, SCHEMA_PATH } from '#main/session-file/json-schema.ts'

/** Writes the JSON Schema of the session file that ships with the app; a test says when it is stale. */
writeFileSync(SCHEMA_PATH, fileSchemaText())
