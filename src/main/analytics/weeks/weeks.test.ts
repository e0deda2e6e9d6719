import { describe, expect, it } from 'vitest'
import { wholeLog } from '#main/analytics/testing/arbitrary-log.ts'
import { lifted } from '#main/analytics/testing/lift.ts'
import { openAnalytics } from '#main/analytics/testing/open-analytics.ts'
import type { Settings } from '#shared/contract/settings.ts'
import type { Span } from '#shared/contract/span.ts'

describe('a calendar week', () => {
  // Wednesday, Friday, Saturday, Sunday and Monday around the new year.
  const turn = ['2025-12-31T23:59', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05T00:00']

  it.each<[Settings['weekStart'], [string, number][]]>([
    [
      'monday',
      [
        ['2025-12-29', 4],
        ['2026-01-05', 1],
      ],
    ],
    [
      'sunday',
      [
        ['2025-12-28', 3],
        ['2026-01-04', 2],
      ],
    ],
    [
      'saturday',
      [
        ['2025-12-27', 2],
        ['2026-01-03', 3],
      ],
    ],
  ])('that begins on %s has seven days and knows no new year', async (weekStart, expected) => {
    const { ask } = await openAnalytics(
      turn.map((date) => lifted(date, [100])),
      { weekStart },
    )
    const { weeks } = await ask('analytics.weeks', wholeLog)
    expect(weeks.map(({ start, sessions }) => [start, sessions])).toEqual(expected)
  })

  it('without training is there all the same', async () => {
    const { ask } = await openAnalytics([lifted('2026-02-02', [100]), lifted('2026-02-23', [100])])
    const { weeks } = await ask('analytics.weeks', wholeLog)
    expect(weeks.map(({ start, sessions, rpe, deload }) => [start, sessions, rpe, deload])).toEqual([
      ['2026-02-02', 1, null, 'none'],
      ['2026-02-09', 0, null, 'none'],
      ['2026-02-16', 0, null, 'none'],
      ['2026-02-23', 1, null, 'none'],
    ])
  })

  const startsOf = async (dates: string[], today: string, span: Partial<Span> = {}) => {
    const { ask } = await openAnalytics(
      dates.map((date) => lifted(date, [100])),
      {},
      today,
    )
    return (await ask('analytics.weeks', { ...wholeLog, ...span })).weeks.map(({ start }) => start)
  }

  it.each<[string, Partial<Span>, string[]]>([
    ['of the whole log', {}, ['02-02', '02-09', '02-16', '02-23', '03-02']],
    ['as far as the log goes', { from: '0001-01-01', to: '9999-12-31' }, ['02-02', '02-09', '02-16', '02-23', '03-02']],
    ['between two days', { from: '2026-02-04', to: '2026-02-12' }, ['02-02', '02-09']],
    ['from a day without training to today', { from: '2026-02-18' }, ['02-16', '02-23', '03-02']],
    ['from the first session to a day without training', { to: '2026-02-20' }, ['02-02', '02-09', '02-16']],
    ['with nothing in it', { from: '2026-02-12', to: '2026-02-20' }, []],
    ['that ends before it begins', { from: '2026-03-01', to: '2026-02-01' }, []],
    ['of a phase from its first session to its last', { phase: 1, from: '2026-01-01' }, ['02-09', '02-16', '02-23']],
  ])('of a span is there, with training or not: %s', async (_, span, expected) => {
    const log = [
      lifted('2026-02-02', [100]),
      lifted('2026-02-11', [100], { phase: 1 }),
      lifted('2026-02-23', [100], { phase: 1 }),
    ]
    const { ask } = await openAnalytics(log, {}, '2026-03-04')
    const { weeks } = await ask('analytics.weeks', { ...wholeLog, ...span })
    expect(weeks.map(({ start }) => start.slice(5))).toEqual(expected)
  })

  it('after the last session is there for eight weeks: then the log has ended', async () => {
    expect(await startsOf(['2026-02-02'], '2026-03-30')).toHaveLength(9)
    expect(await startsOf(['2026-02-02'], '2026-03-31')).toEqual(['2026-02-02'])
    expect(await startsOf(['2026-02-02'], '2026-03-31', { to: '2026-03-31' })).toEqual(['2026-02-02'])
  })

  it('of a pause of up to two years is there, of a longer one not', async () => {
    expect(await startsOf(['2024-02-19', '2026-02-16'], '2026-02-18')).toHaveLength(105)
    expect(await startsOf(['2023-02-13', '2026-02-16'], '2026-02-18')).toEqual(['2023-02-13', '2026-02-16'])
  })

  it('is there for a session with a wrong year, and none between', async () => {
    const starts = await startsOf(['0001-01-01', '1926-02-16', '2026-02-09', '2027-02-16', '9999-12-31'], '2026-02-18')
    expect(starts).toEqual(['0001-01-01', '1926-02-15', '2026-02-09', '2026-02-16', '2027-02-15', '9999-12-27'])
  })

  it('is complete when it is over and the span has all of it', async () => {
    const log = ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23'].map((date) => lifted(date, [100]))
    const complete = async (span: Partial<Span>, today: string) => {
      const { ask } = await openAnalytics(log, {}, today)
      return (await ask('analytics.weeks', { ...wholeLog, ...span })).weeks.map((week) => week.complete)
    }
    expect(await complete({}, '2026-03-01')).toEqual([true, true, true, false])
    expect(await complete({}, '2026-03-02')).toEqual([true, true, true, true, false])
    expect(await complete({ from: '2026-02-02', to: '2026-03-01' }, '2026-06-30')).toEqual([true, true, true, true])
    expect(await complete({ from: '2026-02-01', to: '2026-02-28' }, '2026-06-30')).toEqual([true, true, true, false])
    expect(await complete({ from: '2026-02-03', to: '2026-02-17' }, '2026-06-30')).toEqual([false, true, false])
  })

  it('may be a deload in part, and hold weeks of several programs', async () => {
    const { ask } = await openAnalytics([
      lifted('2026-02-02', [100], { program: 'A', phase: 1, week: 4, isDeloadWeek: true }),
      lifted('2026-02-03', [100], { program: 'B', phase: 1, week: 1 }),
      lifted('2026-02-04', [100], { program: 'B', phase: 1, week: 1 }),
      lifted('2026-02-05', [100]),
    ])
    const { weeks } = await ask('analytics.weeks', wholeLog)
    expect(weeks).toMatchObject([
      {
        deload: 'part',
        places: [
          { program: 'A', phase: 1, week: 4, isDeloadWeek: true },
          { program: 'B', phase: 1, week: 1, isDeloadWeek: false },
        ],
      },
    ])
    const without = await ask('analytics.weeks', { ...wholeLog, deloads: 'without' })
    expect(without.weeks).toMatchObject([{ sessions: 3, deload: 'none' }])
  })

  it('that was a deload is not there when deloads are left out, and one that was missed is', async () => {
    const { ask } = await openAnalytics([
      lifted('2026-02-02', [100]),
      lifted('2026-02-09', [60], { isDeloadWeek: true }),
      lifted('2026-02-23', [100]),
    ])
    const startsOf = async (span: Partial<Span>) =>
      (await ask('analytics.weeks', { ...wholeLog, to: '2026-03-01', ...span })).weeks.map(({ start }) => start)
    expect(await startsOf({})).toEqual(['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23'])
    expect(await startsOf({ deloads: 'without' })).toEqual(['2026-02-02', '2026-02-16', '2026-02-23'])
    const frequency = await ask('analytics.frequency', { name: null, span: { ...wholeLog, deloads: 'without' } })
    expect(frequency.weeks.map(({ start }) => start)).not.toContain('2026-02-09')
    const muscles = await ask('analytics.muscles', { ...wholeLog, deloads: 'without' })
    expect(muscles.weeks).not.toContain('2026-02-09')
  })
})

describe('the trend of the volume', () => {
  it('is of the weeks with training: a week off is no week of less', async () => {
    const log = [
      ['2026-01-05', 100],
      ['2026-01-12', 102],
      ['2026-01-26', 106],
    ] as const
    const { ask } = await openAnalytics(log.map(([date, kg]) => lifted(date, [kg])))
    const { volumeTrend } = await ask('analytics.weeks', wholeLog)
    expect(volumeTrend).toMatchObject({ perWeek: 10, points: 3, direction: 'up', from: 500, to: 530 })
  })

  it('leaves the running week out, which is not over', async () => {
    const log = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'].map((date) => lifted(date, [100]))
    const { ask } = await openAnalytics([...log, lifted('2026-02-02', [10])], {}, '2026-02-04')
    expect((await ask('analytics.weeks', wholeLog)).volumeTrend).toMatchObject({ points: 4, perWeek: 0 })
  })

  it('leaves out weeks that the span cuts, and sessions that are still to come', async () => {
    const full = ['2026-01-06', '2026-01-12', '2026-01-19', '2026-01-26'].map((date) => lifted(date, [100]))
    const log = [...full, lifted('2026-02-02', [10]), lifted('2062-02-02', [500])]
    const { ask } = await openAnalytics([...log, lifted('2026-01-05', [900])], {}, '2026-06-30')
    const span = { ...wholeLog, from: '2026-01-06', to: '2062-12-31' }
    expect((await ask('analytics.weeks', { ...span, to: '2026-02-05' })).volumeTrend).toMatchObject({
      ...{ points: 3, perWeek: 0 },
    })
    expect((await ask('analytics.weeks', span)).volumeTrend).toMatchObject({ points: 4, direction: 'flat' })
  })

  it('of two weeks is none', async () => {
    const { ask } = await openAnalytics([lifted('2026-01-05', [100]), lifted('2026-01-12', [100])])
    expect((await ask('analytics.weeks', wholeLog)).volumeTrend).toBeNull()
  })
})
