import type { MadeFile } from '#e2e/pages/drop.ts'

/** The first day of the made log, a Monday, and the last of its last week. */
export const FIRST_DAY = '2025-10-06'
export const LAST_DAY = '2026-03-29'

const WEEKS = 25
const DAY = 86_400_000
const DELOAD_EVERY = 8

interface Lift {
  name: string
  kg: number
  /** What it gains in a week. */
  gain: number
  reps: number
  sets: number
}

const DAYS: readonly { focus: string; after: number; lifts: readonly Lift[] }[] = [
  {
    focus: 'Push',
    after: 0,
    lifts: [
      { name: 'Barbell Bench Press', kg: 80, gain: 0.5, reps: 6, sets: 6 },
      { name: 'Seated Dumbbell Shoulder Press', kg: 22.5, gain: 0.25, reps: 10, sets: 5 },
      { name: 'Triceps Pushdown', kg: 25, gain: 0.25, reps: 12, sets: 4 },
    ],
  },
  {
    focus: 'Legs',
    after: 2,
    lifts: [
      { name: 'Barbell Back Squat', kg: 110, gain: 1, reps: 5, sets: 6 },
      { name: 'Romanian Deadlift', kg: 100, gain: 0.5, reps: 8, sets: 5 },
      { name: 'Carry with a sandbag of my own', kg: 40, gain: 0, reps: 12, sets: 3 },
    ],
  },
  {
    focus: 'Pull',
    after: 4,
    lifts: [
      { name: 'Lat Pulldown', kg: 60, gain: 0.5, reps: 10, sets: 6 },
      { name: 'Barbell Row', kg: 70, gain: 0.5, reps: 8, sets: 6 },
      { name: 'Incline Barbell Bench Press', kg: 60, gain: 0.5, reps: 9, sets: 5 },
    ],
  },
]

/** The sets of a lift in a week; now and then one with partial reps or a failure technique. */
function setsOf({ kg, gain, reps, sets }: Lift, week: number, isDeload: boolean): string[] {
  const weight = Math.round((kg + gain * week) * (isDeload ? 0.8 : 1) * 4) / 4
  const rpe = isDeload ? 6 : 7 + ((week * 3) % 5) * 0.5
  const count = isDeload ? 2 : sets - (week % 3 === 0 ? 1 : 0)
  return Array.from({ length: count }, (_, set) => {
    const isLast = !isDeload && set === count - 1 && week % 4 === 1
    const partial = week % 3 === 2 && set === 1 ? '+1' : ''
    const quality = (week + set) % 5 === 0 ? 'bad' : 'good'
    const end = isLast ? `RPE 10 ${quality} failure:myo(3,3,2)` : `RPE ${rpe} ${quality}`
    return `${set + 1}. ${weight} x ${reps - (set > 1 ? 1 : 0)}${partial} ${end}`
  })
}

function logOf(week: number, { focus, after, lifts }: (typeof DAYS)[number]): MadeFile {
  const day = new Date(Date.parse(FIRST_DAY) + (week * 7 + after) * DAY).toISOString().slice(0, 10)
  const isDeload = week % DELOAD_EVERY === DELOAD_EVERY - 1
  const header = [
    `- Date: ${day}`,
    '- Program: Three days',
    `- Phase: ${Math.floor(week / DELOAD_EVERY) + 1}`,
    `- Week: ${(week % DELOAD_EVERY) + 1}`,
    `- Deload: ${isDeload ? 'Yes' : 'No'}`,
    `- Focus: ${focus}`,
    `- Duration: ${isDeload ? 45 : 60 + (week % 4) * 5} min`,
  ]
  const exercises = lifts.map((lift, i) =>
    [`## Exercise ${i + 1}`, `**Name:** ${lift.name}`, '### Working Sets', ...setsOf(lift, week, isDeload)].join('\n'),
  )
  return { name: `${day}.md`, text: ['# Training Log', ...header, '', ...exercises].join('\n') }
}

/** Half a year of training three days a week, in three phases with a deload each and one week off, as markdown logs. */
export const halfAYear: readonly MadeFile[] = Array.from({ length: WEEKS }, (_, week) => week)
  .filter((week) => week !== 12)
  .flatMap((week) => DAYS.map((day) => logOf(week, day)))
