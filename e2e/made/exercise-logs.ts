import type { MadeFile } from '#e2e/pages/drop.ts'

interface MadeExercise {
  name: string
  sets: string[]
  cue?: string
}

/** A markdown log of some exercises. */
function log(date: string, week: number, exercises: MadeExercise[], isDeload = false): MadeFile {
  const blocks = exercises.map(({ name, sets, cue }, i) =>
    [
      `## Exercise ${i + 1}`,
      `**Name:** ${name}`,
      '### Working Sets',
      ...sets.map((set, place) => `${place + 1}. ${set}`),
      ...(cue ? ['### Cues', `- ${cue}`] : []),
    ].join('\n'),
  )
  const head = `# Training Log\n- Date: ${date}\n- Phase: 2\n- Week: ${week}\n- Deload: ${isDeload ? 'Yes' : 'No'}\n- Focus: Push`
  return { name: `${date}.md`, text: `${[head, ...blocks].join('\n\n')}\n` }
}

const bench = (sets: string[], cue = 'chest out'): MadeExercise => ({ name: 'Barbell Bench Press', sets, cue })

/** Four weeks of a bench press, the third a deload, with exercises that nobody but the lifter knows. */
export const exerciseLogs: MadeFile[] = [
  log('2026-01-05', 1, [bench(['80 x 5 RPE 8', '80 x 5 RPE 9']), { name: 'Garage Dip', sets: ['10 x 8', '10 x 7'] }]),
  log('2026-01-12', 2, [bench(['82.5 x 5 RPE 8 good', '80 x 6 RPE 9.5']), { name: 'Dip', sets: ['0 x 12'] }]),
  log('2026-01-19', 3, [bench(['60 x 5', '60 x 5'], 'slow')], true),
  log('2026-01-26', 4, [bench(['85 x 5 RPE 9', '77.5 x 10 RPE 10 failure:myo(3,3)'], 'slow')]),
]
