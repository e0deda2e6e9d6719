import { join } from 'node:path'
import { listOwedFiles, type OwedFile } from '#main/outbox/outbox.repository.ts'
import { hashOf, isOfSession, isOwnWork, readRegularFile } from '#main/outbox/session-files.ts'
import { parseSessionFile } from '#main/session-file/parse.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import { findSession } from '#main/sessions/whole-session.repository.ts'
import type { SessionRef } from '#shared/contract/comparison.ts'
import type { Session } from '#shared/domain/session.ts'
import { t } from '#shared/messages/index.ts'
import { note, plan, refOf } from './collected.ts'
import type { Comparing } from './comparing.ts'

const bytesAt = ({ disk, folder }: Comparing, name: string) =>
  readRegularFile(disk, join(folder, name)).catch(() => 'other' as const)

/** What a write of a session's file does with what stands in its place. */
export async function planWrite(
  run: Comparing,
  file: string,
  session: SessionRef,
  { bytes, replaces }: { bytes: Buffer | null; replaces: readonly string[] },
): Promise<void> {
  const before = await bytesAt(run, file)
  const replaceable =
    before === null ||
    (Buffer.isBuffer(before) && ((bytes && before.equals(bytes)) || replaces.includes(hashOf(before))))
  if (!replaceable) plan(run.found, 'quarantine', { file, session })
  plan(run.found, 'write', { file, session })
  run.found.told.add(file)
}

async function planStale(run: Comparing, { staleFiles, sessionId }: OwedFile, session: SessionRef | null) {
  for (const name of staleFiles) {
    if (run.known.byName.has(name)) continue
    const bytes = await bytesAt(run, name)
    if (!Buffer.isBuffer(bytes)) continue
    const parsed = parseSessionFile(bytes)
    if (parsed.kind !== 'session' || parsed.session.id !== sessionId) continue
    plan(run.found, isOwnWork(parsed, bytes) ? 'trash' : 'quarantine', { file: name, session })
    run.found.told.add(name)
  }
}

async function planTrash(run: Comparing, owed: OwedFile): Promise<void> {
  const { fileName, sessionId } = owed
  const bytes = run.known.byName.has(fileName) ? null : await bytesAt(run, fileName)
  if (Buffer.isBuffer(bytes)) {
    const parsed = parseSessionFile(bytes)
    if (isOfSession(parsed, sessionId)) {
      const session = parsed.kind === 'session' ? refOf(parsed.session) : null
      plan(run.found, 'trash', { file: fileName, session })
      run.found.told.add(fileName)
    }
  }
  await planStale(run, owed, null)
}

function words(problem: string | null, isOn: boolean): string {
  if (!isOn) return t('health.findings.off')
  return problem ?? t('health.findings.pending')
}

async function planOwed(run: Comparing, owed: OwedFile, session: Session | null, revision: number): Promise<void> {
  if (owed.op === 'trash') return planTrash(run, owed)
  const known = session && run.known.byId.get(session.id)
  if (!session || !known) return
  known.present = true
  const bytes = Buffer.from(serializeSession(session, revision))
  await planWrite(run, known.fileName, refOf(session), { bytes, replaces: owed.replaces })
  return planStale(run, owed, refOf(session))
}

/** What is owed to the disk: each is a finding, and what writing it does is planned where it is to be written at all. */
export async function compareOwed(run: Comparing): Promise<void> {
  const { db, found, writesFiles } = run
  for (const owed of await listOwedFiles(db)) {
    run.owed.add(owed.sessionId)
    const stored = await findSession(db, owed.sessionId)
    const session = stored && refOf(stored.session)
    note(
      found,
      'pending',
      { file: stored?.record.fileName ?? owed.fileName, session },
      words(owed.problem, writesFiles),
    )
    if (writesFiles) await planOwed(run, owed, stored?.session ?? null, stored?.record.revision ?? 0)
    await run.breathe()
  }
}
