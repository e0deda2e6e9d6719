import { afterEach, expect, test } from 'vitest'
import { csvOf } from '#renderer/ui/charts/csv.ts'
import { setLanguage } from '#shared/messages/index.ts'
import { musclesTable } from './musclesTable.ts'

afterEach(() => setLanguage('en'))

test('what is kept of the muscles is in the words of the language', () => {
  setLanguage('de')
  const chest = {
    muscle: 'Chest',
    perWeek: 6,
    target: { min: 10, max: 20 },
    standing: 'below',
    sets: [],
    exercises: [],
  }
  expect(csvOf(musclesTable([chest as never]))).toMatch(/,6,10,20,unter 10–20\r\n$/)
})
