import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { MarkdownSession } from './read-log.ts'
import { readMarkdownLogs } from './read-log.ts'

/** Logs of real people, beside the repository on the machines of its developers; they are no part of the project. */
const DATA = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')
const PARTNERS = join(DATA, 'json', 'snake-sets')
const isHere = existsSync(PARTNERS)
const reason = isHere ? '' : ` (skipped: ${DATA} is not on this machine)`

interface PartnerReps {
  full: number
  partial: number
}
interface PartnerSet {
  weight_kg: number
  rep_count: PartnerReps | null
  rpe: number | null
  rep_quality_assessment: string | null
  notes: string | null
  failure_technique: { technique_type: string; details: Record<string, unknown> } | null
}
interface PartnerExercise {
  name: string
  sets: PartnerSet[]
  warmup_sets: { weight_kg: number; rep_count: number | null; notes: string | null }[] | null
  current_goal: { weight_kg: number; sets: number; rep_range: object; rest: { minutes: number } | null } | null
  notes: string | null
  warmup_notes: string | null
  form_cues: string[] | null
}
interface Partner {
  date: string
  phase: number
  week: number
  is_deload_week: boolean
  focus: string
  session_duration_minutes: number
  exercises: PartnerExercise[]
}

/** The partner put line breaks of a note down as one space and left a space before another; the reader does neither. */
const oneLine = (text: string | null): string | null => text?.trim().replace(/\s+/g, ' ') ?? null

function technique(of: PartnerSet['failure_technique']): unknown {
  if (!of) return null
  switch (of.technique_type) {
    case 'MyoReps':
      return {
        type: 'MyoReps',
        miniSets: (of.details.mini_sets as { rep_count: PartnerReps }[]).map((m) => m.rep_count),
      }
    case 'LLP':
      return { type: 'LLP', partialReps: of.details.partial_rep_count }
    case 'StaticHold':
      return { type: 'StaticHold', seconds: of.details.hold_duration_seconds }
    default:
      return null
  }
}

const expectedExercise = (partner: PartnerExercise): object => ({
  name: partner.name,
  goal: partner.current_goal && {
    weightKg: partner.current_goal.weight_kg,
    sets: partner.current_goal.sets,
    repRange: partner.current_goal.rep_range,
    restMinutes: partner.current_goal.rest?.minutes ?? null,
  },
  warmupSets: (partner.warmup_sets ?? []).map((set) => ({
    weightKg: set.weight_kg,
    repCount: set.rep_count,
    notes: oneLine(set.notes),
  })),
  workingSets: partner.sets.map((set) => ({
    weightKg: set.weight_kg,
    repCount: set.rep_count,
    rpe: set.rpe,
    repQuality: set.rep_quality_assessment,
    notes: oneLine(set.notes),
    failureTechnique: technique(set.failure_technique),
  })),
  notes: oneLine(partner.notes),
  warmupNotes: oneLine(partner.warmup_notes),
  formCues: partner.form_cues ?? [],
})

const readExercise = (exercise: MarkdownSession['exercises'][number]): object => ({
  name: exercise.name,
  goal: exercise.goal && {
    weightKg: exercise.goal.weightKg,
    sets: exercise.goal.sets,
    repRange: exercise.goal.repRange,
    restMinutes: exercise.goal.restMinutes,
  },
  warmupSets: exercise.warmupSets.map(({ weightKg, repCount, notes }) => ({
    weightKg,
    repCount,
    notes: oneLine(notes),
  })),
  workingSets: exercise.workingSets.map(({ weightKg, repCount, rpe, repQuality, notes, failureTechnique }) => ({
    weightKg,
    repCount,
    rpe,
    repQuality,
    notes: oneLine(notes),
    failureTechnique,
  })),
  notes: oneLine(exercise.notes),
  warmupNotes: oneLine(exercise.warmupNotes),
  formCues: exercise.formCues,
})

