import { expect, test } from 'vitest'
import { datedPhaseNames, phaseNames, programWeekName } from './words.ts'

const phase = (program: string | null, number: number, run: number | null, from: string, to: string) => ({
  program,
  phase: number,
  run,
  from,
  to,
})

test('two runs of a phase are never called the same', () => {
  const twice = [
    phase('Base', 1, 1, '2026-01-05T18:00', '2026-02-01'),
    phase('Base', 1, 2, '2026-06-01', '2026-06-28T18:00'),
  ]
  expect(phaseNames(twice)).toEqual(['Run 1 · Phase 1', 'Run 2 · Phase 1'])
  expect(datedPhaseNames(twice)).toEqual([
    'Run 1 · Phase 1, Jan 5\u2009–\u2009Feb 1, 2026',
    'Run 2 · Phase 1, Jun 1\u2009–\u200928, 2026',
  ])
})

test('what was run once has no number, and programs are named where there are several', () => {
  const phases = [phase('Base', 1, null, '2026-01-05', '2026-02-01'), phase(null, 1, null, '2026-03-02', '2026-03-29')]
  expect(phaseNames(phases)).toEqual(['Base · Phase 1', 'Phase 1'])
  expect(phaseNames(phases.slice(0, 1))).toEqual(['Phase 1'])
})

test('a week of a program has its run and its days', () => {
  const week = { program: 'Base', run: 2, phase: 1, week: 4, from: '2026-06-22', to: '2026-06-26' }
  expect(programWeekName(week)).toBe('Base · Run 2 · Phase 1 · Week 4, Jun 22\u2009–\u200926, 2026')
  expect(programWeekName({ ...week, program: null, run: null, phase: null, week: null })).toBe(
    'Jun 22\u2009–\u200926, 2026',
  )
})
