import { describe, expect, test } from 'vitest'
import {
  exercise,
  goal,
  header,
  held,
  isHere,
  type LogInput,
  partly,
  read,
  reason,
  reps,
  set,
  whole,
} from './fixture-values.ts'

const LOOSE: Record<string, LogInput> = {
  'adhoc_calisthenics_rings_session.md': {
    date: '3000-07-19',
    focus: 'Rings + Muscle-Up Prep',
    durationMinutes: 45,
    exercises: [
      exercise('Ring Support Hold', {
        workingSets: [
          held(20, 'straight arms, stable'),
          held(18, 'slight shake at the end'),
          held(15, 'turned out grip'),
        ],
      }),
      exercise('Ring Muscle-Up Transition', {
        workingSets: [{ ...partly(2, 3), notes: 'band-assisted (red band)' }],
        notes: 'Transition is the sticking point, not the pull.',
      }),
      exercise('Ring Dips', {
        workingSets: [reps(8, 'full lockout'), reps(7), reps(6, 'depth dropped off on last two')],
      }),
    ],
  },
  'adhoc_movement_skills_session.md': {
    date: '3000-07-19',
    focus: 'Skills + Core',
    durationMinutes: 40,
    exercises: [
      exercise('Juggling 3-Ball Cascade', {
        workingSets: [
          reps(22, 'catches'),
          reps(31, 'catches'),
          reps(38, 'catches - felt smooth, drops mostly from throwing too far forward'),
        ],
      }),
      exercise('Reaction Drill', {
        workingSets: [reps(20, 'taps - avg 290ms, sluggish first block'), reps(20, 'taps - avg 245ms, best 198ms')],
      }),
      exercise('L-Sit on Parallettes', {
        workingSets: [held(18, 'tuck, clean'), held(15, 'tuck, clean'), held(10, 'legs dropping, RPE 8')],
      }),
    ],
  },
  'programmed_calisthenics_mixed_session.md': {
    ...header('3000-07-19', 3, 12, 'Push + Rings', 80),
    exercises: [
      exercise('Barbell Bench Press', {
        goal: goal(90, 3, 6, 8, 3),
        workingSets: [
          set(90, 7, 9, 'good'),
          set(90, 7, 10, 'good'),
          set(90, 6, 10, 'good', { notes: 'grip felt off on last rep' }),
        ],
      }),
      exercise('Ring Dips', {
        goal: { restMinutes: 2 },
        workingSets: [reps(10, 'full lockout'), reps(9), reps(8, 'depth dropped on last two')],
      }),
      exercise('Ring Muscle-Up Transition', {
        goal: { restMinutes: 3 },
        workingSets: [{ ...partly(2, 3), notes: 'band-assisted (red band)' }],
      }),
    ],
  },
  'adhoc_remarks_and_session_notes.md': {
    date: '3000-07-19',
    focus: 'Push',
    durationMinutes: 45,
    notes:
      'Warm-up\nName:\n1. Band Pull-Aparts\n2. Arm Circles\n\nRemarks:\n1. Shoulders felt stiff today.\n2. Warmup ran a bit long, should trim it next time.',
    exercises: [
      exercise('Bench Press', {
        workingSets: [set(90, 8), set(90, 8), set(90, 8), set(90, 8)],
        notes: '1. RPE: 7-8.\n2. Grip felt off on the last one.',
      }),
      exercise('Overhead Press', { workingSets: [set(50, 8), set(50, 8)], notes: '1. Top set RPE 9.' }),
    ],
  },
  'programmed_push_pull_session_with_remarks.md': {
    date: '3000-05-11',
    phase: 1,
    week: 1,
    focus: 'Powerlifting and Mobility',
    durationMinutes: 101,
    notes: [
      'Training Log | 3000-05-12\nPhase: One - Volume/Base Building\nMovement: Bench\n\nWarm-up\nName:',
      '1. Ankle Rotation\n2. Leg Circles - Knee Up\n3. Knee Step-downs\n4. ATG Spit Squat Stretch',
      '5. Front & Side Leg Swings\n6. Squat and Stretch with Hands(🙏🏻)\n7. Elephant Walk\n8. Hip Rotation',
      '9. Side Kick Hold and Stretch\n10. Kettlebell Windmill\n11. Balancing Ball Routine',
      '12. PVC Pipe Upper Body Stretches\n13. Neck Curls 4s\n\nRemarks:\n1. Legs are sore.',
      '2. 30min in warmup, need to cut down time.\n\nCooldown\n1. Cobra Stretch\n2. Lower Back - Knee Hugs',
      '3. Lying Quad Stretch Sideways\n4. Lying Hams Stretch - Toe to Ceil\n5. Glutes Cross Knee Stretch',
      '6. Standing Calf Stretch\n\nRemarks:\n1. Heel should touch glute in 3rd\n2. 20sec Each',
    ].join('\n'),
    exercises: [
      exercise('Bench Press', {
        warmupSets: [
          { weightKg: 20, repCount: 8 },
          { weightKg: 40, repCount: 6 },
          { weightKg: 60, repCount: 4 },
          { weightKg: 80, repCount: 3 },
        ],
        workingSets: [set(90, 8), set(90, 8), set(90, 8), set(90, 8)],
        notes: '1. RPE: 6-7\n2. 75% of 1RM.\n3. All set in single breath.\n4. Utilising almost none leg drive.',
      }),
      exercise('Incline DB Press', {
        warmupSets: [
          { weightKg: 40, repCount: 4 },
          { weightKg: 60, repCount: 4 },
        ],
        workingSets: [set(80, 8), set(80, 9), set(80, 6)],
        notes: '1. RPE: 6-7.\n2. Left shoulder felt off, mostly because of kettlebell windmills.',
      }),
      exercise('Chest Supported Rows', {
        warmupSets: [{ weightKg: 40, repCount: 5 }],
        workingSets: [set(60, 8), set(60, 8), set(60, 8)],
        notes: '1. Range didn’t feel good.',
      }),
      exercise('Lat Pulldown', {
        warmupSets: [{ weightKg: 45, repCount: 5 }],
        workingSets: [set(100, 8), set(100, 8), set(100, 8)],
        notes: '1. RPE: 8',
      }),
      exercise('Lateral Raise', { workingSets: [set(10, 15), set(10, 15), set(10, 15)], notes: '1. RPE: 8' }),
      exercise('Triceps Pushdown', {
        warmupSets: [{ weightKg: 20.4, repCount: 5 }],
        workingSets: [set(36.3, 10), set(36.3, 10), set(36.3, 9)],
        notes: '1. RPE: 8',
      }),
    ],
  },
}

describe.skipIf(!isHere)(`fixtures with words in them${reason}`, () => {
  test.each(Object.entries(LOOSE))('%s is read whole', (file, log) => {
    const [reading] = read(`valid/${file}`)
    expect(reading?.problems).toEqual([])
    expect(reading?.session).toEqual(whole(log))
  })
})
