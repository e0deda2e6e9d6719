import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serializeSession } from '#main/session-file/serialize.ts'
import { sessionSchema } from '#shared/domain/session.ts'

/** The session file of somebody else's "Legs of a friend". */
export const friendsText = serializeSession(
  sessionSchema.parse({
    id: '3fcb25c2-5ca4-4c42-9530-f957959f633d',
    userId: '1',
    date: '2026-03-31T18:05',
    focus: 'Legs of a friend',
    exercises: [{ name: 'Squat', workingSets: [{ weightKg: 100, repCount: { full: 5, partial: 0 } }] }],
  }),
  1,
)

/** Writes that file into a folder; answers its path. */
export function friendsSession(folder: string, name = 'friend.json'): string {
  const path = join(folder, name)
  writeFileSync(path, friendsText)
  return path
}
