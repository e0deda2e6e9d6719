import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Figures, type Outcome, sumOf } from './plan.ts'

/** One line of the README's scorecard. */
interface Row {
  what: string
  figure: string
  /** The command that measures it. */
  from: string
  ranOn: string
}

const root = join(import.meta.dirname, '../..')
const FILE = join(root, 'docs/scorecard.json')
const RESULTS = join(root, 'faults/.results')

const pathOf = (suite: string): string => join(RESULTS, `${suite}.json`)

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && 'what' in row

/** The rows of the last full runs. */
export function readRows(): Row[] {
  const rows: unknown = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : []
  return Array.isArray(rows) ? rows.filter(isRow) : []
}

/** Puts rows into `docs/scorecard.json`, in the place of those that say the same. */
function putRows(rows: readonly Row[]): void {
  const before = readRows()
  const kept = before.map((old) => rows.find(({ what }) => what === old.what) ?? old)
  const fresh = rows.filter(({ what }) => !before.some((old) => old.what === what))
  writeFileSync(FILE, `${JSON.stringify([...kept, ...fresh], null, 2)}\n`)
}

/** What the scorecard says of each suite: a count, and how many of it went wrong. */
const LINES: readonly { what: string; suites: readonly string[]; of: string; wrong: string }[] = [
  { what: 'power cuts / acknowledged saves lost', suites: ['power-cut'], of: 'cuts', wrong: 'lost' },
  { what: 'system calls swept / not reached', suites: ['sweep', 'migrations'], of: 'points', wrong: 'notReached' },
  { what: 'faults at them / broken', suites: ['sweep', 'migrations'], of: 'runs', wrong: 'broken' },
  { what: 'refusals of the disk / broken', suites: ['disk-full'], of: 'runs', wrong: 'broken' },
  {
    what: 'runs with a fault / wrong success messages',
    suites: ['sweep', 'migrations', 'disk-full'],
    of: 'runs',
    wrong: 'wrongSuccesses',
  },
  { what: 'random histories / lost', suites: ['histories'], of: 'histories', wrong: 'lost' },
  { what: 'hostile files / lost', suites: ['hostile-files'], of: 'files', wrong: 'lost' },
]

const number = new Intl.NumberFormat('en')

function rowsOf(results: ReadonlyMap<string, Figures>, ranOn: string): Row[] {
  return LINES.flatMap(({ what, suites, of: all, wrong }) => {
    const figures = suites.map((suite) => results.get(suite)).filter((one) => one !== undefined)
    if (figures.length < suites.length) return []
    const sum = sumOf(figures)
    const of = (key: string): string => number.format(sum[key] ?? 0)
    return [{ what, figure: `${of(all)} / ${of(wrong)}`, from: 'npm run test:faults', ranOn }]
  })
}

/** What is kept of a suite: its figures, or those of the parts that were run so far. */
type Kept = Pick<Outcome, 'figures' | 'parts' | 'allParts'>

const readKept = (suite: string): Kept | null =>
  existsSync(pathOf(suite)) ? (JSON.parse(readFileSync(pathOf(suite), 'utf8')) as Kept) : null

/** Figures of a suite that was run whole, at once or part by part. */
function wholeOf({ figures, parts, allParts }: Kept): Figures | null {
  if (allParts.length === 0) return figures
  return allParts.every((part) => parts[part]) ? sumOf(allParts.map((part) => parts[part] ?? {})) : null
}

/** Keeps what a full run of a suite, or of some parts of it, found, and brings the scorecard up to date. */
export function record(suite: string, { figures, parts, allParts }: Outcome, now: Date): void {
  mkdirSync(RESULTS, { recursive: true })
  const kept: Kept = { figures, parts: { ...readKept(suite)?.parts, ...parts }, allParts }
  writeFileSync(pathOf(suite), `${JSON.stringify(kept, null, 2)}\n`)
  const results = new Map<string, Figures>()
  for (const name of new Set(LINES.flatMap(({ suites }) => suites))) {
    const found = readKept(name)
    const whole = found && wholeOf(found)
    if (whole) results.set(name, whole)
  }
  putRows(rowsOf(results, now.toISOString().slice(0, 10)))
}
