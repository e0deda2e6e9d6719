import type BetterSqlite3 from 'better-sqlite3'

/** So many are told of; one is enough. */
const MOST = 20

interface BrokenReference {
  table: string
  rowid: number | null
  parent: string
}

/** What SQLite finds amiss in a database, in its own words: every page and index, then every reference. */
export function integrityProblems(raw: BetterSqlite3.Database): string[] {
  const verdicts = raw.prepare<[], string>(`pragma integrity_check(${MOST})`).pluck().all()
  if (verdicts.join() !== 'ok') return verdicts
  const broken = raw.pragma('foreign_key_check') as BrokenReference[]
  return broken.slice(0, MOST).map(({ table, rowid, parent }) => `${table} ${rowid}: no row in ${parent}`)
}
