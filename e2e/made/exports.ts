import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const STRONG = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'

/** One set of an invented export: exercise, weight, reps. */
type MadeSet = [exercise: string, weight: number, reps: number]

/** An export of Strong that does not name its unit, with one workout on each of these days. */
function strongCsv(days: Record<string, MadeSet[]>): string {
  const rows = Object.entries(days).flatMap(([day, sets]) =>
    sets.map(
      ([name, weight, reps], i) => `${day} 18:05:00,"Push",1h 2m,"${name}",${i + 1},${weight},${reps},0,0,"","",`,
    ),
  )
  return `${[STRONG, ...rows].join('\n')}\n`
}

/** Two workouts with a name that the catalogue has not, and one that it has. */
export const twoWorkouts = strongCsv({
  '2026-02-02': [
    ['Bench Press (Barbell)', 80, 5],
    ['Bench Press (Barbell)', 82.5, 5],
    ['Bench Press with chains', 62.5, 8],
  ],
  '2026-02-05': [
    ['Squat (Barbell)', 102.5, 5],
    ['Squat (Barbell)', 107.5, 4],
    ['Push Up', 70.3, 12],
    ['Push Up', 70.3, 10],
  ],
})

/** A markdown log of one exercise; `reps` tells versions of it apart. */
export const markdownLog = (day: string, focus: string, reps = 5): string => `# Training Log
- Date: ${day}
- Focus: ${focus}
- Phase: 2
- Week: 5

## Exercise 1
**Name:** Barbell Bench Press
### Working Sets
1. 80 x ${reps} RPE 8 good
2. 80 x 5 RPE 9
`

/** So many markdown logs, each of another workout, in so many folders. */
export const manyLogs = (count: number, folders = 7): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const day = `20${10 + (i % 15)}-0${(i % 9) + 1}-1${i % 9}`
      return [`${i % folders}/${i}.md`, markdownLog(day, `Focus ${i}`)]
    }),
  )

/** A markdown log whose first set cannot be read. */
export const brokenLog = markdownLog('2026-03-04', 'Broken').replace('80 x 5 RPE 8 good', 'eighty by five')

/** Writes files below a folder and gives the folder back. */
export function writeAll(folder: string, files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}
