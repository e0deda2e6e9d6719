import type { Session } from '#shared/domain/session.ts'

const text = '# Training Log\n- Date: 2026-02-16\n## Exercise 1\n**Name:** Barbell Bench Press\n'

/** The session of data/golden/session-0.1.0.json: every field of the format is in use. */
export const goldenSession: Session = {
  id: '3f0b2c52-5ca4-4c42-9530-f957959f6330',
  userId: '1',
  userName: 'Åsa Ö',
  date: '2026-02-16T23:34:50.722',
  timeZone: 'Europe/Berlin',
  program: 'Winter Block',
  programAuthor: 'A. Coach',
  programLengthWeeks: 12,
  phase: 2,
  week: 5,
  isDeloadWeek: true,
  focus: 'upper-strength',
  durationMinutes: 75.5,
  bodyWeightKg: 82.5538,
  notes: 'Slept well.\nTwo lines.',
  exercises: [
    {
      name: 'Barbell Bench Press',
      targetMuscleGroups: ['chest', 'triceps'],
      repTempo: '3-1-X-0',
      goal: {
        weightKg: 75,
        typedWeight: null,
        sets: 3,
        repRange: { min: 8, max: 10 },
        restMinutes: 2.5,
        distanceMeters: null,
        durationSeconds: null,
      },
      warmupSets: [
        { weightKg: 20, typedWeight: null, repCount: 5, notes: null },
        { weightKg: 20.4117, typedWeight: { value: 45, unit: 'lb' }, repCount: null, notes: 'by feel' },
      ],
      workingSets: [
        workingSet({ weightKg: 80, repCount: { full: 5, partial: 0 }, rpe: 8, repQuality: 'good' }),
        workingSet({
          weightKg: 61.235,
          typedWeight: { value: 135, unit: 'lb' },
          repCount: { full: 8, partial: 2 },
          rpe: 10,
          repQuality: 'perfect',
          restMinutes: 3.5,
          notes: 'last rep was war ⚔️',
          failureTechnique: {
            type: 'MyoReps',
            miniSets: [
              { full: 3, partial: 0 },
              { full: 2, partial: 1 },
            ],
          },
        }),
        workingSet({
          weightKg: 80,
          repCount: { full: 6, partial: 0 },
          rpe: 10,
          failureTechnique: {
            type: 'DropSet',
            drops: [
              { weightKg: 60, typedWeight: null, reps: { full: 5, partial: 0 } },
              { weightKg: 40.8233, typedWeight: { value: 90, unit: 'lb' }, reps: { full: 4, partial: 1 } },
            ],
          },
        }),
      ],
      notes: 'Left shoulder a little tight.',
      warmupNotes: 'Pyramid.',
      formCues: ['brace', 'elbows in'],
      supersetGroup: 'A',
    },
    {
      name: 'Dumbbell Curl',
      targetMuscleGroups: [],
      repTempo: null,
      goal: null,
      warmupSets: [],
      workingSets: [
        workingSet({
          weightKg: 12.5,
          unilateralRepCount: { left: { full: 8, partial: 1 }, right: { full: 7, partial: 0 } },
          rpe: 8.5,
          repQuality: 'learning',
        }),
        workingSet({
          weightKg: 12.5,
          repCount: { full: 9, partial: 0 },
          rpe: 10,
          repQuality: 'bad',
          restMinutes: 1,
          failureTechnique: { type: 'LLP', partialReps: 10 },
        }),
        workingSet({
          weightKg: 10,
          repCount: { full: 9, partial: 0 },
          rpe: 10,
          failureTechnique: { type: 'StaticHold', seconds: 30.5 },
        }),
      ],
      notes: null,
      warmupNotes: null,
      formCues: [],
      supersetGroup: 'A',
    },
    {
      name: 'Rowing Machine',
      targetMuscleGroups: [],
      repTempo: null,
      goal: {
        weightKg: 20.4117,
        typedWeight: { value: 45, unit: 'lb' },
        sets: null,
        repRange: null,
        restMinutes: null,
        distanceMeters: 2500,
        durationSeconds: 1200,
      },
      warmupSets: [],
      workingSets: [workingSet({ durationSeconds: 1215.5, distanceMeters: 2512.25, heartRateBpm: 145 })],
      notes: null,
      warmupNotes: null,
      formCues: [],
      supersetGroup: null,
    },
  ],
  source: { kind: 'markdown', id: 'log/2026-02-16.md', text },
}

type WorkingSet = Session['exercises'][number]['workingSets'][number]

function workingSet(given: Partial<WorkingSet>): WorkingSet {
  return {
    weightKg: null,
    typedWeight: null,
    repCount: null,
    unilateralRepCount: null,
    rpe: null,
    repQuality: null,
    restMinutes: null,
    notes: null,
    failureTechnique: null,
    durationSeconds: null,
    distanceMeters: null,
    heartRateBpm: null,
    ...given,
  }
}
