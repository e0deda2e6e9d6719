import { describe, expect, test } from 'vitest'
import {
  exercise,
  goal,
  header,
  isHere,
  type LogInput,
  myo,
  partly,
  read,
  reason,
  set,
  warmups,
  whole,
} from './fixture-values.ts'

const VALID: Record<string, LogInput> = {
  'strength_session.md': {
    ...header('3000-06-15', 9, 1, 'Push Hypertrophy', 60),
    exercises: [
      exercise('Bench Press', {
        goal: goal(80, 3, 8, 10, 3),
        workingSets: [set(80, 9, 8, 'good'), set(80, 8, 8.5, 'good'), set(80, 7, 9, 'good')],
      }),
    ],
  },
  'standalone_session.md': {
    date: '3000-08-01',
    durationMinutes: 45,
    exercises: [
      exercise('Pull-up', {
        goal: goal(0, 3, 8, 10),
        workingSets: [set(0, 8, 8, 'good'), set(0, 7, 8.5, 'good'), set(0, 6, 9, 'good')],
      }),
    ],
  },
  'activity_session.md': {
    ...header('3000-07-01', 9, 1, 'Cardio', 30),
    exercises: [
      exercise('Treadmill Run', {
        workingSets: [
          { durationSeconds: 1200, distanceMeters: 2500, heartRateBpm: 145 },
          { durationSeconds: 300, distanceMeters: 500, heartRateBpm: 160 },
        ],
      }),
    ],
  },
  'unilateral_session.md': {
    ...header('3000-07-02', 9, 1, 'Arms', 45),
    exercises: [
      exercise('Dumbbell Curl', {
        goal: goal(25, 3, 10, 12, 2),
        workingSets: [
          {
            weightKg: 25,
            unilateralRepCount: { left: { full: 8, partial: 0 }, right: { full: 7, partial: 0 } },
            rpe: 8,
            repQuality: 'good',
          },
          {
            weightKg: 25,
            unilateralRepCount: { left: { full: 8, partial: 1 }, right: { full: 7, partial: 1 } },
            rpe: 8.5,
            repQuality: 'good',
          },
        ],
      }),
    ],
  },
  'deload_session.md': {
    ...header('3000-01-12', 2, 1, 'Upper Strength', 149),
    isDeloadWeek: true,
    exercises: [
      exercise('Incline DB Press 45 Degree', {
        goal: goal(30, 3, 6, 8, 3),
        warmupSets: warmups(2.5, 10, 20),
        workingSets: [set(30, 6, 8, 'perfect'), set(30, 6, 8, 'good')],
        formCues: ['Brace core', 'Breathe every rep'],
      }),
      exercise('Pec Dec Single Arm', {
        goal: goal(73, 2, 8, 10, 2),
        warmupSets: warmups(32, 66),
        warmupNotes: 'Pyramid warmup',
        workingSets: [set(73, 10, 7, 'good'), set(15, 13, 8, 'good')],
        formCues: ['Hold the squeeze for a sec'],
      }),
      exercise('Wide Grip Pullup', {
        goal: goal(0, 3, 8, 10, 2),
        warmupSets: [{ weightKg: 0, repCount: 2 }],
        workingSets: [set(0, 8, 8, 'good'), set(0, 7, 8.5, 'good'), set(0, 6, 9, 'good')],
        formCues: ['Full dead hang at bottom', 'Pull elbows to hips'],
      }),
      exercise('Seated Cable Row', {
        goal: goal(68, 3, 8, 10, 3),
        workingSets: [set(68, 9, 7, 'good'), set(68, 8, 8, 'good'), set(68, 7, 9, 'good')],
      }),
    ],
  },
  'lower_strength_session.md': {
    ...header('3000-01-11', 3, 11, 'Lower Strength', 150),
    exercises: [
      exercise('Seated Leg Hamstring Curl', {
        goal: goal(63, 3, 10, 12, 2),
        warmupSets: warmups(29, 57),
        workingSets: [
          set(63, 12, 10, 'good'),
          set(63, 12, 10, 'good'),
          set(63, 11, 10, 'good', { failureTechnique: { type: 'LLP', partialReps: 10 } }),
        ],
        formCues: ['Bring the seat forward'],
      }),
      exercise('Smith Machine Static Lunge with elevated front foot', {
        goal: goal(40, 3, 6, 8, 5),
        warmupSets: warmups(20, 30, 40),
        warmupNotes: 'Need proper warmup to actually get going.',
        workingSets: [set(40, 8, 8.5, 'good'), set(40, 8, 9.5, 'good'), set(40, 8, 10, 'perfect')],
        formCues: ['Emphasize front foot', 'Stay more upright'],
      }),
      exercise('Hyperextension', {
        goal: goal(25, 4, 8, 10, 3),
        warmupNotes: 'Pyramid warmup',
        workingSets: [
          set(25, 9, 9, 'good'),
          set(25, 8, 10, 'perfect'),
          set(25, 9, 10, 'good'),
          set(25, 8, 10, 'perfect', partly(8, 1)),
        ],
        formCues: ['Explosive up, controlled negative', 'Hold top position to squeeze glutes'],
      }),
      exercise('Leg Extension', {
        goal: goal(104, 3, 10, 12, 2),
        workingSets: [set(104, 10, 10, 'bad'), set(104, 10, 10, 'bad'), set(104, 10, 10, 'bad')],
      }),
      exercise('Leg Press Calf Raise', {
        goal: goal(250, 4, 8, 10, 2),
        warmupSets: warmups(200, 240),
        workingSets: [
          set(270, 11, 10, 'good'),
          set(270, 11, 10, 'good'),
          set(270, 10, 10, 'good', { failureTechnique: { type: 'StaticHold', seconds: 14 } }),
        ],
        formCues: ['1-2 sec pause at the bottom of each rep'],
      }),
      exercise('Cable Crunches', {
        goal: goal(29.5, 3, 10, 12, 2),
        workingSets: [set(24.9, 12), set(24.9, 15, null, 'good'), set(27.2, 12, 10, 'good')],
      }),
    ],
  },
  'push_long_session.md': {
    ...header('3000-01-10', 3, 11, 'Push Hypertrophy', 177),
    exercises: [
      exercise('Barbell Bench Press', {
        goal: goal(75, 3, 8, 10, 5),
        warmupSets: warmups(40, 60, 70),
        warmupNotes: 'Pyramid warmup figure',
        workingSets: [
          set(80, 8, 10, 'perfect'),
          set(80, 8, 10, 'perfect'),
          set(80, 8, 10, 'perfect'),
          set(80, 8, 10, 'perfect', partly(8, 2)),
        ],
        notes: 'Whatever reason strength has dropped by few reps on this, is the high volume overall fatigue to blame?',
        formCues: ['Legs engaged', 'Core braced and back settled', 'Breathe per rep'],
      }),
      exercise('Seated DB Shoulder Press', {
        goal: goal(22.5, 3, 10, 12, 3),
        warmupNotes: "Don't use heavy weights preserve strength for working sets.",
        workingSets: [set(22.5, 8, 10, 'perfect'), set(22.5, 8, 10, 'perfect'), set(22.5, 6, 10, 'good', partly(6, 2))],
        notes: 'Can try 22.5 for 8 reps as a goal or keep working at 20 for 10 perfect.',
        formCues: ['Seat upright', 'Full rom'],
      }),
      exercise('Bottom Half Seated Cable Flye', {
        goal: goal(13.6, 3, 12, 15, 2),
        workingSets: [set(13.6, 15, 10, 'good'), set(13.6, 12, 10, 'good'), set(13.6, 10, 10, 'perfect')],
        notes: 'Only squeeze from chest, no pushing from wrist or forearm.',
        formCues: ['Take a wider path when coming up', 'Constant tension on pecs'],
      }),
      exercise('High Cable Lateral Raise', {
        goal: goal(9.1, 3, 12, 15, 2),
        workingSets: [set(9.1, 12, 10, 'good'), set(9.1, 12, 10, 'good'), set(9.1, 12, 10, 'good', myo(3, 3, 3))],
        notes: 'Right is stronger.',
        formCues: ['Annihilate the delt with controlled tempo', 'Initiate with squeezing delts'],
      }),
      exercise('EZ Bar Skull Crusher', {
        goal: goal(40, 3, 12, 15, 2),
        workingSets: [
          set(30, 14, 10, 'good', partly(14, 1)),
          set(30, 12, 10, 'good'),
          set(30, 10, 10, 'perfect', partly(10, 2)),
        ],
        formCues: ['Pause for a second at the bottom', 'Control the negative'],
      }),
      exercise('Tricep Pressdown Bar', {
        goal: goal(20.4, 3, 15, 20),
        workingSets: [
          set(20.4, 12, 10, 'perfect'),
          set(20.4, 10, 10, 'perfect'),
          set(20.4, 10, 10, 'perfect', myo(4, 4, 4)),
        ],
        formCues: ['Squeeze tricep to move weight'],
      }),
      exercise('Ab Wheel Rollout', {
        goal: goal(0, 2, 10, 20),
        workingSets: [set(0, 6), set(0, 6, 10), set(0, 6, 10)],
        formCues: ['Start standing up and go as far as possible.'],
      }),
      exercise('Wrist Flexion DB Curl', {
        goal: goal(12.5, 3, 12, 15),
        workingSets: [set(15, 12, 9, 'bad'), set(12.5, 15, 10, 'good'), set(12.5, 15, 10, 'good')],
      }),
      exercise('Wrist Extension DB Curl', {
        goal: goal(7.5, 2, 10, 15),
        workingSets: [set(7.5, 12, 10, 'good'), set(7.5, 12, 10, 'good'), set(7.5, 12, 10, 'good')],
      }),
      exercise('Pronated Grip Curl', {
        goal: goal(25, 2, 8, 10),
        workingSets: [set(25, 12, 9.5, 'bad'), set(20, 12, 10, 'good'), set(20, 12, 10, 'good')],
      }),
    ],
  },
}

describe.skipIf(!isHere)(`fixtures that say everything in fields${reason}`, () => {
  test.each(Object.entries(VALID))('%s is read whole, without a word about it', (file, log) => {
    expect(read(`valid/${file}`)).toMatchObject([{ session: whole(log), problems: [], warnings: [] }])
  })

  test.each([
    ['malformed_goal.md', 12, 11, 'goal'],
    ['malformed_set_line.md', 16, 4, 'notASet'],
    ['missing_date.md', 1, 1, 'dateMissing'],
    ['missing_focus.md', 1, 1, 'focusMissing'],
    ['rpe_out_of_range.md', 15, 15, 'rpe'],
  ])('%s is refused at line %d, column %d', (file, line, column, code) => {
    expect(read(`invalid/${file}`)).toMatchObject([{ session: null, problems: [{ line, column, code }] }])
  })
})
