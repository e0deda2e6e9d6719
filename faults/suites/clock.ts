import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkLog } from '#faults/lib/check.ts'
import { emptyOutcome, type Suite } from '#faults/lib/plan.ts'
import { type LogState, readState } from '#faults/lib/read-state.ts'
import { runChild } from '#faults/lib/start-child.ts'
import { freshFolder } from '#faults/lib/templates.ts'
import { faketime, skipped } from '#faults/lib/tools.ts'
import type { ScenarioName } from '#faults/scenarios.ts'

/** Moments and zones, one start of the app after the other; each edits the session that the one before edited. */
const MOMENTS: readonly { name: string; at: string; zone: string }[] = [
  { name: 'now', at: '+0', zone: 'Europe/Berlin' },
  { name: '400 days back', at: '-400d', zone: 'Europe/Berlin' },
  { name: 'ten years ahead', at: '+3650d', zone: 'Europe/Berlin' },
  { name: 'as summer time begins', at: '@2026-03-29 01:59:59', zone: 'Europe/Berlin' },
  { name: 'in the hour that summer time takes away', at: '@2026-03-29 02:30:00', zone: 'Europe/Berlin' },
  { name: 'as summer time ends', at: '@2026-10-25 02:59:59', zone: 'Europe/Berlin' },
  { name: 'on a leap day', at: '@2028-02-29 23:59:59', zone: 'America/New_York' },
  { name: 'a zone ahead', at: '+0', zone: 'Pacific/Kiritimati' },
  { name: 'a zone behind', at: '+0', zone: 'Pacific/Pago_Pago' },
  { name: 'at the beginning of time', at: '@1970-01-01 00:00:01', zone: 'UTC' },
  { name: 'after 2038', at: '@2040-01-01 00:00:00', zone: 'UTC' },
]

const EDITS: readonly ScenarioName[] = ['turnA', 'turnB']

const DAY_MS = 86_400_000

/** Whether the app went by the clock it was given: its log says when it was opened. */
function isFaked(dataDir: string, at: string): boolean {
  const days = Number(/^([+-]\d+)d$/.exec(at)?.[1] ?? 0)
  const last =
    readFileSync(join(dataDir, 'logs', 'traininglogs.log'), 'utf8')
      .trimEnd()
      .split('\n')
      .at(-1) ?? ''
  const { time } = JSON.parse(last) as { time: string }
  return days === 0 || Math.round((Date.parse(time) - Date.now()) / DAY_MS) === days
}

/** Gives the app another clock at each start: it saves all the same, and the last save is what is there in the end. */
export const clock: Suite = async (plan) => {
  const outcome = emptyOutcome()
  const skip = skipped('clock', 'faketime')
  if (skip) return { ...outcome, skipped: [skip] }
  outcome.figures = { moments: MOMENTS.length, refused: 0, lost: 0 }
  const dataDir = await freshFolder(plan.work, 'log')
  for (const [index, { name, at, zone }] of MOMENTS.entries()) {
    const scenario = EDITS[index % 2] ?? 'turnA'
    const before = await readState(dataDir)
    const env = { LD_PRELOAD: faketime() ?? '', FAKETIME: at, FAKETIME_DONT_FAKE_MONOTONIC: '1', TZ: zone }
    const ended = await runChild({ scenario, dataDir, env })
    const told = await readState(dataDir)
    const unfaked = isFaked(dataDir, at) ? [] : ['the app did not go by that clock']
    const problems = [...unfaked, ...edited(before, told), ...(await checkLog(dataDir, [before, told], ended))]
    if (!ended.acknowledged[0]?.written) {
      outcome.figures.refused = (outcome.figures.refused ?? 0) + 1
      problems.push(`not saved: ${JSON.stringify(ended)}`)
    }
    if (problems.length > 0) outcome.figures.lost = (outcome.figures.lost ?? 0) + 1
    outcome.failures.push(...problems.map((problem) => `${name}: ${problem}`))
  }
  return outcome
}

const revisionIn = (text: string | undefined): number => Number(/"revision": (\d+)/.exec(text ?? '')?.[1] ?? 0)
const FILE = 'training_session_2020_01_02_00000001.json'

/** The session has the next revision, whatever the clock says. */
function edited(before: LogState, after: LogState): string[] {
  const [from, to] = [before, after].map(({ database }) => revisionIn(database[FILE])) as [number, number]
  return to === from + 1 ? [] : [`revision ${from} was followed by ${to}`]
}