/** What the partner lost of a log, by reason. The reader has it; nothing else differs. */
const LOST: Record<string, string[]> = {
  'The heading `### Warm Up`, with a space, was no heading to it: the warm-up sets below it are missing.': [
    'week_1/legs 6.warmupSets',
    'week_2/legs 6.warmupSets',
    'week_3/legs 6.warmupSets',
    'week_4/legs 6.warmupSets',
    'week_5/legs 6.warmupSets',
    'week_6/legs 6.warmupSets',
    'week_1/legs 7.warmupSets',
    'week_10/legs 7.warmupSets',
    'week_12/legs 7.warmupSets',
    'week_2/legs 7.warmupSets',
    'week_3/legs 7.warmupSets',
    'week_4/legs 7.warmupSets',
    'week_5/legs 7.warmupSets',
    'week_6/legs 7.warmupSets',
    'week_7/legs 7.warmupSets',
    'week_8/legs 7.warmupSets',
    'week_9/legs 7.warmupSets',
  ],
  'A cue behind a bullet that is indented or a `*` is missing.': [
    'week_1/legs 7.formCues',
    'week_10/legs 7.formCues',
    'week_12/legs 7.formCues',
    'week_2/legs 7.formCues',
    'week_3/legs 7.formCues',
    'week_4/legs 7.formCues',
    'week_5/legs 7.formCues',
    'week_6/legs 7.formCues',
    'week_7/legs 7.formCues',
    'week_8/legs 7.formCues',
    'week_9/legs 7.formCues',
    'week_6/lower 1.formCues',
    'week_7/lower 1.formCues',
    'week_8/lower 1.formCues',
    'week_9/lower 1.formCues',
    'week_10/lower 1.formCues',
    'week_11/lower 1.formCues',
    'week_12/lower 1.formCues',
  ],
  '`failure : llp(8)`, with spaces around the colon, is missing.': [
    'week_2/lower 1.workingSets.2.failureTechnique',
    'week_3/lower 1.workingSets.2.failureTechnique',
    'week_4/lower 1.workingSets.2.failureTechnique',
    'week_5/lower 1.workingSets.2.failureTechnique',
  ],
  'A quality behind the failure technique is missing.': [
    'week_11/pull 3.workingSets.3.repQuality',
    'week_11/pull 4.workingSets.3.repQuality',
    'week_11/push 4.workingSets.3.repQuality',
    'week_12/pull_2 3.workingSets.3.repQuality',
    'week_12/pull_2 4.workingSets.3.repQuality',
    'week_12/pull 3.workingSets.3.repQuality',
    'week_12/push 4.workingSets.3.repQuality',
  ],
  'A quality written onto the number before it (`RPE 8good`) is missing.': [
    'week_1/pull 6.workingSets.1.repQuality',
    'week_3/legs 4.workingSets.1.repQuality',
    'week_7/lower 2.workingSets.1.repQuality',
  ],
  'Everything behind `x 6 reps`, with the word reps, is missing.': [
    'week_1/upper 5.workingSets.1.rpe',
    'week_1/upper 5.workingSets.1.repQuality',
  ],
  'A note behind a dash that is not set off by exactly one plain space on either side is missing.': [
    'week_10/lower 1.workingSets.1.notes',
    'week_10/upper 7.workingSets.3.notes',
    'week_11/upper 7.workingSets.3.notes',
    'week_11/push 6.workingSets.1.notes',
    'week_2/legs 5.workingSets.1.notes',
    'week_3/legs 5.workingSets.1.notes',
    'week_2/push 4.workingSets.1.notes',
    'week_3/pull 2.workingSets.2.notes',
    'week_3/push 4.workingSets.1.notes',
    'week_4/pull 2.workingSets.2.notes',
    'week_5/pull 5.workingSets.1.notes',
    'week_9/pull 5.workingSets.1.notes',
    'week_9/upper 5.workingSets.3.notes',
  ],
  'Rest `3-5 min` became 3 minutes; the reader takes the lower end too, and keeps the words as a note.': [
    'week_1/lower 2.notes',
  ],
}
const accepted = Object.values(LOST).flat().sort()

/** Every text in a reading, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(/^Rest: /, '')]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Where two readings differ, as `3.workingSets.1.notes`; lists of different length differ as a whole. */
function differing(theirs: unknown, ours: unknown, path: string): { path: string; theirs: unknown; ours: unknown }[] {
  const isLeaf = typeof theirs !== 'object' || theirs === null || typeof ours !== 'object' || ours === null
  const isCut = Array.isArray(theirs) && Array.isArray(ours) && theirs.length !== ours.length
  if (isLeaf || isCut) return isDeepStrictEqual(theirs, ours) ? [] : [{ path, theirs, ours }]
  return Object.entries(ours).flatMap(([key, value]) => {
    const name = Array.isArray(ours) ? String(Number(key) + 1) : key
    return differing((theirs as Record<string, unknown>)[key], value, path === '' ? name : `${path}.${name}`)
  })
}

const files = isHere ? globSync(join(DATA, 'markdown', 'phase_2', '**', '*.md')).sort() : []
const partners: Partner[] = isHere
  ? readdirSync(PARTNERS).map((file) => JSON.parse(readFileSync(join(PARTNERS, file), 'utf8')) as Partner)
  : []

describe.skipIf(!isHere)(`real logs${reason}`, () => {
  test('are all there', () => {
    expect(files).toHaveLength(61)
  })

  test.each(files.map((file) => [basename(join(file, '..')), basename(file), file]))(
    '%s %s reads as its partner',
    (_w, _n, file) => {
      const text = readFileSync(file, 'utf8')
      const [reading, ...others] = readMarkdownLogs(text)
      expect(others).toEqual([])
      expect(reading?.problems).toEqual([])
      const session = reading?.session
      const partner = partners.find(({ date, focus }) => date === session?.date && focus === session.focus)
      expect(partner).toBeDefined()
      if (!session || !partner) return
      const { phase, week, isDeloadWeek, durationMinutes } = session
      expect({ phase, week, isDeloadWeek, durationMinutes, notes: session.notes }).toEqual({
        phase: partner.phase,
        week: partner.week,
        isDeloadWeek: partner.is_deload_week,
        durationMinutes: partner.session_duration_minutes,
        notes: null,
      })
      const differences = differing(partner.exercises.map(expectedExercise), session.exercises.map(readExercise), '')
      const log = `${basename(join(file, '..'))}/${basename(file).replace(/_(?:hypertrophy|strength)_.*/, '')}`
      expect(differences.map(({ path }) => `${log} ${path}`).sort()).toEqual(
        accepted.filter((entry) => entry.startsWith(`${log} `)),
      )
      for (const { theirs, ours } of differences) {
        expect(theirs ?? []).toBeInstanceOf(Array)
        expect(ours).toEqual(Array.isArray(theirs) ? expect.arrayContaining(theirs) : expect.anything())
        for (const words of textsIn(ours)) expect(text.toLowerCase()).toContain(words.toLowerCase())
      }
    },
  )
})
