import { join } from 'node:path'
import { expect, it } from 'vitest'
import { wholeLog } from './testing/arbitrary-log.ts'
import { openAnalytics } from './testing/open-analytics.ts'
import { readLogs } from './testing/read-logs.ts'

// Every number here was worked out by hand from the logs: docs/analytics.md shows how.
const sessions = readLogs(join(import.meta.dirname, '../../../data/golden/analytics'))
const id = (index: number): string => sessions[index]?.id ?? ''
const open = () => openAnalytics(sessions)

it('has five logs that can all be read', () => {
  expect(sessions.map(({ date }) => date)).toEqual([
    '2026-01-05',
    '2026-01-08',
    '2026-01-12',
    '2026-01-19',
    '2026-01-26',
  ])
})

it('adds up its calendar weeks', async () => {
  const { ask } = await open()
  const { weeks, volumeTrend, mean, latest } = await ask('analytics.weeks', wholeLog)
  const place = (week: number, isDeloadWeek = false) => [{ program: 'Base', phase: 1, week, isDeloadWeek }]
  const none = { partialReps: 0, techniqueReps: 0, techniqueVolumeKg: 0, qualityReps: {}, techniqueSets: {} }
  expect(weeks).toEqual([
    {
      start: '2026-01-05',
      ...{
        sessions: 2,
        workingSets: 7,
        reps: 50,
        partialReps: 1,
        techniqueReps: 5,
        minutes: 105,
        deload: 'none',
        complete: true,
        inTrend: true,
      },
      ...{ volumeKg: 3140, techniqueVolumeKg: 150, qualityReps: { good: 11 }, techniqueSets: { MyoReps: 1 } },
      ...{ rpe: { mean: 8.7143, sets: 7 }, places: place(1) },
    },
    {
      start: '2026-01-12',
      ...{
        sessions: 1,
        workingSets: 3,
        reps: 15,
        partialReps: 0,
        techniqueReps: 11,
        minutes: 62,
        deload: 'none',
        complete: true,
        inTrend: true,
      },
      ...{ volumeKg: 1362.5, techniqueVolumeKg: 560, qualityReps: {}, techniqueSets: { DropSet: 1 } },
      ...{ rpe: { mean: 9.3333, sets: 3 }, places: place(2) },
    },
    {
      start: '2026-01-19',
      ...{
        sessions: 1,
        workingSets: 2,
        reps: 10,
        ...none,
        minutes: 40,
        deload: 'whole',
        complete: true,
        inTrend: false,
      },
      ...{ volumeKg: 600, rpe: { mean: 6, sets: 1 }, places: place(3, true) },
    },
    {
      start: '2026-01-26',
      ...{ sessions: 1, workingSets: 3, reps: 30, ...none, minutes: 0, deload: 'none', complete: true, inTrend: true },
      ...{ volumeKg: 1225, rpe: { mean: 9, sets: 1 }, places: place(4) },
    },
  ])
  expect(volumeTrend).toMatchObject({ perWeek: -556.9643, from: 2651.7857, to: 980.8929, points: 3, direction: 'flat' })
  expect(mean).toMatchObject({ of: 'usual', weeks: 3, sessions: 1.3333, workingSets: 4.3333, volumeKg: 1909.1667 })
  expect(mean).toMatchObject({ reps: 31.6667, rpe: 8.9091, minutes: 83.5 })
  expect(latest).toEqual({ start: '2026-01-26', state: 'over', sameDays: null })
})

