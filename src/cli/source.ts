import { type Command, Option } from 'commander'
import { resolveDataDir } from '#main/data-dir.ts'
import { realWorld } from '#main/env.ts'
import { type Answering, openFromFiles } from '#main/from-files/from-files.ts'
import { foldersOf } from '#main/outbox/folders.ts'
import { t } from '#shared/messages/index.ts'
import { type CommonOptions, givenPath, withApp, withCommonOptions } from './context.ts'
import { complain } from './output.ts'
import { systemTerminal } from './terminal.ts'

/** The options of every command that only asks questions. */
export interface SourceOptions extends CommonOptions {
  source?: 'database' | 'files'
  /** A folder of session files, wherever it is. */
  files?: string
}

/** Adds the options of a command that only asks questions. */
export const withSourceOptions = (command: Command): Command =>
  withCommonOptions(command)
    .addOption(new Option('--source <source>', t('cli.options.source')).choices(['database', 'files']))
    .addOption(new Option('--files <dir>', t('cli.options.files')).argParser(givenPath))
    .hook('preAction', (asked) => {
      const { source, files } = asked.opts<SourceOptions>()
      if (source === 'database' && files !== undefined) asked.error(t('cli.errors.twoSources'))
    })

async function openFolder(folder: string): Promise<Answering> {
  const bar = systemTerminal.bar(t('cli.progress.reading'))
  try {
    const log = (_level: string, message: string, details?: object) => complain(`${message} ${JSON.stringify(details)}`)
    return await openFromFiles(
      folder,
      { ...realWorld, log, checkOutputs: false },
      { leftOut: complain, progress: bar.progress },
    )
  } finally {
    bar.end()
  }
}

/** Asks the app of a data folder, or a folder of session files alone; nothing is written there then. */
export async function withLog<T>(options: SourceOptions, use: (log: Answering) => Promise<T>): Promise<T> {
  const { source, files, dataDir } = options
  if (source !== 'files' && files === undefined) return withApp(options, use)
  const log = await openFolder(files ?? foldersOf(resolveDataDir(dataDir)).sessions)
  try {
    return await use(log)
  } finally {
    await log.dispose()
  }
}
