import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Draft } from '#shared/contract/drafts.ts'
import { blankExercise, blankSet, blankWorkout } from '#shared/draft/blank.ts'
import type { DraftSet } from '#shared/draft/draft.ts'
import { setLanguage } from '#shared/messages/index.ts'
import { Editor } from './editor.ts'
import { enterSets } from './quickEntry.ts'
import { typedLine } from './quickLine.ts'

const KG = { unit: 'kg', scale: 'rpe' } as const
const RIR = { unit: 'kg', scale: 'rir' } as const
type How = Parameters<typeof enterSets>[3]

function open(rows: Partial<DraftSet>[] = []): Editor {
  const sets = [...rows.map((row, i) => ({ ...blankSet(`a.${i}`), ...row })), blankSet('a.last')]
  const of: Draft = {
    id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
    sessionId: null,
    baseRevision: null,
    version: 1,
    startedAt: '2026-03-31T18:05:00Z',
    updatedAt: '2026-03-31T18:05:00Z',
    workout: {
      ...blankWorkout('2026-03-31T18:05', null, 'kg'),
      exercises: [{ ...blankExercise('a', 'Bench'), sets }],
    },
  }
  return new Editor(of, { send: async (_, version) => ({ version: version + 1 }), reload: async () => of })
}

const rowsOf = (editor: Editor) => editor.state.workout.exercises[0]?.sets ?? []
/** What is said of a line: what is asked while it stands there, and what is told once it is added. */
const asks = (editor: Editor, text: string, how: How = KG) => enterSets(editor, 'a', typedLine(text), how)?.says
function told(editor: Editor, text: string, how: How = KG): string | undefined {
  expect(enterSets(editor, 'a', typedLine(text), how)).toBeNull()
  return editor.state.notice?.text
}

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-03-31T18:30:00Z') }))
afterEach(() => {
  vi.useRealTimers()
  setLanguage('en')
})

test('sets of a time are added as they are, and told; the rest begins behind them', () => {
  const editor = open()
  expect(told(editor, '3x45s')).toBe('Read as 3 sets of 45s. A weight has its unit: “3 kg x 45s”.')
  expect(rowsOf(editor)).toMatchObject(Array(3).fill({ weight: '', reps: '', duration: '45s' }))
  expect(editor.state.rest?.exercise).toBe('a')
  expect(told(open(), '3 sets x 400 m')).toBeUndefined()
})

describe('a line without a weight', () => {
  const above = [{ weight: '10', reps: '12' }]

  test.each(['left 12 right 11', '10', '10 @8'])('%s takes that of the set above, and tells it', (text) => {
    const editor = open(above)
    const says = enterSets(editor, 'a', typedLine(text), KG)
    if (says) enterSets(editor, 'a', says, KG)
    expect(rowsOf(editor)[1]?.weight).toBe('10')
    expect(editor.state.notice).toMatchObject({
      text: expect.stringContaining('set above was taken: 10\u00a0kg'),
      canUndo: true,
    })
    editor.undo()
    expect(rowsOf(editor)[1]).toMatchObject({ weight: '', reps: '' })
  })

  test('stays without one where it says so, or where there is none above', () => {
    const editor = open(above)
    expect(told(editor, 'no weight x 8')).toBeUndefined()
    expect(rowsOf(editor)[1]).toMatchObject({ weight: '', reps: '8' })
    expect(told(open(), '8')).toBeUndefined()
    expect(told(open(above), '20x8')).toBeUndefined()
  })

  test('that may be a weight alone is asked about', () => {
    const editor = open(above)
    expect(asks(editor, '100')).toBe(
      'Read as 10 × 100. A number alone is reps; a weight has its reps too, “100 x 8”. Enter adds it like this.',
    )
    expect(rowsOf(editor)).toHaveLength(2)
  })
})

describe('what is asked before a line is added', () => {
  test('names what the line lacks', () => {
    expect(asks(open(), '80x')).toBe('Read as 80. The reps are missing, as the 8 in “80 x 8”. Enter adds it like this.')
    expect(asks(open(), '60x8 dropset(40x8, 30x6)')).toBe(
      'Read as 60 × 8. A failure technique counts only with @10 on the line; without it, “dropset(40x8, 30x6)” becomes a note. Enter adds it like this.',
    )
    expect(asks(open(), '60x8 dropset(40x8)', RIR)).toContain('only with @0 on the line')
    expect(asks(open(), '80x5 @9', RIR)).toContain('@9 is that many reps in reserve; RPE is “rpe 9”.')
  })

  test('a note in words, and nothing twice', () => {
    const editor = open()
    const doubtful = enterSets(editor, 'a', typedLine('60x8 llp(3) slow'), KG)
    expect(doubtful?.says).toMatch(/becomes a note\. Not understood: “slow”\. Enter adds it as a note\.$/)
    expect(doubtful && enterSets(editor, 'a', doubtful, KG)).toBeNull()
    expect(rowsOf(editor)[0]).toMatchObject({ weight: '60', reps: '8', notes: 'llp(3) slow' })
    expect(asks(open(), '80x @8, 85x @9')?.match(/reps are missing/g)).toHaveLength(1)
  })

  test('is in the words and numbers of the person', () => {
    setLanguage('de')
    expect(asks(open(), '82,5x8 @8,5 gut langsam warm')).toContain('Gelesen als 82,5 × 8 @8,5.')
    expect(told(open([{ weight: '12.5', reps: '8' }]), 'links 8 rechts 7')).toContain(
      'darüber wurde übernommen: 12,5\u00a0kg',
    )
  })
})

test('a line marked as warm-up goes into the warm-up rows', () => {
  const editor = open()
  expect(told(editor, 'w 40x10, 60x5 - easy')).toBeUndefined()
  expect(editor.state.workout.exercises[0]?.warmups).toMatchObject([
    { weight: '40', reps: '10', notes: '' },
    { weight: '60', reps: '5', notes: 'easy' },
  ])
  expect(rowsOf(editor)).toMatchObject([{ weight: '', reps: '' }])
  expect(editor.state.rest).toBeNull()
  expect(asks(editor, 'w 40x10 @6')).toBe('Read as warm-up 40 × 10. Not understood: “@6”. Enter adds it as a note.')
  expect(asks(editor, 'w arms')).toContain('such as “w 40x10”')
})

test('a sign means what the exercise is loaded with', () => {
  const editor = open()
  expect(told(editor, '+10 x 5', { ...KG, loadMode: 'bodyweight-plus' })).toBeUndefined()
  expect(told(editor, '-20x8', { ...KG, loadMode: 'bodyweight-minus' })).toBeUndefined()
  expect(rowsOf(editor)).toMatchObject([
    { weight: '10', reps: '5' },
    { weight: '20', reps: '8' },
  ])
})
