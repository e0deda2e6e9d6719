import { describe, expect, it } from 'vitest'
import { wholeLog } from '#main/analytics/testing/arbitrary-log.ts'
import { lifted } from '#main/analytics/testing/lift.ts'
import { openAnalytics } from '#main/analytics/testing/open-analytics.ts'

describe('a year', () => {
  const trained = async (log: Parameters<typeof openAnalytics>[0], year: number) => {
    const { ask } = await openAnalytics(log)
    const answer = await ask('analytics.year', { year })
    return { ...answer, trained: answer.days.filter(({ sessions }) => sessions > 0).map(({ level }) => level) }
  }

  it('has every day of it, also in a leap year, and nothing in an empty log', async () => {
    const { ask } = await openAnalytics([])
    const { days, thresholds, years, by } = await ask('analytics.year', { year: 2024 })
    expect([days.length, days[0]?.date, days[59]?.date, days.at(-1)?.date]).toEqual([
      ...[366, '2024-01-01', '2024-02-29', '2024-12-31'],
    ])
    expect({ thresholds, years, by }).toEqual({ thresholds: [0, 0, 0], years: [], by: 'sets' })
    expect((await ask('analytics.year', { year: 2026 })).days).toHaveLength(365)
    expect((await ask('analytics.year', { year: 1 })).days[0]?.date).toBe('0001-01-01')
    expect((await ask('analytics.year', { year: 9999 })).days.at(-1)?.date).toBe('9999-12-31')
  })

  it('grades each day by the quarter of all days it is in', async () => {
    const log = [10, 20, 30, 40, 50, 60, 70, 80].map((kg, day) => lifted(`2026-02-0${day + 1}`, [kg]))
    const { thresholds, trained: levels } = await trained(log, 2026)
    // Volumes of 50, 100 ... 400 kg: a quarter of the way from the first to the last is 1.75 steps, and so on.
    expect(thresholds).toEqual([137.5, 225, 312.5])
    expect(levels).toEqual([1, 1, 2, 2, 3, 3, 4, 4])
  })

  it('tells days alike from the greatest', async () => {
    const alike = [5, 5, 5, 5].map((kg, index) => lifted(`2026-02-0${index + 1}`, [kg]))
    expect((await trained(alike, 2026)).trained).toEqual([2, 2, 2, 2])
    expect((await trained([...alike, lifted('2026-02-09', [50])], 2026)).trained).toEqual([2, 2, 2, 2, 4])
  })

  it('grades by the days of the whole log, so that a level means the same in every year', async () => {
    const log = [lifted('2025-02-01', [10]), lifted('2026-02-01', [40]), lifted('2026-02-02', [50])]
    expect((await trained(log, 2025)).trained).toEqual([1])
    expect((await trained(log, 2026)).trained).toEqual([3, 4])
    expect((await trained(log, 2026)).years).toEqual([2026, 2025])
  })

  it('takes sessions of a day together, and counts sets where no load is known', async () => {
    const pullUps = (date: string, sets: number) =>
      lifted(date, [], {
        exercises: [
          { name: 'Pull-Up', workingSets: Array.from({ length: sets }, () => ({ repCount: { full: 5, partial: 0 } })) },
        ],
      })
    const log = [pullUps('2026-02-01T08:00', 2), pullUps('2026-02-01T18:00', 3), pullUps('2026-02-03', 1)]
    const { by, days, trained: levels } = await trained(log, 2026)
    expect(by).toBe('sets')
    expect(days[31]).toMatchObject({ date: '2026-02-01', sessions: 2, workingSets: 5, volumeKg: 0 })
    expect(levels).toEqual([4, 1])
  })

  it('calls a day a deload when every session of it is one, and an empty session no training', async () => {
    const { days } = await trained(
      [
        lifted('2026-02-01T08:00', [10], { isDeloadWeek: true }),
        lifted('2026-02-01T18:00', [10]),
        lifted('2026-02-02', [10], { isDeloadWeek: true }),
        lifted('2026-02-03', [10], { exercises: [{ name: 'Planned' }] }),
      ],
      2026,
    )
    expect(days.slice(31, 34).map(({ isDeload, level }) => [isDeload, level])).toEqual([
      [false, 4],
      [true, 1],
      [false, 0],
    ])
  })
})

