import { describe, expect, it } from 'vitest'
import { wholeLog } from '#main/analytics/testing/arbitrary-log.ts'
import { lifted } from '#main/analytics/testing/lift.ts'
import { openAnalytics } from '#main/analytics/testing/open-analytics.ts'
import type { SessionInput } from '#shared/domain/session.ts'

const week = (number: number, part: Partial<SessionInput> = {}) => ({ program: 'A', phase: 1, week: number, ...part })
const deload = (number: number) => week(number, { isDeloadWeek: true })

async function deloadsOf(log: Parameters<typeof openAnalytics>[0], span = wholeLog) {
  const { ask } = await openAnalytics(log)
  const found = await ask('analytics.deloads', span)
  return found.map(({ before, deload, after, e1rmRatio, exercises }) => [
    before && [before.program, before.week],
    deload.week,
    after && [after.program, after.week],
    e1rmRatio,
    exercises,
  ])
}

describe('a deload', () => {
  it('stands between the training week before it and the one after it', async () => {
    const log = [
      lifted('2026-01-05', [100], week(1)),
      lifted('2026-01-12', [110], week(2)),
      lifted('2026-01-14', [50], week(2), 'Barbell Curl'),
      lifted('2026-01-19', [60], deload(3)),
      lifted('2026-01-22', [60], deload(3)),
      lifted('2026-01-26', [121], week(4)),
    ]
    expect(await deloadsOf(log)).toEqual([[['A', 2], 3, ['A', 4], 1.1, 1]])
  })

  it('compares the means of all movements trained both times', async () => {
    const both = (date: string, squat: number, curl: number, part: object) => [
      lifted(`${date}T08:00`, [squat], part),
      lifted(`${date}T18:00`, [curl], part, 'Barbell Curl'),
    ]
    const log = [
      ...both('2026-01-05', 100, 30, week(1)),
      lifted('2026-01-12', [60], deload(2)),
      ...both('2026-01-19', 110, 33, week(3)),
    ]
    expect(await deloadsOf(log)).toEqual([[['A', 1], 2, ['A', 3], 1.1, 2]])
  })

  it('at the beginning or the end has nothing on one side, and nothing to compare', async () => {
    const log = [
      lifted('2026-01-05', [60], deload(1)),
      lifted('2026-01-12', [100], week(2)),
      lifted('2026-01-19', [60], deload(3)),
    ]
    expect(await deloadsOf(log)).toEqual([
      [['A', 2], 3, null, null, 0],
      [null, 1, ['A', 2], null, 0],
    ])
  })

  it('is not compared with a week that still runs', async () => {
    const { askOn } = await openAnalytics([
      lifted('2026-01-05', [100], week(1)),
      lifted('2026-01-12', [60], deload(2)),
      lifted('2026-01-19', [105], week(3)),
    ])
    const on = async (day: string) => {
      const [found] = await askOn(day, 'analytics.deloads', wholeLog)
      return [found?.deload.isRunning, found?.after?.week, found?.e1rmRatio]
    }
    expect(await on('2026-01-18')).toEqual([false, undefined, null])
    expect(await on('2026-01-25')).toEqual([false, undefined, null])
    expect(await on('2026-01-26')).toEqual([false, 3, 1.05])
  })

  it('runs itself until its week is over', async () => {
    const { askOn } = await openAnalytics([lifted('2026-01-05', [100], week(1)), lifted('2026-01-12', [60], deload(2))])
    const isRunning = async (day: string) => (await askOn(day, 'analytics.deloads', wholeLog))[0]?.deload.isRunning
    expect([await isRunning('2026-01-18'), await isRunning('2026-01-19')]).toEqual([true, false])
  })

  it('has nothing to do with training that is more than four weeks away', async () => {
    const log = [
      lifted('2026-01-05', [100], week(1)),
      lifted('2026-02-02', [60], deload(2)),
      lifted('2026-03-03', [100], week(3)),
    ]
    expect(await deloadsOf(log)).toEqual([[['A', 1], 2, null, null, 0]])
  })

  it('is compared with its own program where two run beside each other', async () => {
    const log = [
      lifted('2026-01-05', [100], week(1)),
      lifted('2026-01-08', [70], week(1, { program: 'Rehab' })),
      lifted('2026-01-12', [60], deload(2)),
      lifted('2026-01-15', [70], week(2, { program: 'Rehab' })),
      lifted('2026-01-19', [105], week(3)),
    ]
    expect(await deloadsOf(log)).toEqual([[['A', 1], 2, ['A', 3], 1.05, 1]])
  })

  it('after another one looks past it', async () => {
    const log = [
      lifted('2026-01-05', [100], week(1)),
      lifted('2026-01-12', [60], deload(2)),
      lifted('2026-01-19', [60], deload(3)),
      lifted('2026-01-26', [100], week(4)),
    ]
    expect(await deloadsOf(log)).toEqual([
      [['A', 1], 3, ['A', 4], 1, 1],
      [['A', 1], 2, ['A', 4], 1, 1],
    ])
  })

  it('is a calendar week where no week of a program is named', async () => {
    const log = [
      lifted('2026-01-05', [100]),
      lifted('2026-01-12', [60], { isDeloadWeek: true }),
      lifted('2026-01-19', [100]),
    ]
    expect(await deloadsOf(log)).toEqual([[[null, null], null, [null, null], 1, 1]])
  })

  const blocksOf = async (log: Parameters<typeof openAnalytics>[0]) => {
    const { ask } = await openAnalytics(log)
    const told = (week: { from: string; to: string; sessions: number } | null) =>
      week && [week.from.slice(5), week.to.slice(5), week.sessions]
    return (await ask('analytics.deloads', wholeLog)).map(({ before, deload, after }) =>
      [before, deload, after].map(told),
    )
  }

  it('that names no week takes no other sessions of its calendar week with it', async () => {
    const log = [
      lifted('2026-01-05', [100]),
      lifted('2026-01-12', [100]),
      lifted('2026-01-13', [60], { isDeloadWeek: true }),
      lifted('2026-01-16', [100]),
      lifted('2026-01-19', [100]),
    ]
    expect(await blocksOf(log)).toEqual([
      [
        ['01-05', '01-05', 1],
        ['01-13', '01-13', 1],
        ['01-19', '01-19', 1],
      ],
    ])
  })

  it('that names no week takes not even one session with it that is as many', async () => {
    const log = [
      lifted('2026-01-05', [100]),
      lifted('2026-01-13', [60], { isDeloadWeek: true }),
      lifted('2026-01-16', [100]),
    ]
    const alone = (day: string) => [day, day, 1]
    expect(await blocksOf(log)).toEqual([[alone('01-05'), alone('01-13'), alone('01-16')]])
  })

  it('is its whole week of the program where half of the sessions say so, else only those that do', async () => {
    const log = (marked: number) => [
      lifted('2026-01-05', [100], week(1)),
      ...['2026-01-12', '2026-01-13', '2026-01-15', '2026-01-16'].map((date, index) =>
        lifted(date, [60], index < marked ? deload(2) : week(2)),
      ),
      lifted('2026-01-19', [100], week(3)),
    ]
    const [before, after] = [
      ['01-05', '01-05', 1],
      ['01-19', '01-19', 1],
    ]
    expect(await blocksOf(log(4))).toEqual([[before, ['01-12', '01-16', 4], after]])
    expect(await blocksOf(log(2))).toEqual([[before, ['01-12', '01-16', 4], after]])
    expect(await blocksOf(log(1))).toEqual([[before, ['01-12', '01-12', 1], ['01-13', '01-16', 3]]])
  })

  it('of a program that is run again is another one', async () => {
    const run = (dates: string[]) =>
      dates.map((date, index) => lifted(date, [100], index === 1 ? deload(2) : week(index + 1)))
    const first = run(['2026-01-05', '2026-01-12', '2026-01-19'])
    expect(await blocksOf([...first, ...run(['2026-05-04', '2026-05-11', '2026-05-18'])])).toEqual([
      [
        ['05-04', '05-04', 1],
        ['05-11', '05-11', 1],
        ['05-18', '05-18', 1],
      ],
      [
        ['01-05', '01-05', 1],
        ['01-12', '01-12', 1],
        ['01-19', '01-19', 1],
      ],
    ])
  })

  it('of a span is told with the weeks around it, also where those are outside', async () => {
    const log = [
      lifted('2026-01-05', [100], week(1)),
      lifted('2026-01-12', [60], deload(2)),
      lifted('2026-01-19', [100], week(3)),
    ]
    expect(await deloadsOf(log, { ...wholeLog, from: '2026-01-12', to: '2026-01-12' })).toHaveLength(1)
    expect(await deloadsOf(log, { ...wholeLog, from: '2026-01-13' })).toEqual([])
    expect(await deloadsOf(log, { ...wholeLog, deloads: 'without' })).toEqual([])
  })
})
