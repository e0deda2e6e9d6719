import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { adoptionPath, SIDE_FILES } from '#main/db/set-for-adoption.ts'
import { realDisk, setAside } from '#main/lib/disk.ts'
import type { Notice } from '#shared/contract/health.ts'
import { importAnswersSchema } from '#shared/contract/import.ts'
import { t } from '#shared/messages/index.ts'
import type { Importer } from './importer.ts'

interface Ports {
  dataDir: string
  importer: Importer
  now(): Date
}

async function keepAside({ dataDir, now }: Ports, folder: string): Promise<string> {
  const path = adoptionPath(dataDir)
  const kept = []
  for (const suffix of SIDE_FILES) kept.push(await setAside(realDisk, path + suffix, join(dataDir, folder), now()))
  return kept.at(-1) ?? path
}

/**
 * Imports the sessions of the older tool's database that was found in the place of ours, and keeps that database untouched in
 * `backups/`. One that was begun and not ended is taken up again: a session that is saved already is not saved twice.
 */
export async function adoptOlderTool(ports: Ports): Promise<Notice[]> {
  const { dataDir, importer } = ports
  const path = adoptionPath(dataDir)
  if (!existsSync(path)) return []
  const work = { progress: () => {}, signal: new AbortController().signal }
  const read = await importer.read([{ name: path, path, isNamed: true }], null, work)
  const prepared = await importer.prepare(read, importAnswersSchema.parse({}), work.signal)
  const [part] = prepared.parts
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
