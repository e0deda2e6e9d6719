import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { runCli } from '#cli/run.ts'
import type { App } from '#main/app.ts'
import { call } from '#main/call.ts'
import { serializeSession } from '#main/session-file/serialize.ts'
import type { Copies } from '#shared/contract/sessions.ts'
import { AppError } from '#shared/errors.ts'
import { sessionNumber } from './lib/sessions.ts'

/** What a step was told: `written` where the app said that the file is on disk too. */
export interface Answer {
  written: boolean
}

/** One thing a person does, in the open app or on the command line of a data folder. Throws what went wrong. */
export type Step = (dataDir: string, app: App | null) => Promise<Answer>

/** What is done in which kind of data folder (see `lib/templates.ts`). */
export interface Scenario {
  folder: string
  steps: readonly Step[]
  isCommandLine?: true
}

const inApp =
  (run: (app: App) => Promise<Answer>): Step =>
  (_, app) =>
    app ? run(app) : Promise.reject(new Error('The app is not open.'))
const answered = ({ fileStatus }: Copies): Answer => ({ written: fileStatus === 'written' })

/** Saves the nth session, as the editor does. */
export const save = (n: number, focus?: string): Step =>
  inApp(async ({ sessions }) => answered((await sessions.save(sessionNumber(n, focus))).copies))

/** Gives the nth session other content, which keeps the content before in the trash. */
const replace = (n: number, focus: string): Step =>
  inApp(async (app) => {
    const base64 = Buffer.from(serializeSession(sessionNumber(n, focus), 1)).toString('base64')
    return answered((await call(app, 'sessionFile.import', { name: 'mine.json', base64, replace: true })).copies)
  })

export const remove = (n: number): Step =>
  inApp(async (app) => {
    const { trashedFile } = await call(app, 'sessions.delete', { id: sessionNumber(n).id })
    return { written: trashedFile !== null }
  })

export const restore = (n: number): Step =>
  inApp(async (app) => answered((await call(app, 'sessions.restore', { id: sessionNumber(n).id })).copies))

/** Runs the command line and answers its exit code and the JSON it printed. */
async function runJson(
  args: readonly string[],
): Promise<{ code: number; json: { error?: { code: string }; imported?: number } }> {
  const write = process.stdout.write
  let text = ''
  process.stdout.write = (chunk: string | Uint8Array) => {
    text += String(chunk)
    return true
  }
  try {
    const code = await runCli([...args, '--json'])
    return { code, json: JSON.parse(text) }
  } finally {
    process.stdout.write = write
  }
}

/** A step of the command line; what it imported without saying 0 is saved, and owes a file. */
const cli =
  (...args: readonly string[]): Step =>
  async (dataDir) => {
    const { code, json } = await runJson([...args, '--data-dir', dataDir])
    if (json.error) throw new AppError(json.error.code, JSON.stringify(json.error))
    // It says in words what is amiss, and that by its code.
    if (code !== 0 && !json.imported) throw new AppError('COMMAND_LINE', JSON.stringify(json))
    return { written: code === 0 }
  }

/** Where files are that a scenario brings along: no fault is for them, so its path does not have that of the data folder in it. */
export const inputsOf = (dataDir: string): string => join(dirname(dataDir), `in-${basename(dataDir)}`)

/** A step of the command line over a file that is beside the data folder. */
const cliOver =
  (name: string, text: string, ...args: readonly string[]): Step =>
  (dataDir, app) => {
    const file = join(inputsOf(dataDir), name)
    mkdirSync(inputsOf(dataDir), { recursive: true })
    writeFileSync(file, text)
    return cli(...args, file)(dataDir, app)
  }

const STRONG = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'
const strong = ['18', '19', '20'].map((day) => `2024-06-${day} 11:04:00,Legs,1h,Squat,1,100,5,0,0,,,8`)

const importStrong = cliOver('strong.csv', `${[STRONG, ...strong].join('\n')}\n`, 'import', '--unit', 'kg', '--yes')

const BACKUPS = 'backups'

/** Makes a backup. */
export const backUp = cli('backup')

/** Writes an archive beside the data folder. */
const archive: Step = (dataDir, app) => cli('backup', '--out', archiveOf(dataDir))(dataDir, app)

/** Where the archive of a data folder is written. */
export const archiveOf = (dataDir: string): string => `${dataDir}.traininglogs`

/** Puts the log back to its first backup. */
const putBack: Step = (dataDir, app) => {
  const [first = ''] = readdirSync(join(dataDir, BACKUPS)).sort()
  return cli('restore', first)(dataDir, app)
}

/** Logs a markdown file of that day. */
const logMarkdown = (day: string): Step =>
  cliOver(
    `${day}.md`,
    `# Training Log\n- Date: ${day}\n- Focus: Push\n\n## Exercise 1\n**Name:** Bench Press\n### Working Sets\n1. 80 x 6 RPE 8 good\n`,
    'log',
  )

/** Only opens the app and closes it again. */
const start = inApp(async () => ({ written: false }))

/** What people do over years: of five sessions, one is edited, one deleted, and one of those brought back. */
const longLife: Step[] = Array.from({ length: 20 }, (_, year) => {
  const [a, b, c] = [year * 3 + 1, year * 3 + 2, year * 3 + 3]
  return [save(a), save(b), replace(a, `edited ${a}`), save(c), remove(b)]
}).flat()

export const scenarios = {
  first: { folder: 'empty', steps: [save(1)] },
  save: { folder: 'log', steps: [save(10)] },
  edit: { folder: 'log', steps: [replace(1, 'edited')] },
  delete: { folder: 'log', steps: [remove(2)] },
  restore: { folder: 'log', steps: [restore(3)] },
  import: { folder: 'log', steps: [importStrong], isCommandLine: true },
  log: { folder: 'log', steps: [logMarkdown('2024-06-18')], isCommandLine: true },
  rebuild: { folder: 'log', steps: [cli('rebuild', '--from', 'json')], isCommandLine: true },
  rewrite: { folder: 'log', steps: [cli('rebuild', '--from', 'database')], isCommandLine: true },
  backup: { folder: 'log', steps: [backUp], isCommandLine: true },
  archive: { folder: 'log', steps: [archive], isCommandLine: true },
  putBack: { folder: 'backedUp', steps: [putBack], isCommandLine: true },
  recover: { folder: 'damaged', steps: [start] },
  migrate: { folder: 'older', steps: [start] },
  turnA: { folder: 'log', steps: [save(1, 'turn a')] },
  turnB: { folder: 'log', steps: [save(1, 'turn b')] },
  long: { folder: 'empty', steps: longLife },
} satisfies Record<string, Scenario>
export type ScenarioName = keyof typeof scenarios
