import { expect, it } from 'vitest'
import { compareLogs } from './testing/compare-logs.ts'
import * as more from './testing/naive-more.ts'
import * as views from './testing/naive-views.ts'

const naive = { ...views, ...more }

it('records are the best sets there are', async () => {
  await compareLogs(async (ask, log, span) => {
    const { exercises, formula } = await ask('analytics.records', span)
    expect(formula).toBe(log.settings.e1rmFormula)
    const byName = new Map(naive.records(log, span).map((one) => [one.exercise, one]))
    expect(new Map(exercises.map((one) => [one.exercise, one]))).toEqual(byName)
  })
})

it('sets of muscles are those of the exercises that train them', async () => {
  await compareLogs(async (ask, log, span) => {
    const { weeks, muscles, unassigned } = await ask('analytics.muscles', span)
    const plain = muscles.map(({ muscle, sets, perWeek, exercises }) => {
      const shares = exercises.map(({ name, sets, share }) => [name, { sets, share }])
      return { muscle, sets, perWeek, exercises: Object.fromEntries(shares) }
    })
    const byMuscle = (a: { muscle: string }, b: { muscle: string }) => (a.muscle < b.muscle ? -1 : 1)
    expect(plain.sort(byMuscle)).toEqual(naive.muscles(log, span, weeks).sort(byMuscle))
    expect(Object.fromEntries(unassigned.map(({ name, sets }) => [name, sets]))).toEqual(naive.unassigned(log, span))
  })
})

it('ratings are those of the sets', async () => {
  await compareLogs(async (ask, log, span) => {
    const { trend: _, ...ratings } = await ask('analytics.rpe', span)
    expect(ratings).toEqual(naive.rpe(log, span))
  })
})

it('an exercise has a point for every session under any of its names', async () => {
  await compareLogs(async (ask, log, span) => {
    for (const name of ['Barbell Bench Press', 'Pull-Up', 'Assisted Pull-Up', 'Running']) {
      const told = await ask('analytics.exercise', { name, span })
      expect(more.compared(told)).toEqual(naive.progress(log, told.exercise, span))
    }
  })
})
