import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serializeSession } from '#main/session-file/serialize.ts'
import { sessionSchema } from '#shared/domain/session.ts'
import { allPayloads, payloads } from './payloads.ts'

/** A name that is markup; it can be that of a file or a folder. */
export const FILE_NAME = '<img src=x onerror=window.pwned=1>{{7*7}}'

/** The payloads that can be names of files, with what the app adds to such names. */
export const hostileNames = payloads.filter((name) => !name.includes('/') && Buffer.byteLength(name) < 200)

const at = (i: number): string => payloads[i % payloads.length] ?? ''

/** A session file that has a payload wherever it may have text. */
export function hostileSession(id: string, date: string): string {
  const exercises = payloads.map((name, i) => ({
    Order: i + 1,
    Name: name,
    targetMuscleGroups: [at(i + 1)],
    supersetGroup: at(i + 2),
    currentGoal: {},
    warmupSets: [{ set: 1, weightKg: 20, repCount: 5, notes: at(i + 3) }],
    workingSets: [{ set: 1, weightKg: 80 + (i % 7), repCount: { full: 5, partial: 0 }, rpe: 8, notes: at(i + 4) }],
    notes: i === 0 ? allPayloads : at(i + 5),
    warmupNotes: at(i + 6),
    formCues: [at(i + 7)],
  }))
  const names = { userId: at(3), userName: at(2).slice(0, 200), program: at(11), programAuthor: at(12), focus: at(13) }
  const kind = { dataModelVersion: '0.1.0', dataModelType: 'training_session_log', _id: id, date, ...names }
  const source = { kind: 'import', id: null, text: null }
  return JSON.stringify({ ...kind, phase: 1, week: 1, isDeloadWeek: false, exercises, notes: allPayloads, source })
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** An export of Strong with payloads as names and notes. */
export function hostileTable(): string {
  const head = 'Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE'
  const rows = payloads.map((name, i) => {
    const cells = [
      '2026-02-03 10:00:00',
      quoted(at(1)),
      '1h',
      quoted(name),
      '1',
      '80',
      '5',
      '0',
      '0',
      quoted(at(i + 1)),
      quoted(at(2)),
      '',
    ]
    return cells.join(',')
  })
  return [head, ...rows].join('\n')
}

/** A markdown log with payloads for names, notes and what cannot be read. */
export function hostileLog(): string {
  const exercises = payloads.map(
    (name, i) =>
      `## Exercise ${i + 1}\n**Name:** ${name}\n### Working Sets\n1. 80 x 5 RPE 8 ${at(i + 1)}\n${at(i + 2)}\n`,
  )
  return `# Training Log\n- Date: 2026-02-04\n- Focus: ${at(0)}\n- Program: ${at(1)}\n- ${at(2)}: ${at(3)}\n\n${exercises.join('\n')}`
}

/** The file of the nth small session, as the app writes it; its focus is a payload, and so is the name of its exercise. */
export function hostileFile(n: number, focus = at(n)): { id: string; focus: string; name: string; text: string } {
  const first = n.toString(16).padStart(8, '0')
  const id = `${first}-0000-4000-8000-000000000000`
  const day = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
  const workingSets = [{ weightKg: 80, repCount: { full: 5, partial: 0 } }]
  const exercises = [{ name: at(n), workingSets }]
  const session = sessionSchema.parse({ id, userId: '1', date: `${day}T18:05`, focus, exercises })
  const name = `training_session_${day.replaceAll('-', '_')}_${first}.json`
  return { id, focus, name, text: serializeSession(session, 1) }
}

/** Puts files into a folder, which is made. */
export function putFiles(folder: string, files: readonly { name: string; text: string }[]): void {
  mkdirSync(folder, { recursive: true })
  for (const { name, text } of files) writeFileSync(join(folder, name), text)
}