describe('consistency', () => {
  const steady = async (dates: string[], today: string, span = wholeLog) => {
    const { ask } = await openAnalytics(
      dates.map((date) => lifted(date, [100])),
      {},
      today,
    )
    const { weeks, weeksTrained, longestStreak, currentStreak } = await ask('analytics.consistency', span)
    return [weeks, weeksTrained, longestStreak, currentStreak]
  }
  const mondays = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-02-02', '2026-02-09']

  it.each([
    ['in the week of the last session', '2026-02-12', [5, 4, 3, 2]],
    ['in the week after, which is not over', '2026-02-20', [6, 5, 3, 2]],
    ['two weeks after', '2026-02-23', [7, 5, 3, 0]],
    ['when the log has ended', '2026-06-30', [6, 5, 3, 0]],
  ])('%s counts the weeks that are over, and those in a row', async (_, today, expected) => {
    expect(await steady(mondays, today)).toEqual(expected)
  })

  it('of a span that is over ends with it', async () => {
    expect(await steady(mondays, '2026-06-30', { ...wholeLog, to: '2026-01-25' })).toEqual([3, 3, 3, 3])
    expect(await steady(mondays, '2026-06-30', { ...wholeLog, to: '2026-02-15' })).toEqual([6, 5, 3, 2])
    expect(await steady(mondays, '2026-02-12', { ...wholeLog, to: '2026-12-31' })).toEqual([5, 4, 3, 2])
  })

  it('is not broken by a deload that is left out, which is no week of it either', async () => {
    const log = mondays.slice(0, 3).map((date, i) => lifted(date, [100], { isDeloadWeek: i === 1 }))
    const { ask } = await openAnalytics(log, {}, '2026-01-26')
    const without = await ask('analytics.consistency', { ...wholeLog, deloads: 'without' })
    expect(without).toMatchObject({ weeks: 2, weeksTrained: 2, longestStreak: 2, currentStreak: 2 })
    expect(await ask('analytics.consistency', wholeLog)).toMatchObject({ weeks: 3, longestStreak: 3 })
  })

  it('leaves out weeks that the span cuts, unless there are no others', async () => {
    const span = { ...wholeLog, from: '2026-01-07', to: '2026-02-11' }
    expect(await steady(['2026-01-07', ...mondays.slice(1)], '2026-06-30', span)).toEqual([4, 3, 3, 2])
    expect(await steady(mondays, '2026-01-06')).toEqual([1, 1, 1, 1])
  })

  const whole = async (dates: string[], today: string) => {
    const { ask } = await openAnalytics(
      dates.map((date) => lifted(date, [100], { durationMinutes: 50 })),
      {},
      today,
    )
    return ask('analytics.consistency', wholeLog)
  }

  it('takes more than eight weeks without training for a pause, which nobody missed', async () => {
    const eight = await whole(['2026-01-05', '2026-03-09'], '2026-03-18')
    expect(eight).toMatchObject({ weeks: 10, weeksTrained: 2, sessionsPerWeek: 0.2, pauses: [] })
    const nine = await whole(['2026-01-05', '2026-01-07', '2026-03-16'], '2026-03-25')
    expect(nine).toMatchObject({ weeks: 2, weeksTrained: 2, sessionsPerWeek: 1.5 })
    expect(nine.pauses).toEqual([{ from: '2026-01-12', to: '2026-03-15', weeks: 9 }])
  })

  it.each([
    ['long gone', ['1926-01-05'], { pauses: [{ from: '1926-01-11', to: '2026-01-04' }], ignoredFuture: 0 }],
    ['of the first year', ['0001-01-01'], { pauses: [{ to: '2026-01-04' }], ignoredFuture: 0 }],
    ['to come', ['2062-01-05', '9999-12-31'], { pauses: [], ignoredFuture: 2 }],
  ])('is not spoiled by a year %s', async (_, wrong, expected) => {
    const right = await whole(mondays, '2026-02-16')
    expect(right).toMatchObject({ weeks: 6, weeksTrained: 5, sessionsPerWeek: 0.8333, longestStreak: 3 })
    const answer = await whole([...mondays, ...wrong], '2026-02-16')
    expect(answer).toMatchObject(expected)
    const isPast = expected.ignoredFuture === 0
    expect(answer).toMatchObject({ weeks: isPast ? 7 : 6, longestStreak: 3, currentStreak: 2 })
    expect(answer.density).toHaveLength(isPast ? 6 : 5)
  })

  it('has no pause at its end because of a session that is dated ahead', async () => {
    const stopped = ['2026-09-07', '2026-09-14', '2026-09-20']
    const { density: _, ...answer } = await whole([...stopped, '2027-03-01'], '2026-11-23')
    expect(await whole(stopped, '2026-11-23')).toMatchObject({ ...answer, ignoredFuture: 0 })
    expect(answer).toMatchObject({ pauses: [], ignoredFuture: 1 })
  })

  it('of a log ends before what is dated ahead, unless there is nothing else', async () => {
    const endOf = async (...dates: string[]) => {
      const { ask } = await openAnalytics(
        dates.map((date) => lifted(date, [100])),
        {},
        '2026-11-23',
      )
      return (await ask('analytics.scope', null)).last
    }
    expect(await endOf('2026-01-05', '2026-11-24', '2062-01-05')).toBe('2026-11-24')
    expect(await endOf('2062-01-05')).toBe('2062-01-05')
  })

  it('takes tomorrow for today: it may be that day already where one trained', async () => {
    expect(await whole(['2026-02-16', '2026-02-17'], '2026-02-16')).toMatchObject({ ignoredFuture: 0, weeks: 1 })
    expect(await whole(['2026-02-16', '2026-02-18'], '2026-02-16')).toMatchObject({ ignoredFuture: 1, weeks: 1 })
  })

  it('counts weekdays from the day that weeks begin with, and takes no session of no length', async () => {
    const sunday = lifted('2026-02-01', [100], { durationMinutes: 50 })
    const { ask } = await openAnalytics([sunday, lifted('2026-02-02', [100], { durationMinutes: 0 })], {
      weekStart: 'sunday',
    })
    const { weekdays, density } = await ask('analytics.consistency', wholeLog)
    expect(weekdays).toEqual([1, 1, 0, 0, 0, 0, 0])
    expect(density).toEqual([
      { sessionId: sunday.id, date: '2026-02-01', isDeloadWeek: false, minutes: 50, kgPerMinute: 10 },
    ])
  })

  it('leaves out of the density what took less than five minutes, and counts it', async () => {
    const lengths = [1, 4.9, 5, 50, null]
    const { ask } = await openAnalytics(
      lengths.map((durationMinutes, i) =>
        lifted(`2026-02-0${i + 1}`, [100], { durationMinutes, isDeloadWeek: durationMinutes === 50 }),
      ),
    )
    const { density, implausibleLengths } = await ask('analytics.consistency', wholeLog)
    expect(density.map(({ minutes, isDeloadWeek }) => [minutes, isDeloadWeek])).toEqual([
      [5, false],
      [50, true],
    ])
    expect(implausibleLengths).toBe(2)
  })

  it('of an empty log is nothing', async () => {
    expect(await steady([], '2026-02-12')).toEqual([0, 0, 0, 0])
  })
})

