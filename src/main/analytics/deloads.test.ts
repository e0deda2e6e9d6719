import { describe, expect, it } from 'vitest'
import type { SessionInput } from '#shared/domain/session.ts'
import { wholeLog } from './testing/arbitrary-log.ts'
import { lifted } from './testing/lift.ts'
import { openAnalytics } from './testing/open-analytics.ts'

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
