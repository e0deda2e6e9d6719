import type { MadeFile } from '#e2e/pages/drop.ts'

interface Day {
  date: string
  focus: string
  exercise: string
  week: number
  program?: string
  deload?: boolean
  note?: string
}

const log = ({
  date,
  focus,
  exercise,
  week,
  program = 'Base',
  deload = false,
  note = '',
}: Day): string => `# Training Log
- Date: ${date}
- Program: ${program}
- Phase: 2
- Week: ${week}
- Focus: ${focus}
- Deload: ${deload ? 'Yes' : 'No'}

## Exercise 1
**Name:** ${exercise}
### Working Sets
1. 80 x 5 RPE 8 good
### Notes
${note || 'as planned'}
`

/** Seven sessions: two of one day, a deload week, and one of another program a month before. */
export const historyLogs: MadeFile[] = [
  { date: '2026-02-10', focus: 'Full body', exercise: 'Deadlift', week: 9, program: 'Old block' },
  { date: '2026-03-02 07:30', focus: 'Push', exercise: 'Bench Press', week: 1 },
  { date: '2026-03-02 18:00', focus: 'Conditioning', exercise: 'Kettlebell Swing', week: 1 },
  { date: '2026-03-04', focus: 'Legs', exercise: 'Squat', week: 1, note: 'knee felt fine' },
  { date: '2026-03-10', focus: 'Push', exercise: 'Barbell Bench Press', week: 2, deload: true },
  { date: '2026-03-12', focus: 'Legs', exercise: 'Squat', week: 2, deload: true },
  { date: '2026-03-17', focus: 'Push', exercise: 'BB Bench Press', week: 3 },
].map((day, i) => ({ name: `${i}.md`, text: log(day) }))
