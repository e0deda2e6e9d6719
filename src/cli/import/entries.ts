import { complain, print } from '#cli/output.ts'
import { formatProblem } from '#cli/problem.ts'
import type { App } from '#main/app.ts'
import { toSessionDocument } from '#main/session-file/serialize.ts'
import type { Copies } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'
import type { Outcome } from './outcomes.ts'

/** Where the copies of sessions are, by id; those that are not saved are not in it. */
export type CopiesById = ReadonlyMap<string, Copies>

/** Looks where the copies of these sessions are. */
export async function copiesOf(app: App, outcomes: readonly Outcome[]): Promise<CopiesById> {
  const copies = new Map<string, Copies>()
  for (const { planned } of outcomes) {
    const of = await app.sessions.copies(planned.session.id)
    if (of) copies.set(planned.session.id, of)
  }
  return copies
}

export const isPending = (copies: CopiesById): boolean =>
  [...copies.values()].some(({ fileStatus }) => fileStatus === 'pending')

/** Whether a session is saved, now or before, or would be: a change that is left alone is not. */
export const isTaken = ({ planned }: Outcome): boolean => planned.verdict !== 'changed' || planned.replace

/** A session as `--json` tells it; on a dry run with the whole session. */
export function entryOf({ planned, warnings }: Outcome, copies: CopiesById, isDry: boolean) {
  const { session, source } = planned
  const { id, date, focus } = session
  const { database = null, file = null, fileStatus = null } = copies.get(id) ?? {}
  const entry = { id, date, focus, database, file, fileStatus, source, warnings: warnings.map(formatProblem) }
  return isDry ? { ...entry, session: toSessionDocument(session, 1) } : entry
}

/** Prints where a session is. */
export function printCopies({ database, file, fileStatus, problem }: Copies): void {
  print(`  ${t('cli.log.database')} ${database}`)
  if (fileStatus === 'written') print(`  ${t('cli.log.file')} ${file}`)
  else if (fileStatus === 'off') print(`  ${t('cli.log.off')}`)
  else if (fileStatus === 'pending') complain(`  ${t('cli.log.notWritten', { file, problem: problem ?? '' })}`)
  else complain(`  ${problem ?? ''}`)
}
