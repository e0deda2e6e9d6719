import { connect } from '#main/db/connect.ts'

/**
 * Takes the workouts that are in the editor now into another state of the log: they are nobody's save yet, and would be lost.
 * The edit of a session that is not there stays behind. Both databases are up to date and nobody else's.
 */
export function carryDrafts(from: string, into: string): void {
  const raw = connect(into, { readonly: false })
  try {
    raw.prepare('attach ? as live').run(from)
    raw.exec(`
      begin immediate;
      create temp table carried as
        select * from live.drafts where session_id is null or session_id in (select id from main.sessions);
      delete from main.drafts
        where id in (select id from carried) or ifnull(session_id, '') in (select ifnull(session_id, '') from carried);
      insert into main.drafts select * from carried;
      commit;
      drop table carried;
      detach live;
    `)
  } finally {
    raw.close()
  }
}
