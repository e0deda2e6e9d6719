import { join } from 'node:path'
import { z } from 'zod'
import { ownFolder } from '#main/backups/backup-folder.ts'
import { carrierOf } from '#main/backups/backups-thread.ts'
import { thinOut } from '#main/backups/shelf.ts'
import { rollBack } from '#main/db/connect.ts'
import { examine } from '#main/db/examine.ts'
import type { AppEnv } from '#main/env.ts'
import { realDisk } from '#main/lib/disk.ts'
import { describeError } from '#main/lib/log.ts'
import { createStateFile } from '#main/lib/state-file.ts'
import type { Notice } from '#shared/contract/health.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'

const schema = z.strictObject({ version: z.string().nullable() })

type Ports = Pick<AppEnv, 'dataDir' | 'version' | 'backupsWorkerFile' | 'now' | 'log'> & { database: string }

interface Met {
  /** What is to be told once the log is open. */
  notices: Notice[]
  /** To be called then: from now on this version has opened it. */
  opened(): void
}

/** Whether there is a log that will be opened as it is. One that is migrated is copied by whoever migrates it (`keepCopy`). */
function isCurrent(database: string): boolean {
  try {
    rollBack(database)
    return examine(database).state === 'current'
  } catch {
    // Whoever opens it says why.
    return false
  }
}

async function keep({ dataDir, database, backupsWorkerFile, now }: Ports): Promise<void> {
  const folder = ownFolder(dataDir)
  const order = { do: 'backup', database, folder, kind: 'before-update', unless: null, now: now() } as const
  await carrierOf(backupsWorkerFile)(order)
  await thinOut(realDisk, folder, now())
}

/**
 * Backs the log up before it is opened by another version of the app than the last time, an older one too. A backup that fails
 * stops nobody: it is told, and tried again at the next start.
 */
export async function backUpBeforeUpdate(ports: Ports): Promise<Met> {
  const { dataDir, database, version, log } = ports
  const last = createStateFile(join(dataDir, 'version.json'), schema, { version: null })
  const from = last.read().version
  if (from === version) return { notices: [], opened: () => {} }
  const opened = (): void => last.write({ version })
  if (!isCurrent(database)) return { notices: [], opened }
  try {
    await keep(ports)
    log('info', 'The log was backed up before another version opened it', { from, version })
    return { notices: [], opened }
  } catch (error) {
    log('error', 'The log could not be backed up before another version opened it', describeError(error))
    const reason = error instanceof AppError ? error.message : t('backups.errors.unknown')
    const message = t('updates.notBackedUp', { reason })
    return { notices: [{ code: 'backup', message, file: null }], opened: () => {} }
  }
}
