import { describe, expect, it } from 'vitest'
import { wholeLog } from '#main/analytics/testing/arbitrary-log.ts'
import { lifted } from '#main/analytics/testing/lift.ts'
import { openAnalytics } from '#main/analytics/testing/open-analytics.ts'

describe('a week of a program', () => {
  it('is all sessions of that phase and week, whatever days they took, and warm-ups never count', async () => {
    const place = { program: 'A', phase: 3, week: 8 }
    const squat = (kg: number, warmups = 0) => ({
      name: 'Squat',
      warmupSets: Array.from({ length: warmups }, () => ({ weightKg: 60, repCount: 5 })),
      workingSets: [{ weightKg: kg, repCount: { full: 5, partial: 1 } }],
    })
    const { ask } = await openAnalytics([
      lifted('2026-03-31', [], { ...place, exercises: [squat(100, 3), { name: 'Curl', workingSets: [] }] }),
      lifted('2026-04-09', [], { ...place, exercises: [squat(110), { ...squat(40), name: 'Barbell Curl' }] }),
      lifted('2026-04-09', [100], { ...place, week: 9 }),
    ])
    const { week, exercises } = await ask('analytics.programWeek', { phase: 3, week: 8 })
    expect(week).toMatchObject({
      ...place,
      from: '2026-03-31',
      to: '2026-04-09',
      sessions: 2,
      workingSets: 3,
      reps: 18,
    })
    expect(week?.volumeKg).toBe(1500)
    expect(exercises).toEqual([
      { name: 'Squat', workingSets: 2, reps: 12, volumeKg: 1260 },
      { name: 'Barbell Curl', workingSets: 1, reps: 6, volumeKg: 240 },
    ])
    expect(await ask('analytics.programWeek', { phase: 3, week: 7 })).toEqual({ week: null, exercises: [] })
  })

  it('may be asked of one program or of all', async () => {
    const { ask } = await openAnalytics([
      lifted('2026-03-31', [100], { program: 'A', phase: 1, week: 1 }),
      lifted('2026-04-01', [100], { program: 'B', phase: 1, week: 1, isDeloadWeek: true }),
    ])
    const asked = async (program: string | null) =>
      (await ask('analytics.programWeek', { program, phase: 1, week: 1 })).week
    expect(await asked(null)).toMatchObject({ program: null, sessions: 2, isDeloadWeek: true })
    expect(await asked('a')).toMatchObject({ program: 'A', sessions: 1, isDeloadWeek: false })
    expect(await asked('C')).toBeNull()
  })

  it('of no phase is that of the sessions that name none', async () => {
    const { ask } = await openAnalytics([
      lifted('2026-03-31', [100], { week: 1 }),
      lifted('2026-04-01', [100], { phase: 1, week: 1 }),
    ])
    expect((await ask('analytics.programWeek', { phase: null, week: 1 })).week).toMatchObject({
      phase: null,
      sessions: 1,
    })
    expect(await ask('analytics.programWeeks', wholeLog)).toMatchObject([{ phase: 1 }, { phase: null }])
  })
})

describe('a program that is run again', () => {
  const run = (month: string, kg: number, program = 'A') => [
    lifted(`2026-${month}-02`, [kg], { program, phase: 2, week: 5 }),
    lifted(`2026-${month}-04`, [kg], { program, phase: 2, week: 5 }),
    lifted(`2026-${month}-09`, [kg], { program, phase: 2, week: 6 }),
  ]
  const log = [
    ...run('01', 100),
    ...run('06', 120, 'a'),
    lifted('2026-06-10', [50], { program: 'B', phase: 2, week: 6 }),
  ]

  it('has its weeks and phases again, with the number of the run', async () => {
    const { ask } = await openAnalytics(log)
    const weeks = await ask('analytics.programWeeks', wholeLog)
    expect(weeks.map(({ program, week, run, from, to, volumeKg }) => [program, week, run, from, to, volumeKg])).toEqual(
      [
        ['B', 6, null, '2026-06-10', '2026-06-10', 250],
        ['a', 6, 2, '2026-06-09', '2026-06-09', 600],
        ['a', 5, 2, '2026-06-02', '2026-06-04', 1200],
        ['A', 6, 1, '2026-01-09', '2026-01-09', 500],
        ['A', 5, 1, '2026-01-02', '2026-01-04', 1000],
      ],
    )
    const phases = await ask('analytics.phases', wholeLog)
    expect(phases.map(({ program, run, weeks, sessions, from }) => [program, run, weeks, sessions, from])).toEqual([
      ['B', null, 1, 1, '2026-06-10'],
      ['a', 2, 2, 3, '2026-06-02'],
      ['A', 1, 2, 3, '2026-01-02'],
    ])
    expect(phases.map(({ e1rms }) => e1rms[0]?.e1rm.kg)).toEqual([58.3333, 140, 116.6667])
  })

  it('keeps the number of its run in any span', async () => {
    const { ask } = await openAnalytics(log)
    const span = { ...wholeLog, program: 'A', from: '2026-06-03' }
    expect((await ask('analytics.programWeeks', span)).map(({ week, run }) => [week, run])).toEqual([
      [6, 2],
      [5, 2],
    ])
    expect(await ask('analytics.phases', span)).toMatchObject([{ run: 2, sessions: 3 }])
  })

  it('adds up where one phase and week is asked for', async () => {
    const { ask } = await openAnalytics(log)
    const { week, exercises } = await ask('analytics.programWeek', { phase: 2, week: 5 })
    expect(week).toMatchObject({
      program: 'a',
      run: null,
      sessions: 4,
      volumeKg: 2200,
      from: '2026-01-02',
      to: '2026-06-04',
    })
    expect(exercises).toMatchObject([{ name: 'Squat', volumeKg: 2200 }])
  })
})

