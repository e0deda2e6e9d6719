import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { blankExercise, blankWorkout } from './blank.ts'
import { changeUnit } from './change-unit.ts'
import { draftToSession } from './draft-to-session.ts'
import { sessionToDraft } from './session-to-draft.ts'

test('what is written keeps its meaning, and what makes no sense yet its letters', () => {
  const exercise = blankExercise('1', 'Squat')
  const [row] = exercise.sets
  if (!row) throw new Error('A new exercise has a row.')
  const cells = ['80', '62,5 kg', '45 lb', 'heavy', '']
  const sets = cells.map((weight, i) => ({ ...row, key: `k${i}`, weight, technique: 'dropset(25x5, 20 lb x4)' }))
  const inKg = { ...blankWorkout('2026-03-31', null, 'kg'), bodyWeight: '82,5', exercises: [{ ...exercise, sets }] }
  const changed = changeUnit(inKg, 'lb').exercises[0]?.sets
  expect(changed?.map(({ weight }) => weight)).toEqual(['80 kg', '62.5 kg', '45', 'heavy', ''])
  expect(changeUnit(inKg, 'lb').bodyWeight).toBe('82.5 kg')
  expect(changed?.[0]?.technique).toBe('dropset(25 kgx5, 20x4)')
})

test('a workout is the same session in either unit', () => {
  fc.assert(
    fc.property(arbitrarySession(), (session) => {
      const changed = changeUnit(sessionToDraft(session, 'kg'), 'lb')
      expect(draftToSession(changed, session)).toEqual({ session })
    }),
  )
})
