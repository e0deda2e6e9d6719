import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testSession } from '#main/outbox/testing.ts'
import type { ExportFormat } from '#shared/contract/export.ts'
import type { Session, SessionInput } from '#shared/domain/session.ts'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { createHevyTable } from './hevy-csv.ts'
import { createLossCount } from './loss-count.ts'
import { createStrongTable } from './strong-csv.ts'

const tableOf = ({ header, rows }: ReturnType<typeof createStrongTable>, ...sessions: Session[]): string =>
  header + sessions.map(rows).join('')
const strong = (...sessions: Session[]) => tableOf(createStrongTable(), ...sessions)
const hevy = (...sessions: Session[]) => tableOf(createHevyTable(), ...sessions)
const records = (text: string): Record<string, string>[] => parse(text, { columns: true })

function lossesOf(format: ExportFormat, ...sessions: Session[]): string[] {
  const count = createLossCount(format, () => '')
  for (const session of sessions) count.add(session)
  return count.words()
}

const drops = [
  { weightKg: 80, reps: { full: 5, partial: 2 } },
  { weightKg: 60, reps: { full: 8, partial: 0 } },
]
const workout: SessionInput = {
  id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
  userId: '1',
  date: '2026-04-08T16:50:30',
  timeZone: 'Europe/Berlin',
  program: 'Base',
  focus: 'Push',
  durationMinutes: 62.5,
  bodyWeightKg: 82.5,
  notes: 'good day',
  exercises: [
    {
      name: 'Bench Press',
      notes: 'wide',
      warmupNotes: 'slow',
      supersetGroup: 'A',
      goal: { sets: 3 },
      formCues: ['elbows'],
      warmupSets: [{ weightKg: 60, repCount: 8, notes: 'easy' }, { weightKg: 80 }],
      workingSets: [
        { weightKg: 100, repCount: { full: 5, partial: 1 }, rpe: 8.5, repQuality: 'good' },
        {
          weightKg: 100,
          repCount: { full: 4, partial: 0 },
          rpe: 10,
          restMinutes: 3,
          failureTechnique: { type: 'DropSet', drops },
        },
        { weightKg: 90, repCount: { full: 4, partial: 0 }, rpe: 5, notes: 'stopped' },
      ],
    },
    {
      name: 'Raise',
      supersetGroup: 'B',
      workingSets: [
        {
          weightKg: 11.3398,
          typedWeight: { value: 25, unit: 'lb' },
          unilateralRepCount: { left: { full: 8, partial: 1 }, right: { full: 7, partial: 0 } },
        },
      ],
    },
    { name: 'Fly', supersetGroup: 'A', workingSets: [{ durationSeconds: 30.5, distanceMeters: 1250.5 }] },
    { name: 'Only planned' },
  ],
}
const session = testSession(workout)

describe('the table for apps that read Strong', () => {
  it('has the header of Strong and its rows', () => {
    expect(strong(session).split('\n')).toEqual([
      'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE',
      '"2026-04-08 16:50:30","Push","1h 3m","Bench Press","W",60,8,0,0,"wide',
      'slow',
      'Warm-up 1: easy',
      'Set 3: stopped","good day",',
      '"2026-04-08 16:50:30","Push","1h 3m","Bench Press","W",80,0,0,0,"","",',
      '"2026-04-08 16:50:30","Push","1h 3m","Bench Press",1,100,5,0,0,"","",8.5',
      '"2026-04-08 16:50:30","Push","1h 3m","Bench Press",2,100,4,0,0,"","",10',
      '"2026-04-08 16:50:30","Push","1h 3m","Bench Press","D",80,5,0,0,"","",',
      '"2026-04-08 16:50:30","Push","1h 3m","Bench Press","D",60,8,0,0,"","",',
      '"2026-04-08 16:50:30","Push","1h 3m","Bench Press",3,90,4,0,0,"","",',
      '"2026-04-08 16:50:30","Push","1h 3m","Raise",1,11.3398,15,0,0,"","",',
      '"2026-04-08 16:50:30","Push","1h 3m","Fly",1,0,0,1.2505,30.5,"","",',
      '',
    ])
  })

  it.each([
    [null, ''],
    [0, '0m'],
    [0.5, '30s'],
    [45, '45m'],
    [60, '1h'],
    [158, '2h 38m'],
  ])('writes a duration of %s minutes as "%s"', (durationMinutes, duration) => {
    expect(records(strong(testSession({ durationMinutes })))[0]?.Duration).toBe(duration)
  })

  it('says what it loses, and how often', () => {
    expect(lossesOf('csv-strong', session)).toEqual([
      'The file names no unit: weights are in kilograms, distances in kilometres.',
      '1 session: id, revision and the name of the person are left out.',
      '1 session: the time zone is left out.',
      '1 session: the duration is rounded to whole minutes.',
      '1 session: the body weight is left out.',
      '1 session: program, author, phase, week and deload are left out.',
      '1 exercise without any set is left out.',
      '1 exercise: the goal is left out.',
      '1 exercise: the cues are left out.',
      '3 exercises: their supersets are left out.',
      '3 notes of sets or of warm-ups are written into the notes of their exercises.',
      '3 sets: the partial reps are left out.',
      '1 set was counted left and right: the sum is written.',
      '1 set without a count has 0 reps there.',
      '1 set without a weight has the weight 0 there.',
      '1 weight that was typed in pounds is written in kilograms.',
      '1 set: an RPE below 6 is left out.',
      '1 set: the rep quality is left out.',
      '1 set: the rest before it is left out.',
    ])
  })
})