it('a week of one run can be asked for alone, and one without a program, too', async () => {
  const place = { phase: 2, week: 5 }
  const { ask } = await openAnalytics([
    lifted('2026-01-02', [100], { program: 'A', ...place }),
    lifted('2026-01-03', [50], place),
    lifted('2026-06-02', [120], { program: 'a', ...place }),
  ])
  for (const one of await ask('analytics.programWeeks', wholeLog)) {
    const { program, phase, week, run } = one
    const answer = await ask('analytics.programWeek', { program, phase, week, run })
    expect(answer.week).toEqual(one)
    expect(answer.exercises).toMatchObject([{ name: 'Squat', volumeKg: one.volumeKg }])
  }
  expect((await ask('analytics.programWeek', { program: 'A', ...place, run: 3 })).week).toBeNull()
})

describe('a phase', () => {
  it('counts its weeks by their numbers, and by the calendar where they have none', async () => {
    const { ask } = await openAnalytics([
      lifted('2026-03-02', [100], { phase: 1, week: 1 }),
      lifted('2026-03-08', [100], { phase: 1, week: 2 }),
      lifted('2026-03-09', [60], { phase: 1, week: 3, isDeloadWeek: true }),
      lifted('2026-03-16', [100], { phase: 2 }),
      lifted('2026-03-18', [100], { phase: 2 }),
      lifted('2026-03-23', [100], { phase: 2 }),
    ])
    const phases = await ask('analytics.phases', wholeLog)
    expect(phases.map(({ phase, weeks, deloadWeeks, from, to }) => [phase, weeks, deloadWeeks, from, to])).toEqual([
      [2, 2, 0, '2026-03-16', '2026-03-23'],
      [1, 3, 1, '2026-03-02', '2026-03-09'],
    ])
    const { phases: told, first, last, sessions } = await ask('analytics.scope', null)
    expect({ first, last, sessions }).toEqual({ first: '2026-03-02', last: '2026-03-23', sessions: 6 })
    expect(told).toEqual([
      { program: null, phase: 2, from: '2026-03-16', to: '2026-03-23' },
      { program: null, phase: 1, from: '2026-03-02', to: '2026-03-09' },
    ])
  })
})

describe('the days of a span', () => {
  const log = [
    lifted('2026-01-05', [100], { phase: 1, week: 1 }),
    lifted('2026-01-12', [100, 100], { phase: 1, week: 2 }),
    lifted('2026-01-14', [100, 100], { phase: 1, week: 2 }),
    lifted('2026-01-19', [100], { phase: 2, week: 1 }),
    lifted('2026-01-20', [60], { phase: 2, week: 2, isDeloadWeek: true }),
    lifted('2026-01-21', [60], { phase: 2, week: 2 }),
  ]

  it('choose phases, and cut none of them', async () => {
    const { ask } = await openAnalytics(log)
    const whole = await ask('analytics.phases', wholeLog)
    expect(await ask('analytics.phases', { ...wholeLog, from: '2026-01-14' })).toEqual(whole)
    expect(await ask('analytics.phases', { ...wholeLog, to: '2026-01-05' })).toEqual(whole.slice(1))
    expect(whole[1]).toMatchObject({ phase: 1, from: '2026-01-05', to: '2026-01-14', weeks: 2, volumeKg: 2500 })
  })

  it('choose weeks, and cut none of them; without deloads those that are one are left out', async () => {
    const { ask } = await openAnalytics(log)
    const numbers = async (span: object) =>
      (await ask('analytics.programWeeks', { ...wholeLog, ...span })).map(({ phase, week, sessions }) => [
        [phase, week],
        sessions,
      ])
    expect(await numbers({ from: '2026-01-14', to: '2026-01-19' })).toEqual([
      [[2, 1], 1],
      [[1, 2], 2],
    ])
    expect(await numbers({ from: '2026-01-19', deloads: 'without' })).toEqual([[[2, 1], 1]])
  })
})