describe('frequency', () => {
  it('counts sessions in which a movement was done, and the weeks since in which it could be', async () => {
    const squat = { name: 'Squat', workingSets: [{ weightKg: 100 }] }
    const { ask } = await openAnalytics(
      [
        lifted('2026-01-05', [100]),
        lifted('2026-01-12', [], { exercises: [squat, { name: 'Curl' }, squat] }),
        lifted('2026-01-26', [30], {}, 'Barbell Curl'),
      ],
      {},
      '2026-02-01',
    )
    expect(await ask('analytics.frequency', { name: 'squat', span: wholeLog })).toEqual({
      exercise: 'Squat',
      ...{ occurrences: 2, perWeek: 0.6667, ignoredFuture: 0, lastDate: '2026-01-12', daysSince: 20 },
      weeks: [
        { start: '2026-01-05', occurrences: 1, workingSets: 1 },
        { start: '2026-01-12', occurrences: 1, workingSets: 2 },
        { start: '2026-01-19', occurrences: 0, workingSets: 0 },
        { start: '2026-01-26', occurrences: 0, workingSets: 0 },
      ],
    })
    expect(await ask('analytics.frequency', { name: null, span: wholeLog })).toMatchObject({
      exercise: null,
      ...{ occurrences: 3, perWeek: 0.6667, lastDate: '2026-01-26', daysSince: 6 },
    })
  })

  it('of what was never done is none', async () => {
    const { ask } = await openAnalytics([lifted('2026-01-05', [100])])
    const never = { occurrences: 0, perWeek: 0, ignoredFuture: 0, lastDate: null, daysSince: null, weeks: [] }
    expect(await ask('analytics.frequency', { name: 'Deadlift', span: wholeLog })).toEqual({
      exercise: 'Deadlift',
      ...never,
    })
    const none = { name: null, span: { ...wholeLog, phase: 9 } }
    expect(await ask('analytics.frequency', none)).toEqual({ exercise: null, ...never })
  })

  it('leaves out pauses of all training, the running week and years to come', async () => {
    const dates = ['2026-01-05', '2026-01-13', '2026-04-06', '2026-04-14', '2062-01-05']
    const { ask } = await openAnalytics(
      dates.map((date) => lifted(date, [100])),
      {},
      '2026-04-15',
    )
    const answer = await ask('analytics.frequency', { name: 'Squat', span: wholeLog })
    expect(answer).toMatchObject({ occurrences: 4, perWeek: 1, ignoredFuture: 1, lastDate: '2026-04-14', daysSince: 1 })
    expect(answer.weeks).toHaveLength(15)
  })

  it('counts from the week in which a movement was first done, also before the span', async () => {
    const { ask } = await openAnalytics(
      [
        lifted('2026-01-05', [30], {}, 'Barbell Curl'),
        lifted('2026-01-12', [100]),
        lifted('2026-01-19', [30], {}, 'Barbell Curl'),
        lifted('2026-02-02', [100]),
      ],
      {},
      '2026-02-09',
    )
    const often = async (from: string | null) => {
      const { weeks, perWeek } = await ask('analytics.frequency', { name: 'Squat', span: { ...wholeLog, from } })
      return [weeks[0]?.start, perWeek]
    }
    expect(await often(null)).toEqual(['2026-01-12', 0.5])
    expect(await often('2026-01-05')).toEqual(['2026-01-12', 0.5])
    expect(await often('2026-01-19')).toEqual(['2026-01-19', 0.3333])
  })
})
