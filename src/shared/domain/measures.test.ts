import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exerciseKey } from './exercise-key.ts'
import { externalLoading, type LoadMode } from './load-mode.ts'
import { dayOf, localDateSchema, toLocalDate } from './local-date.ts'
import { sessionSchema } from './session.ts'
import { exerciseVolumeKg, sessionVolumeKg, setVolumeKg } from './volume.ts'
import { inUnit, kgToPounds, poundsToKg } from './weight.ts'
import { type WorkingSet, workingSetSchema } from './working-set.ts'

const set = (facts: object): WorkingSet => workingSetSchema.parse(facts)
const reps = (full: number, partial = 0) => ({ full, partial })

describe('volume in kilograms', () => {
  it.each([
    ['full and partial reps', { weightKg: 80, repCount: reps(5, 2) }, 560],
    ['both sides', { weightKg: 10, unilateralRepCount: { left: reps(8, 1), right: reps(7) } }, 160],
    ['reps nobody counted', { weightKg: 80, rpe: 8 }, 0],
    ['no weight', { repCount: reps(12) }, 0],
    [
      'mini-sets at the weight of the set',
      {
        weightKg: 20,
        repCount: reps(10),
        rpe: 10,
        failureTechnique: { type: 'MyoReps', miniSets: [reps(3), reps(2, 1)] },
      },
      320,
    ],
    [
      'lengthened partials at the weight of the set',
      { weightKg: 20, repCount: reps(10), rpe: 10, failureTechnique: { type: 'LLP', partialReps: 5 } },
      300,
    ],
    [
      'drops at their own weights',
      {
        weightKg: 40,
        repCount: reps(5),
        rpe: 10,
        failureTechnique: {
          type: 'DropSet',
          drops: [
            { weightKg: 30, reps: reps(4) },
            { weightKg: 20, reps: reps(3, 1) },
          ],
        },
      },
      400,
    ],
    [
      'a hold, which moves nothing',
      { weightKg: 40, repCount: reps(5), rpe: 10, failureTechnique: { type: 'StaticHold', seconds: 30 } },
      200,
    ],
  ])('%s', (_, facts, volume) => {
    expect(setVolumeKg(set(facts), externalLoading)).toBe(volume)
  })

  const drops = {
    weightKg: 10,
    repCount: reps(5),
    rpe: 10,
    failureTechnique: { type: 'DropSet', drops: [{ weightKg: 0, reps: reps(4) }] },
  }
  it.each<[string, object, LoadMode, number | null, number]>([
    ['the weight written, of work with a bar', { weightKg: 80, repCount: reps(5) }, 'external', 90, 400],
    ['the weight written, where it says little', { weightKg: 10, repCount: reps(5) }, 'none', 90, 50],
    ['body and belt', { weightKg: 10, repCount: reps(5) }, 'bodyweight-plus', 80, 450],
    ['the body alone', { repCount: reps(12, 3) }, 'bodyweight-plus', 80, 1200],
    ['the belt alone, where nobody weighed the body', { weightKg: 10, repCount: reps(5) }, 'bodyweight-plus', null, 50],
    ['nothing, of a body nobody weighed', { repCount: reps(12) }, 'bodyweight-plus', null, 0],
    ['the body less the help', { weightKg: 30, repCount: reps(8) }, 'bodyweight-minus', 80, 400],
    ['the whole body without help', { repCount: reps(8) }, 'bodyweight-minus', 80, 640],
    ['nothing of help that lifts more than the body', { weightKg: 90, repCount: reps(8) }, 'bodyweight-minus', 80, 0],
    ['nothing of help for a body nobody weighed', { weightKg: 30, repCount: reps(8) }, 'bodyweight-minus', null, 0],
    ['body and belt, then the body in the drop', drops, 'bodyweight-plus', 80, 450 + 320],
  ])('is of %s', (_, facts, mode, bodyWeightKg, volume) => {
    expect(setVolumeKg(set(facts), { mode, bodyWeightKg })).toBe(volume)
  })

  it('leaves warm-ups out and adds up over the exercises', () => {
    const exercise = {
      name: 'Row',
      warmupSets: [{ weightKg: 60, repCount: 10 }],
      workingSets: [{ weightKg: 80, repCount: reps(5) }],
    }
    const session = sessionSchema.parse({
      id: '3f0b2c52-5ca4-4c42-9530-f957959f6330',
      userId: '1',
      date: '2026-02-16',
      exercises: [exercise, exercise],
    })
    expect(session.exercises.map((one) => exerciseVolumeKg(one, externalLoading))).toEqual([400, 400])
    expect(sessionVolumeKg(session, () => 'external')).toBe(800)
    expect(sessionVolumeKg({ ...session, bodyWeightKg: 70 }, () => 'bodyweight-plus')).toBe(1500)
  })

  it('is the same whether a weight was typed in pounds or in kilograms', () => {
    const typed = set({ weightKg: poundsToKg(135), typedWeight: { value: 135, unit: 'lb' }, repCount: reps(5) })
    const inKg = set({ weightKg: 61.235, repCount: reps(5) })
    expect(setVolumeKg(typed, externalLoading)).toBe(setVolumeKg(inKg, externalLoading))
  })
})

describe('pounds', () => {
  it.each([
    [45, 20.4117],
    [135, 61.235],
    [2.5, 1.134],
    [0, 0],
  ])('%d lb are %d kg', (pounds, kg) => {
    expect(poundsToKg(pounds)).toBe(kg)
    expect(kgToPounds(kg)).toBe(pounds)
  })

  it('come back from kilograms as they were typed, to two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_100_000 }), (hundredths) => {
        expect(kgToPounds(poundsToKg(hundredths / 100))).toBe(hundredths / 100)
        expect(inUnit(poundsToKg(hundredths / 100), 'lb')).toBe(hundredths / 100)
      }),
    )
  })

  it('that are rounded when they are shown were not rounded before', () => {
    expect(inUnit(110.8333, 'lb')).toBe(244.3456)
    expect(inUnit(-110.8333, 'lb').toFixed(1)).toBe('-244.3')
    expect(inUnit(110.8333, 'kg')).toBe(110.8333)
  })
})

describe('exerciseKey', () => {
  it.each([
    ['Bench Press', '  bench  press '],
    ['Pull-Up', 'pull up'],
    ['Élévation latérale', 'Elevation Laterale'],
    ['Curl – seated', 'curl_seated'],
    ['e\u0301', '\u00e9'],
  ])('%j is the same exercise as %j', (a, b) => {
    expect(exerciseKey(a)).toBe(exerciseKey(b))
  })

  it('keeps different names apart', () => {
    expect(exerciseKey('Row')).not.toBe(exerciseKey('Rows'))
    expect(exerciseKey('ベンチプレス')).not.toBe('')
  })
})

describe('local dates', () => {
  it('are the wall clock of this machine, to the millisecond', () => {
    const instant = new Date(2026, 1, 3, 4, 5, 6, 7)
    expect(toLocalDate(instant)).toBe('2026-02-03T04:05:06.007')
    expect(dayOf(toLocalDate(instant))).toBe('2026-02-03')
  })

  it('of any instant keep the rules', () => {
    const dates = fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true })
    fc.assert(fc.property(dates, (instant) => localDateSchema.safeParse(toLocalDate(instant)).success))
  })
})
