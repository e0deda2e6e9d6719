import { expect, type Page } from '@playwright/test'
import { ExercisesPage } from './exercises.ts'
import type { Screen } from './screen.ts'

/** The page of a bench press that was logged four times. */
async function someExercise(page: Page): Promise<ExercisesPage> {
  const exercises = new ExercisesPage(page)
  await exercises.withLogs()
  await exercises.open('Barbell Bench Press')
  await expect(exercises.section('Every time').getByRole('row')).toHaveCount(5)
  return exercises
}

/** The screens of the exercises. */
export const exerciseScreens: Screen[] = [
  {
    name: 'exercises',
    open: async (page) => {
      const exercises = new ExercisesPage(page)
      await exercises.withLogs()
      await exercises.show()
    },
  },
  {
    name: 'exercises-none',
    open: async (page) => {
      const exercises = new ExercisesPage(page)
      await exercises.show()
      await exercises.search().fill('Yoke of mine')
      await expect(exercises.button('Clear filters')).toBeVisible()
    },
  },
  {
    name: 'exercise-new',
    open: async (page) => {
      const exercises = new ExercisesPage(page)
      await exercises.show()
      await exercises.button('New exercise').click()
      await exercises.dialog().getByLabel('Add a muscle, Works most').selectOption('Quads')
    },
  },
  {
    name: 'exercise-changes',
    open: async (page) => {
      const exercises = await someExercise(page)
      for (const name of ['Flat Bench', 'Bench of mine']) {
        await exercises.rename(name)
        await exercises.confirm('Rename').click()
        await expect(exercises.heading(name)).toBeVisible()
      }
      await expect(await exercises.changes()).toHaveCount(2)
    },
  },
  { name: 'exercise', open: async (page) => void (await someExercise(page)) },
  {
    name: 'exercise-history',
    open: async (page) => {
      const exercises = await someExercise(page)
      await exercises.section('Cues over time').scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'exercise-never',
    open: async (page) => {
      const exercises = new ExercisesPage(page)
      await exercises.open('Zercher Squat')
      await expect(page.getByText('Not logged yet')).toBeVisible()
    },
  },
  {
    name: 'exercise-unknown',
    open: async (page) => {
      await page.evaluate(() => {
        location.hash = '/exercises/Barbel%20Bench%20Pres'
      })
      await expect(page.getByText('There is no exercise of this name')).toBeVisible()
    },
  },
  {
    name: 'exercise-edit',
    open: async (page) => {
      const exercises = await someExercise(page)
      await exercises.button('Edit').click()
      await expect(exercises.confirm('Save')).toBeVisible()
    },
  },
  {
    name: 'exercise-rename',
    open: async (page) => {
      const exercises = await someExercise(page)
      await exercises.rename('Flat Bench')
      await expect(exercises.preview()).toBeVisible()
    },
  },
  {
    name: 'exercise-merge',
    open: async (page) => {
      const exercises = await someExercise(page)
      await exercises.mergeWith('Dip')
      await expect(exercises.preview()).toBeVisible()
    },
  },
]
