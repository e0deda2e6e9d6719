import { existsSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { basename, join, parse } from 'node:path'
import { foreignErrors } from '#main/db/foreign-errors.ts'
import { adoptionPath, SIDE_FILES } from '#main/db/set-for-adoption.ts'
import { realDisk, renamePatiently, setAside } from '#main/lib/disk.ts'
import type { Notice } from '#shared/contract/health.ts'
import { importAnswersSchema } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import type { Importer } from './importer.ts'

/** What passes by itself: then the database waits for the next start. */
const PASSING: readonly string[] = [foreignErrors.BUSY, foreignErrors.FULL]

interface Ports {
  dataDir: string
  importer: Importer
  now(): Date
}

/** Moves it away with all that lies beside it, under one time. The database goes first, so that it is never met without its log. */
async function keepAside({ dataDir, now }: Ports, folder: string): Promise<string> {
  const path = adoptionPath(dataDir)
  const at = now()
  const file = await setAside(realDisk, path, join(dataDir, folder), at)
  for (const suffix of SIDE_FILES) await setAside(realDisk, path + suffix, join(dataDir, folder), at)
  return file ?? path
}

/** Moves what a crash left of `keepAside` to the database it is of: the one that was kept last. */
async function keepRest({ dataDir }: Ports): Promise<void> {
  const path = adoptionPath(dataDir)
  const left = SIDE_FILES.filter((suffix) => existsSync(path + suffix))
  if (left.length === 0) return
  const found: string[] = []
  for await (const file of glob(`{backups,quarantine}/${parse(path).name}.*.db`, { cwd: dataDir })) found.push(file)
  const kept = found.sort((a, b) => (basename(a) < basename(b) ? -1 : 1)).at(-1)
  if (kept === undefined) return
  for (const suffix of left) {
    const target = join(dataDir, kept + suffix)
    if (!existsSync(target)) await renamePatiently(realDisk, path + suffix, target)
  }
}

/**
 * Imports the sessions of the older tool's database that was found in the place of ours, and keeps that database untouched in
 * `backups/`. One that was begun and not ended is taken up again: a session that is saved already is not saved twice.
 */
export async function adoptOlderTool(ports: Ports): Promise<Notice[]> {
  const { dataDir, importer } = ports
  const path = adoptionPath(dataDir)
  if (!existsSync(path)) {
    await keepRest(ports)
    return []
  }
  const work = { progress: () => {}, signal: new AbortController().signal }
  const read = await importer.read([{ name: path, path, isNamed: true }], null, work)
  const prepared = await importer.prepare(read, importAnswersSchema.parse({}), work.signal)
  const [part] = prepared.parts
  if (part?.remarks.some(({ code }) => PASSING.includes(code))) {
    return [
      {
        code: 'pending',
        message: t('importData.adopted.later', { file: path, reason: part.refused ?? '' }),
        file: path,
      },
    ]
  }
  if (!part || part.refused !== null) {
    const file = await keepAside(ports, 'quarantine')
    return [
      {
        code: 'database-rebuilt',
        message: t('importData.adopted.unreadable', { file, reason: part?.refused ?? '' }),
        file,
      },
    ]
  }
  const { report } = await importer.save(prepared, work, () => {})
  const file = await keepAside(ports, 'backups')
  const said = report.failed > 0 ? 'importData.adopted.partly' : 'importData.adopted.whole'
  const message = t(said, { count: report.imported, failed: report.failed, file })
  return [{ code: 'imported', message, file }]
}
