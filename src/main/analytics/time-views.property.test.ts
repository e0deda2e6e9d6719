import { expect, it } from 'vitest'
import type { Span } from '#shared/contract/span.ts'
import type { WeekMean } from '#shared/contract/training-week.ts'
import { compareLogs } from './testing/compare-logs.ts'
import * as programs from './testing/naive-programs.ts'
import * as calendar from './testing/naive-weeks.ts'

it('calendar weeks are those of the sessions in them', async () => {
  await compareLogs(async (ask, log, span) => {
    const { weeks } = await ask('analytics.weeks', span)
    expect(weeks.map(({ places: _, ...week }) => week)).toEqual(calendar.weeks(log, span))
  }, 60)
})

it('the mean week is that of the weeks that count, and of their days until now', async () => {
  const close = (mean: WeekMean | null) =>
    mean &&
    Object.fromEntries(
      Object.entries(mean).map(([name, value]) => [name, value === null ? null : expect.closeTo(value, 3)]),
    )
  await compareLogs(async (ask, log, span) => {
    const { mean, latest } = await ask('analytics.weeks', span)
    const { of: _, ...told } = mean ?? { of: 'none' }
    const naive = calendar.weekMeans(log, span)
    expect(naive.mean).toEqual(mean && close(told as WeekMean))
    if (latest?.state === 'running' && latest.start <= log.today) expect(naive.sameDays).toEqual(close(latest.sameDays))
  }, 60)
})

it('steadiness is that of the weeks that count', async () => {
  await compareLogs(async (ask, log, span) => {
    const {
      pauses: _,
      weekdays: __,
      density: ___,
      implausibleLengths: ____,
      ...steady
    } = await ask('analytics.consistency', span)
    expect(steady).toEqual(calendar.consistency(log, span))
  }, 60)
})

it('frequency is that of the weeks in which it could be done', async () => {
  await compareLogs(async (ask, log, span) => {
    for (const name of [null, 'Pull-Up', 'Running']) {
      const { exercise, daysSince: _, ...often } = await ask('analytics.frequency', { name, span })
      const weeks = often.weeks.map(({ start, occurrences }) => ({ start, occurrences }))
      expect({ ...often, weeks }).toEqual(calendar.frequency(log, exercise, span))
    }
  }, 60)
})

it('days that reach beyond the log are no days at all', async () => {
  const wide: Partial<Span> = { from: '0001-01-01', to: '9999-12-31' }
  await compareLogs(async (ask, _, span) => {
    const open = { ...span, from: null, to: null }
    for (const route of ['analytics.weeks', 'analytics.consistency', 'analytics.deloads'] as const)
      expect(await ask(route, { ...span, ...wide })).toEqual(await ask(route, open))
    const often = (asked: Span) => ask('analytics.frequency', { name: 'Pull-Up', span: asked })
    expect(await often({ ...span, ...wide })).toEqual(await often(open))
  })
})

it('weeks of programs are those of the sessions in them, run by run', async () => {
  await compareLogs(async (ask, log, span) => {
    expect(await ask('analytics.programWeeks', span)).toEqual(programs.programWeeks(log, span))
  }, 60)
})

it('phases have the best estimates of the sessions in them, run by run', async () => {
  await compareLogs(async (ask, log, span) => {
    expect(await ask('analytics.phases', span)).toEqual(programs.phases(log, span))
  }, 60)
})

it('deloads stand between the training around them', async () => {
  await compareLogs(async (ask, log, span) => {
    expect(await ask('analytics.deloads', span)).toEqual(programs.deloads(log, span))
  }, 60)
})
