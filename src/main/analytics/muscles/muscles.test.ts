import { expect, it } from 'vitest'
import { wholeLog } from '#main/analytics/testing/arbitrary-log.ts'
import { lifted } from '#main/analytics/testing/lift.ts'
import { openAnalytics } from '#main/analytics/testing/open-analytics.ts'
import type { Settings } from '#shared/contract/settings.ts'

const sets = (count: number) =>
  Array.from({ length: count }, () => ({ weightKg: 50, repCount: { full: 8, partial: 0 } }))
const bench = (date: string, count: number) =>
  lifted(date, [], { exercises: [{ name: 'Bench Press', workingSets: sets(count) }] })

async function musclesOf(log: Parameters<typeof openAnalytics>[0], settings: Partial<Settings> = {}) {
  const { ask } = await openAnalytics(log, settings)
  const answer = await ask('analytics.muscles', wholeLog)
  const of = (muscle: string) => answer.muscles.find((one) => one.muscle === muscle)
  return { ...answer, of }
}

it.each([
  [0.5, [4, 2, 2]],
  [0.33, [4, 1.32, 1.32]],
  [1, [4, 4, 4]],
  [0, [4, undefined, undefined]],
])('a muscle that helps counts a share of %d', async (secondaryShare, expected) => {
  const { of, secondaryShare: told } = await musclesOf([bench('2026-02-02', 4)], { secondaryShare })
  expect(['chest', 'triceps', 'front delts'].map((muscle) => of(muscle)?.sets[0])).toEqual(expected)
  expect(told).toBe(secondaryShare)
})

it('the mean is over weeks with any training, and stands against the target of the muscle', async () => {
  const log = [bench('2026-02-02', 12), bench('2026-02-16', 6), lifted('2026-02-23', [100])]
  const { of } = await musclesOf(log, {
    setTarget: { min: 3, max: 8 },
    muscleTargets: { triceps: { min: 4, max: 6 } },
  })
  expect(of('chest')).toMatchObject({ sets: [12, 0, 6, 0], perWeek: 6, standing: 'within', target: { min: 3, max: 8 } })
  expect(of('triceps')).toMatchObject({ perWeek: 3, standing: 'below', target: { min: 4, max: 6 } })
  expect((await musclesOf([bench('2026-02-02', 21)])).of('chest')?.standing).toBe('above')
})

it('of an exercise nobody described the muscles written in the session count, whole and each once', async () => {
  const unknown = (date: string, targetMuscleGroups: string[]) =>
    lifted(date, [], { exercises: [{ name: 'Sled Shove', targetMuscleGroups, workingSets: sets(3) }] })
  const { muscles, unassigned } = await musclesOf([
    unknown('2026-02-02', ['quads', 'Quads', 'Grip Strength']),
    unknown('2026-02-03', []),
    unknown('2026-02-04', []),
  ])
  expect(muscles.map(({ muscle, sets }) => [muscle, sets])).toEqual([
    ['Grip Strength', [3]],
    ['quads', [3]],
  ])
  expect(unassigned).toEqual([{ name: 'Sled Shove', sets: 6 }])
})

it('of an exercise the catalogue knows, what is written in the session does not count', async () => {
  const workingSets = sets(2)
  const { of } = await musclesOf([
    lifted('2026-02-02', [], { exercises: [{ name: 'Bench Press', targetMuscleGroups: ['calves'], workingSets }] }),
  ])
  expect([of('calves'), of('chest')?.sets]).toEqual([undefined, [2]])
})

it('of an exercise that was described without muscles, those written in the session count, and else nobody has them', async () => {
  const { db, ask } = await openAnalytics([
    lifted('2026-02-02', [], {
      exercises: [
        { name: 'Sled Shove', targetMuscleGroups: ['Quads'], workingSets: sets(3) },
        { name: 'Bird Dog', workingSets: sets(2) },
      ],
    }),
  ])
  const described = { primary_muscles: '[]', secondary_muscles: '[]', equipment: 'machine', load_mode: 'external' }
  for (const name of ['Sled Shove', 'Bird Dog'])
    await db
      .insertInto('own_movements')
      .values({ exercise_key: name.toLowerCase(), name, ...described, updated_at: 'now' })
      .execute()
  const { muscles, unassigned } = await ask('analytics.muscles', wholeLog)
  expect(muscles.map(({ muscle, sets }) => [muscle, sets[0]])).toEqual([['quads', 3]])
  expect(unassigned).toEqual([{ name: 'Bird Dog', sets: 2 }])
})

