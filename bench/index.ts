import { parseArgs } from 'node:util'
import { analytics } from './cases/analytics.ts'
import { importing } from './cases/import.ts'
import { lastOccurrence } from './cases/last-occurrence.ts'
import { recover } from './cases/recover.ts'
import { save } from './cases/save.ts'
import type { Measured } from './measure.ts'

/**
 * `npm run bench [-- --json] [--sessions N]`: each case is timed beside a bare floor in the same run, because only their
 * ratio means the same on every machine. Nothing here passes or fails.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean' }, sessions: { type: 'string', default: '10000' } } })

const sessions = Number(values.sessions)

const rows: Measured[] = [
  ...(await save()),
  ...(await importing()),
  ...(await recover()),
  ...(await lastOccurrence(Math.min(sessions, 10_000))),
  ...(await analytics(sessions)),
]

if (values.json) console.log(JSON.stringify(rows, null, 2))
else {
  for (const { name, medianMs, floorMs, ratio } of rows) {
    console.log(
      `${name.padEnd(52)} ${medianMs.toFixed(3).padStart(9)} ms   floor ${floorMs.toFixed(3)} ms   x ${ratio.toFixed(2)}`,
    )
  }
}
