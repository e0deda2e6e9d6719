import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v5 as uuidv5 } from 'uuid'
import { readMarkdownLogs } from '#main/markdown/read-log.ts'
import type { SavedSession } from '#shared/contract/sessions.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { Session } from '#shared/domain/session.ts'

/** The kind of source a sample session is: how it is told from the person's own. */
export const SAMPLE = 'sample'

const NAMESPACE = '6d2f1c0e-6a38-5c55-9f0a-6c1b0f5f7a11'

interface Ports {
  /** The folder with the sample logs in markdown. */
  folder: string
  settings(): Promise<Settings>
  saveSession(session: Session): Promise<SavedSession>
  removeSession(id: string): Promise<unknown>
  sampleIds(): Promise<string[]>
}

async function readSamples(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })))
}

/** A log to look around in, put in and taken out in one go. */
export function createSamplesService({ folder, settings, saveSession, removeSession, sampleIds }: Ports) {
  return {
    async add(): Promise<number> {
      const { userId } = await settings()
      let added = 0
      for (const { name, text } of await readSamples(folder)) {
        for (const { session } of readMarkdownLogs(text)) {
          if (!session) throw new Error(`The sample log ${name} cannot be read.`)
          const id = uuidv5(`${name}:${added}`, NAMESPACE)
          await saveSession({ ...session, id, userId, userName: null, source: { kind: SAMPLE, id: name, text: null } })
          added += 1
        }
      }
      return added
    },

    async remove(): Promise<number> {
      const ids = await sampleIds()
      for (const id of ids) await removeSession(id)
      return ids.length
    },
  }
}
export type SamplesService = ReturnType<typeof createSamplesService>