describe('the table for apps that read Hevy', () => {
  it('has the header of Hevy and its rows', () => {
    const start = '"Push","8 Apr 2026, 16:50","8 Apr 2026, 17:53","good day"'
    const bench = `${start},"Bench Press",0,"wide\nslow\nWarm-up 1: easy\nSet 3: stopped"`
    expect(hevy(session)).toBe(
      `${[
        '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"',
        `${bench},0,"warmup",60,8,,,`,
        `${bench},1,"warmup",80,,,,`,
        `${bench},2,"normal",100,5,,,8.5`,
        `${bench},3,"normal",100,4,,,10`,
        `${bench},4,"dropset",80,5,,,`,
        `${bench},5,"dropset",60,8,,,`,
        `${bench},6,"normal",90,4,,,`,
        `${start},"Raise",1,"",0,"normal",11.3398,15,,,`,
        `${start},"Fly",0,"",0,"normal",,,1.2505,31,`,
      ].join('\n')}\n`,
    )
  })

  it('ends on the next day where the workout does, in any year', () => {
    const late = (date: string) => records(hevy(testSession({ date, durationMinutes: 30 })))[0]
    expect(late('2026-12-31T23:45')).toMatchObject({ start_time: '31 Dec 2026, 23:45', end_time: '1 Jan 2027, 00:15' })
    expect(late('0099-03-01T08:00')).toMatchObject({ start_time: '1 Mar 0099, 08:00', end_time: '1 Mar 0099, 08:30' })
  })

  it('says what it loses', () => {
    expect(lossesOf('csv-hevy', session)).toEqual(
      expect.arrayContaining([
        '1 session: the start is cut to what the format holds.',
        '1 session: the body weight is left out.',
        '3 exercises: the names of their supersets become numbers.',
        '1 set: the time is rounded to whole seconds.',
      ]),
    )
    expect(lossesOf('csv-hevy', session).join()).not.toMatch(/0 reps|weight 0|no unit/)
  })
})

describe('both tables', () => {
  it('hold no body weight, and say so only where there is one', () => {
    const weighed = testSession({ bodyWeightKg: 82.5 })
    for (const format of ['csv-strong', 'csv-hevy'] as const) {
      expect(lossesOf(format, weighed, weighed)).toContain('2 sessions: the body weight is left out.')
      expect(lossesOf(format, testSession()).join()).not.toContain('body weight')
    }
  })

  it('give a bare day midnight, and say so', () => {
    const bare = testSession({ date: '2026-04-08' })
    expect(records(strong(bare))[0]?.Date).toBe('2026-04-08 00:00:00')
    expect(records(hevy(bare))[0]?.start_time).toBe('8 Apr 2026, 00:00')
    for (const format of ['csv-strong', 'csv-hevy'] as const) {
      expect(lossesOf(format, bare)).toContain('1 session has a day and no time: it gets 00:00.')
    }
  })

  it('keep apart two workouts that begin at one moment under one name, and say so', () => {
    const day = testSession({ date: '2026-04-08', focus: 'Run' })
    const midnight = testSession({ date: '2026-04-08T00:00', focus: 'Run' })
    const next = testSession({ date: '2026-04-09', focus: 'Run' })
    expect(records(strong(day, midnight, next)).map((row) => row['Workout Name'])).toEqual(['Run', 'Run (2)', 'Run'])
    expect(records(hevy(next, midnight, day)).map((row) => row.title)).toEqual(['Run', 'Run', 'Run (2)'])
    expect(lossesOf('csv-strong', day, midnight, next).join()).toMatch(/1 session begins at the same moment/)
  })

  it('let no text begin a formula, and say so', () => {
    const evil = testSession({
      focus: '=1+1',
      notes: '@x',
      exercises: [{ name: '-2', workingSets: [{ weightKg: 1 }] }],
    })
    expect(records(strong(evil))[0]).toMatchObject({
      'Workout Name': "'=1+1",
      'Exercise Name': "'-2",
      'Workout Notes': "'@x",
    })
    expect(records(hevy(evil))[0]).toMatchObject({ title: "'=1+1", exercise_title: "'-2", description: "'@x" })
    expect(lossesOf('csv-hevy', evil).join()).toMatch(/3 texts begin like a formula/)
  })

  it('have a row for every set of every session', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySession(), { maxLength: 3 }), (sessions) => {
        const sets = sessions
          .flatMap(({ exercises }) => exercises)
          .map(({ warmupSets, workingSets }) => {
            const drops = workingSets.flatMap(({ failureTechnique: f }) => (f?.type === 'DropSet' ? f.drops : []))
            return warmupSets.length + workingSets.length + drops.length
          })
          .reduce((sum, n) => sum + n, 0)
        expect(records(strong(...sessions))).toHaveLength(sets)
        expect(records(hevy(...sessions))).toHaveLength(sets)
      }),
      { numRuns: 100 },
    )
  })
})

it('our own formats lose nothing', () => {
  for (const format of ['json', 'jsonl', 'csv'] as const) expect(lossesOf(format, session)).toEqual([])
})