describe('what still runs', () => {
  const log = [
    lifted('2026-01-05', [100], { program: 'A', phase: 1, week: 1 }),
    lifted('2026-01-12', [100], { program: 'A', phase: 2, week: 1 }),
    lifted('2026-01-13', [100], { program: 'B', phase: 1, week: 1 }),
    lifted('2026-01-14', [100]),
    lifted('2026-03-01', [100], { program: 'a', phase: 3, week: 1 }),
  ]
  const runningOn = async (day: string, route: 'analytics.phases' | 'analytics.programWeeks', sessions = log) => {
    const { askOn } = await openAnalytics(sessions)
    const running = (await askOn(day, route, wholeLog)).filter(({ isRunning }) => isRunning)
    return running.map(({ program, phase }) => [program, phase])
  }

  it('is a phase until its program goes on, or is not trained for more than eight weeks', async () => {
    expect(await runningOn('2026-01-14', 'analytics.phases', log.slice(0, 4))).toEqual([
      ['B', 1],
      ['A', 2],
    ])
    expect(await runningOn('2026-03-01', 'analytics.phases')).toEqual([
      ['a', 3],
      ['B', 1],
    ])
    expect(await runningOn('2026-04-26', 'analytics.phases')).toEqual([['a', 3]])
    expect(await runningOn('2026-04-27', 'analytics.phases')).toEqual([])
  })

  it('is a week for seven days, unless its program goes on before', async () => {
    expect(await runningOn('2026-01-18', 'analytics.programWeeks', log.slice(0, 4))).toEqual([
      ['B', 1],
      ['A', 2],
    ])
    expect(await runningOn('2026-01-19', 'analytics.programWeeks', log.slice(0, 4))).toEqual([['B', 1]])
    const gone = [...log.slice(0, 4), lifted('2026-01-15', [100], { program: 'B', phase: 1, week: 2 })]
    const { askOn } = await openAnalytics(gone)
    const running = (await askOn('2026-01-15', 'analytics.programWeeks', wholeLog)).filter((it) => it.isRunning)
    expect(running.map(({ program, week }) => [program, week])).toEqual([
      ['B', 2],
      ['A', 1],
    ])
  })

  it('is no phase before one with a wrong year, which itself is none', async () => {
    const wrong = [
      lifted('2026-01-05', [100], { phase: 1, week: 1 }),
      lifted('2062-01-06', [100], { phase: 2, week: 1 }),
    ]
    expect(await runningOn('2026-01-07', 'analytics.phases', wrong)).toEqual([[null, 1]])
    const { ask } = await openAnalytics(wrong)
    expect(await ask('analytics.phases', wholeLog)).toMatchObject([{ phase: 1 }])
  })
})

describe('ratings', () => {
  it('are counted by their value, those that nobody gave apart, and have a trend', async () => {
    const rated = (date: string, ...rpe: (number | null)[]) =>
      lifted(date, [], { exercises: [{ name: 'Squat', workingSets: rpe.map((one) => ({ weightKg: 100, rpe: one })) }] })
    const { ask } = await openAnalytics([
      rated('2026-02-01', 8, 8.5, null),
      rated('2026-02-08', 8.5, 9),
      rated('2026-02-15', 9, 9.5),
      rated('2026-02-22', null),
    ])
    const { distribution, unrated, sessions, trend } = await ask('analytics.rpe', wholeLog)
    expect(distribution).toEqual([
      { rpe: 8, sets: 1 },
      { rpe: 8.5, sets: 2 },
      { rpe: 9, sets: 2 },
      { rpe: 9.5, sets: 1 },
    ])
    expect(unrated).toBe(2)
    expect(sessions.map(({ date, mean, sets }) => [date, mean, sets])).toEqual([
      ['2026-02-01', 8.25, 2],
      ['2026-02-08', 8.75, 2],
      ['2026-02-15', 9.25, 2],
    ])
    expect(trend).toMatchObject({ perWeek: 0.5, direction: 'up' })
  })
})
