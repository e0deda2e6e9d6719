import { createHash } from 'node:crypto'
import { connect } from '#main/db/connect.ts'

/**
 * Tables whose rows follow from others, or say how the files are at the moment. A table that is not here counts: a new one is
 * backed up without a thought. Of sessions the revision tells: every save makes a new one.
 */
const FOLLOWING =
  /^(session_search.*|session_exercises|warmup_sets|working_sets|.*_totals|totals_owed|exercise_counts|outbox|notices|kysely_.*)$/
const SESSIONS = 'select id, revision, content_hash from sessions order by id'

type Handle = ReturnType<typeof connect>

function tablesOf(raw: Handle): string[] {
  const names = raw
    .prepare<[], string>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .pluck()
    .all()
  return names.filter((name) => !FOLLOWING.test(name))
}

/** Tells two states of a log apart by what people put into it: settings, catalogue, drafts, deleted sessions, and the rest. */
export function fingerprintOf(path: string): string {
  const raw = connect(path, { readonly: true })
  const hash = createHash('sha256')
  try {
    raw.exec('begin')
    for (const name of tablesOf(raw)) {
      const rows = raw.prepare(name === 'sessions' ? SESSIONS : `select * from "${name}" order by 1`).raw()
      hash.update(`${name}\n`)
      for (const row of rows.iterate()) hash.update(`${JSON.stringify(row)}\n`)
    }
    return hash.digest('hex')
  } finally {
    raw.close()
  }
}
