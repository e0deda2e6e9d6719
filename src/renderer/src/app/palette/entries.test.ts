import { afterEach, describe, expect, it } from 'vitest'
import { exerciseChoice } from '#renderer/lib/exerciseChoice.testing.ts'
import { formatDay } from '#renderer/lib/format.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { setLanguage } from '#shared/messages/index.ts'
import { actionEntries, exerciseEntries, findEntries, recentEntries, sessionEntries } from './entries.ts'

afterEach(() => setLanguage('en'))

const choice = (name: string, aliases: string[] = []) => exerciseChoice(name, { aliases })
const session = (date: string, focus: string | null): SessionSummary => ({
  id: date,
  date,
  program: null,
  phase: null,
  week: null,
  focus,
  isDeloadWeek: false,
  durationMinutes: null,
  exercises: ['Squat', 'Leg Press'],
  workingSets: 3,
  volumeKg: 100,
  file: '',
})
const entries = () => [
  ...actionEntries(),
  ...recentEntries([{ path: '/home/sam/Übungen.json', name: 'Übungen.json', kind: 'session' }]),
  ...sessionEntries([session('2026-03-31T18:05', 'Push'), session('2026-03-29', null)]),
  ...exerciseEntries([choice('Export Curl'), choice('Überzüge', ['Pullover']), choice('Squat')]),
]
const found = (text: string) =>
  findEntries(entries(), text).map(({ group, entries: all }) => [group, ...all.map(({ label }) => label)])

describe('what the palette finds', () => {
  it('is everything but the exercises where nothing is typed', () => {
    const groups = findEntries(entries(), '  ')
    expect(groups.map(({ group }) => group)).toEqual(['file', 'workout', 'go', 'help', 'recent', 'sessions'])
    expect(groups.flatMap(({ entries: all }) => all.map(({ id }) => id))).not.toContain('showPalette')
  })

  it('is of every kind, the group of the best first', () => {
    expect(found('export')).toEqual([
      ['file', 'Export…', 'Open exported session…'],
      ['exercises', 'Export Curl'],
    ])
    expect(found('squat')).toEqual([
      ['exercises', 'Squat'],
      ['sessions', formatDay('2026-03-29')],
    ])
  })

  it('does not mind case and accents, nor which of the names it was', () => {
    expect(found('ubung')).toEqual([['recent', 'Übungen.json']])
    expect(found('PULL')).toEqual([['exercises', 'Überzüge']])
  })

  it('are sessions by their day, as it is shown or written, and by what they were', () => {
    expect(found('31 mar push')).toEqual([['sessions', formatDay('2026-03-31')]])
    expect(found('2026-03-29')).toEqual([['sessions', formatDay('2026-03-29')]])
  })

  it('is a few of each kind, however many there are', () => {
    const many = exerciseEntries(Array.from({ length: 2000 }, (_, i) => choice(`Row ${i}`)))
    const [rows, ...others] = findEntries([...actionEntries(), ...many], 'row')
    expect(rows?.entries).toHaveLength(8)
    expect(others).toEqual([])
  })

  it('has the words of the language', () => {
    setLanguage('de')
    expect(found('sichern')).toEqual([['file', 'Sichern…']])
  })
})