it('shares its sets among muscles', async () => {
  const { ask } = await open()
  const { weeks, muscles, unassigned } = await ask('analytics.muscles', wholeLog)
  expect(weeks).toEqual(['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'])
  expect(Object.fromEntries(muscles.map(({ muscle, sets, perWeek }) => [muscle, [...sets, perWeek]]))).toEqual({
    chest: [2, 2, 2, 1, 1.6667],
    triceps: [1, 1, 1, 0.5, 0.8333],
    'front delts': [1, 1, 1, 0.5, 0.8333],
    lats: [3, 1, 0, 0, 1.3333],
    biceps: [3.5, 0.5, 0, 0, 1.3333],
    'upper back': [1.5, 0.5, 0, 0, 0.6667],
    forearms: [1, 0, 0, 0, 0.3333],
    quads: [0, 0, 0, 2, 0.6667],
    glutes: [0, 0, 0, 2, 0.6667],
    hamstrings: [0, 0, 0, 0.5, 0.1667],
    adductors: [0, 0, 0, 0.5, 0.1667],
  })
  expect(muscles.find(({ muscle }) => muscle === 'biceps')?.exercises).toEqual([
    { name: 'Barbell Curl', sets: 2, share: 0.5 },
    { name: 'Pull-Up', sets: 1.5, share: 0.375 },
    { name: 'Assisted Pull-Up', sets: 0.5, share: 0.125 },
  ])
  expect(unassigned).toEqual([])
})

it('names the sets of its records', async () => {
  const { ask } = await open()
  const { exercises } = await ask('analytics.records', wholeLog)
  const told = exercises.map(({ exercise, e1rm, weight, volume, occurrences, lastDate }) => [
    exercise,
    e1rm && [e1rm.kg, e1rm.set.date, e1rm.set.position, e1rm.set.set],
    weight && [weight.weightKg, weight.loadKg, weight.reps, weight.date, weight.set],
    volume && [volume.kg, volume.date],
    [occurrences, lastDate],
  ])
  const [first, second, third, last] = ['2026-01-05', '2026-01-08', '2026-01-12', '2026-01-26']
  expect(told).toEqual([
    ['Barbell Bench Press', [99.1667, last, 1, 1], [85, 85, 5, last, 1], [1302.5, third], [4, last]],
    ['Dumbbell Lunge', [24.6667, last, 3, 1], [20, 20, 7, last, 1], [300, last], [1, last]],
    ['Sled Shove', [66.6667, last, 2, 1], [50, 50, 10, last, 1], [500, last], [1, last]],
    ['Pull-Up', [105, first, 2, 1], [10, null, 6, third, 1], [1090, first], [2, third]],
    ['Assisted Pull-Up', [76, second, 2, 1], [20, 60, 8, second, 1], [480, second], [1, second]],
    ['Barbell Curl', [40, second, 1, 1], [30, 30, 10, second, 1], [690, second], [1, second]],
  ])
})

it('follows the bench press under both of its names', async () => {
  const { ask } = await open()
  const progress = await ask('analytics.exercise', { name: 'flat bench press', span: wholeLog })
  expect(progress).toMatchObject({ exercise: 'Barbell Bench Press', loadMode: 'external', formula: 'epley' })
  expect(
    progress.points.map((point) => [point.volumeKg, point.topSet?.weightKg, point.e1rm?.kg, point.isRecord]),
  ).toEqual([
    [880, 80, 93.3333, true],
    [1302.5, 82.5, 96.25, true],
    [600, 60, 70, false],
    [425, 85, 99.1667, true],
  ])
  expect(progress.repMaxes.map(({ reps, set }) => [reps, set.weightKg, set.sessionId])).toEqual(
    [1, 2, 3, 4, 5].map((reps) => [reps, 85, id(4)]),
  )
  // 99.1667 / (1 + 2 / 30) and so on.
  expect(progress.repMaxes.map(({ predictedKg }) => predictedKg)).toEqual([99.1667, 92.9688, 90.1515, 87.5, 85])
  expect(progress.averages).toEqual({
    weightKg: 75.7143,
    reps: 5,
    rpe: 8.5,
    restMinutes: null,
    setsPerSession: 1.75,
    volumeKg: 801.875,
  })
})

