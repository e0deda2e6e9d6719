import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '#shared/contract/settings.ts'
import { wholeLog } from './testing/arbitrary-log.ts'
import { inTime } from './testing/naive-log.ts'
import * as more from './testing/naive-more.ts'
import { programWeeks } from './testing/naive-programs.ts'
import * as naive from './testing/naive-views.ts'
import { weeks as naiveWeeks } from './testing/naive-weeks.ts'
import { openAnalytics } from './testing/open-analytics.ts'
import { readLogs } from './testing/read-logs.ts'

/** Logs of real people, beside the repository on the machines of its developers; they are no part of the project. */
const DATA = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'markdown/phase_2')
const isHere = existsSync(DATA)
const reason = isHere ? '' : ` (skipped: ${DATA} is not on this machine)`

describe.runIf(isHere)(`real logs${reason}`, () => {
  const sessions = isHere ? inTime(readLogs(DATA)) : []
  const log = { sessions, settings: defaultSettings, today: '2026-06-30' }

  test('add up week by week, phase by phase and record by record as they do by hand', async () => {
    const { ask } = await openAnalytics(sessions)
    expect(sessions.length).toBeGreaterThan(50)
    const { weeks } = await ask('analytics.weeks', wholeLog)
    expect(weeks.map(({ places: _, ...week }) => week)).toEqual(naiveWeeks(log, wholeLog))
    expect(await ask('analytics.programWeeks', wholeLog)).toEqual(programWeeks(log, wholeLog))
    const { exercises } = await ask('analytics.records', wholeLog)
    const byName = (all: typeof exercises) => new Map(all.map((one) => [one.exercise, one]))
    expect(byName(exercises)).toEqual(byName(naive.records(log, wholeLog)))
  })

  test('have the history of every exercise', async () => {
    const { ask } = await openAnalytics(sessions)
    const { exercises } = await ask('analytics.records', wholeLog)
    for (const { exercise } of exercises) {
      const told = more.compared(await ask('analytics.exercise', { name: exercise, span: wholeLog }))
      expect([exercise, told]).toEqual([exercise, more.progress(log, exercise, wholeLog)])
    }
  })
})
