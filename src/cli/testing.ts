import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { vi } from 'vitest'
import type { z } from 'zod'
import { tempFolder } from '#main/db/testing.ts'
import type { ExitCode } from './exit-code.ts'
import { runCli } from './run.ts'

/** What a command line wrote, and how it ended. */
export interface Ran {
  code: ExitCode
  out: string
  err: string
}

/** Runs something and catches what it writes to standard output and standard error. */
export async function caught(run: () => Promise<ExitCode>): Promise<Ran> {
  const ran = { out: '', err: '' }
  const catches = (stream: NodeJS.WriteStream, into: keyof typeof ran) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      ran[into] += String(text)
      return true
    })
  const spies = [catches(process.stdout, 'out'), catches(process.stderr, 'err')]
  try {
    return { code: await run(), ...ran }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** The command line on a data folder of its own, in this process; files are written beside that folder. */
export function openCli() {
  const dir = tempFolder()
  const dataDir = join(dir, 'data dir')
  const run = (...args: string[]): Promise<Ran> => caught(() => runCli([...args, '--data-dir', dataDir]))
  return {
    dir,
    dataDir,
    run,
    /** Writes a file and answers its path. */
    write(name: string, content: string | Uint8Array): string {
      const path = join(dir, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return path
    },
    /** Runs with `--json` and reads what comes by the shape that is documented. */
    async json<T extends z.ZodType>(shape: T, ...args: string[]): Promise<z.output<T>> {
      return shape.parse(JSON.parse((await run(...args, '--json')).out))
    },
  }
}

/** A log of one exercise. */
export const someLog = (date: string, reps: string, focus = 'Push'): string =>
  `# Training Log\n- Date: ${date}\n- Phase: 2\n- Week: 5\n- Focus: ${focus}\n\n## Exercise 1\n**Name:** Bench Press\n### Working Sets\n1. 80 x ${reps} RPE 8 good\n### Notes\nfelt strong\n`

const STRONG = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'

/** An export of Strong, a set on each row: `2024-06-18 11:04:00,Legs,1h,Squat,1,100,5,0,0,,,8.5`. It does not say its unit. */
export const strongFile = (...rows: string[]): string => `${[STRONG, ...rows].join('\n')}\n`

/** An export of Strong with so many workouts, a day apart. */
export const manyWorkouts = (count: number): string =>
  strongFile(
    ...Array.from({ length: count }, (_, i) => {
      const day = new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10)
      return `${day} 18:00:00,Legs,1h,Squat (Barbell),1,${60 + (i % 9) * 2.5},5,0,0,,,8`
    }),
  )

/** An export of Hevy with one workout, a warm-up and a drop set. */
export const HEVY = `${[
  'title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe',
  'Push,"8 Apr 2026, 16:50","8 Apr 2026, 17:43",,Bench Press (Barbell),,,0,warmup,60,8,,,',
  'Push,"8 Apr 2026, 16:50","8 Apr 2026, 17:43",,Bench Press (Barbell),,slow,1,dropset,100,5,,,8.5',
].join('\n')}\n`