it('has the same records on the page of an exercise', async () => {
  const { ask } = await open()
  for (const { exercise, e1rm, weight, volume } of (await ask('analytics.records', wholeLog)).exercises) {
    const { records } = await ask('analytics.exercise', { name: exercise, span: wholeLog })
    expect([exercise, records]).toEqual([exercise, { e1rm, weight, volume }])
  }
  const pullUp = await ask('analytics.exercise', { name: 'Pull-Up', span: wholeLog })
  expect([pullUp.records.weight?.date, pullUp.averages.volumeKg]).toEqual(['2026-01-12', 1090])
  expect(pullUp.points.map(({ isComparable }) => isComparable)).toEqual([true, false])
})

it('knows its phase, its weeks and its deload', async () => {
  const { ask } = await open()
  const [phase] = await ask('analytics.phases', wholeLog)
  expect(phase).toMatchObject({ program: 'Base', phase: 1, weeks: 4, deloadWeeks: 1, volumeKg: 6327.5, sessions: 5 })
  expect(phase?.e1rms[0]).toMatchObject({ exercise: 'Pull-Up', e1rm: { kg: 105, set: { sessionId: id(0) } } })
  const weeks = await ask('analytics.programWeeks', wholeLog)
  expect(weeks.map(({ week, from, to, volumeKg }) => [week, from, to, volumeKg])).toEqual([
    [4, '2026-01-26', '2026-01-26', 1225],
    [3, '2026-01-19', '2026-01-19', 600],
    [2, '2026-01-12', '2026-01-12', 1362.5],
    [1, '2026-01-05', '2026-01-08', 3140],
  ])
  const one = await ask('analytics.programWeek', { phase: 1, week: 2 })
  expect(one.exercises).toEqual([
    { name: 'Barbell Bench Press', workingSets: 2, reps: 9, volumeKg: 1302.5 },
    { name: 'Pull-Up', workingSets: 1, reps: 6, volumeKg: 60 },
  ])
  const [deload] = await ask('analytics.deloads', wholeLog)
  expect([deload?.before?.week, deload?.deload.week, deload?.after?.week]).toEqual([2, 3, 4])
  expect(deload).toMatchObject({ exercises: 1, e1rmRatio: 1.0303 })
})

it('tells how hard and how steadily it was trained', async () => {
  const { ask } = await open()
  const { distribution, unrated } = await ask('analytics.rpe', wholeLog)
  expect(distribution.map(({ rpe, sets }) => [rpe, sets])).toEqual([
    [6, 1],
    [8, 3],
    [9, 6],
    [10, 2],
  ])
  expect(unrated).toBe(3)
  const { density, ...steady } = await ask('analytics.consistency', wholeLog)
  expect(steady).toEqual({
    ...{ weeks: 4, weeksTrained: 4, sessionsPerWeek: 1.25, longestStreak: 4, currentStreak: 0 },
    ...{ pauses: [], ignoredFuture: 0, implausibleLengths: 0 },
    weekdays: [4, 0, 0, 1, 0, 0, 0],
  })
  expect(density.map(({ kgPerMinute }) => kgPerMinute)).toEqual([32.8333, 26, 21.9758, 15])
  expect(await ask('analytics.frequency', { name: 'Bench Press', span: wholeLog })).toMatchObject({
    exercise: 'Barbell Bench Press',
    ...{ occurrences: 4, perWeek: 1, lastDate: '2026-01-26', daysSince: 155 },
  })
})

it('grades its days by its own quarters', async () => {
  const { ask } = await open()
  const { by, thresholds, days, years } = await ask('analytics.year', { year: 2026 })
  expect({ by, thresholds, years, days: days.length }).toEqual({
    ...{ by: 'volume', thresholds: [1170, 1225, 1362.5], years: [2026], days: 365 },
  })
  expect(days.filter(({ level }) => level > 0).map(({ date, level, isDeload }) => [date, level, isDeload])).toEqual([
    ['2026-01-05', 4, false],
    ['2026-01-08', 2, false],
    ['2026-01-12', 4, false],
    ['2026-01-19', 1, true],
    ['2026-01-26', 3, false],
  ])
})
