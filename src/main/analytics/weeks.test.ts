import { describe, expect, it } from 'vitest'
import type { Settings } from '#shared/contract/settings.ts'
import { wholeLog } from './testing/arbitrary-log.ts'
import { lifted } from './testing/lift.ts'
import { openAnalytics } from './testing/open-analytics.ts'

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

  it('is there from where somebody asks, but not from before the log nor after today', async () => {
    const log = ['2026-02-02', '2026-02-11', '2026-02-23'].map((date) => lifted(date, [100]))
    const { ask } = await openAnalytics(log, {}, '2026-03-04')
    const starts = async (from: string | null, to: string | null) =>
      (await ask('analytics.weeks', { ...wholeLog, from, to })).weeks.map(({ start }) => start.slice(5))
    expect(await starts('2026-02-04', '2026-02-12')).toEqual(['02-02', '02-09'])
    expect(await starts('0001-01-01', '9999-12-31')).toEqual(['02-02', '02-09', '02-16', '02-23', '03-02'])
    expect(await starts('2026-02-12', null)).toEqual(['02-09', '02-16', '02-23'])
    expect(await starts('2026-02-12', '2026-02-20')).toEqual([])
    expect(await starts('2026-03-01', '2026-02-01')).toEqual([])
  })

  it('of a pause of years is there', async () => {
    const { ask } = await openAnalytics([lifted('2017-02-20', [100]), lifted('2026-02-16', [100])])
    expect((await ask('analytics.weeks', wholeLog)).weeks).toHaveLength(470)
  })

  it('of a pause of more than ten years is left out', async () => {
    const { ask } = await openAnalytics([lifted('0206-02-16', [100]), lifted('2026-02-16', [100])])
    const { weeks } = await ask('analytics.weeks', wholeLog)
    expect(weeks.map(({ start }) => start)).toEqual(['0206-02-10', '2026-02-16'])
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

  it('of two weeks is none', async () => {
    const { ask } = await openAnalytics([lifted('2026-01-05', [100]), lifted('2026-01-12', [100])])
    expect((await ask('analytics.weeks', wholeLog)).volumeTrend).toBeNull()
  })
})