it('a muscle with a target of its own is there without a set, below it', async () => {
  const muscleTargets = { Calves: { min: 4, max: 8 }, chest: { min: 1, max: 30 } }
  const { of, muscles } = await musclesOf([bench('2026-02-02', 4), bench('2026-02-09', 4)], { muscleTargets })
  expect(of('calves')).toMatchObject({ perWeek: 0, standing: 'below', exercises: [], target: { min: 4, max: 8 } })
  expect(of('calves')?.sets.every((sets) => sets === 0)).toBe(true)
  expect(of('chest')).toMatchObject({ standing: 'within', target: { min: 1, max: 30 } })
  expect(muscles.at(-1)?.muscle).toBe('calves')
})

it('what no single muscle stands for has no target, unless a person gave it one', async () => {
  const run = lifted('2026-02-02', [], { exercises: [{ name: 'Running', workingSets: [{ durationSeconds: 600 }] }] })
  expect((await musclesOf([run])).of('cardio')).toMatchObject({ perWeek: 1, target: null, standing: null })
  const own = await musclesOf([run], { muscleTargets: { cardio: { min: 2, max: 3 } } })
  expect(own.of('cardio')).toMatchObject({ target: { min: 2, max: 3 }, standing: 'below' })
})

it('the running week and weeks cut by the days asked for are in no mean, unless there is no other', async () => {
  const log = [bench('2026-06-09', 2), bench('2026-06-16', 8), bench('2026-06-23', 8), bench('2026-06-29', 1)]
  const { ask } = await openAnalytics(log)
  const perWeek = async (from: string | null, to: string | null) => {
    const { muscles } = await ask('analytics.muscles', { ...wholeLog, from, to })
    return muscles.find(({ muscle }) => muscle === 'chest')?.perWeek
  }
  expect(await perWeek(null, null)).toBe(6)
  expect(await perWeek('2026-06-09', '2026-06-24')).toBe(8)
  expect(await perWeek('2026-06-15', '2026-06-22')).toBe(8)
  expect(await perWeek('2026-06-29', null)).toBe(1)
  expect(await perWeek('2026-06-16', '2026-06-16')).toBe(8)
})

it('warm-ups are no sets', async () => {
  const warmupSets = [{ weightKg: 40, repCount: 5 }]
  const { of } = await musclesOf([
    lifted('2026-02-02', [], { exercises: [{ name: 'Bench Press', warmupSets, workingSets: sets(1) }] }),
  ])
  expect(of('chest')?.sets).toEqual([1])
})

it('a part of a muscle counts for the whole as well, and once where both are trained', async () => {
  const workingSets = sets(3)
  const { of } = await musclesOf([
    lifted('2026-02-02', [], {
      exercises: [
        { name: 'Incline Barbell Bench Press', workingSets },
        { name: 'Chest Thing', targetMuscleGroups: ['Upper chest', 'chest'], workingSets },
      ],
    }),
  ])
  expect([of('chest')?.sets, of('upper chest')?.sets]).toEqual([[6], [6]])
  expect([of('chest')?.standing, of('upper chest')?.standing]).toEqual(['below', null])
})

it('muscles that few train by themselves have no target but their own', async () => {
  const trained = (muscleTargets: Settings['muscleTargets']) =>
    musclesOf(
      [
        lifted('2026-02-02', [], {
          exercises: [{ name: 'X', targetMuscleGroups: ['neck', 'lats'], workingSets: sets(3) }],
        }),
      ],
      { muscleTargets },
    )
  const { of } = await trained({})
  expect([of('neck')?.target, of('lats')?.target]).toEqual([null, { min: 10, max: 20 }])
  expect((await trained({ neck: { min: 2, max: 6 } })).of('neck')?.standing).toBe('within')
})

it('the mean leaves out deload weeks, unless there is no other', async () => {
  const deload = { isDeloadWeek: true }
  const easy = { ...bench('2026-02-09', 2), ...deload }
  const { of } = await musclesOf([bench('2026-02-02', 10), easy, bench('2026-02-16', 12)])
  expect(of('chest')).toMatchObject({ sets: [10, 2, 12], perWeek: 11 })
  expect((await musclesOf([easy])).of('chest')?.perWeek).toBe(2)
})
