import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Session, sessionSchema } from '#shared/domain/session.ts'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { LAST_REVISION } from './file-schema.ts'
import { serializeSession, toSessionDocument } from './serialize.ts'
import { goldenSession } from './testing/golden-session.ts'
import { expectSession, readText } from './testing/read.ts'

const golden = readFileSync('data/golden/session-0.1.0.json', 'utf8')

/** The same value with the keys of every object the other way round. */
function backwards<T>(value: T): T {
  if (Array.isArray(value)) return value.map(backwards) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, backwards(inner)]),
  ) as T
}

describe('serializeSession', () => {
  it('gives what it was given back after reading, revision included', () => {
    fc.assert(
      fc.property(arbitrarySession(), fc.nat(LAST_REVISION), (session, revision) => {
        const read = expectSession(readText(serializeSession(session, revision)))
        expect(read.session).toEqual(session)
        expect(read).toMatchObject({ revision, format: 'camel-0.1.0', warnings: [], edited: false })
      }),
      { numRuns: 300 },
    )
  })

  it('gives identical bytes for equal sessions, whatever order their keys are in', () => {
    fc.assert(
      fc.property(arbitrarySession(), (session) => {
        const text = serializeSession(session, 1)
        expect(serializeSession(backwards(session), 1)).toBe(text)
        expect(serializeSession(sessionSchema.parse(session), 1)).toBe(text)
      }),
    )
  })

  it('writes the golden file byte by byte', () => {
    expect(serializeSession(goldenSession, 3)).toBe(golden)
  })

  it('writes LF and a final newline, and two spaces of indent', () => {
    expect(golden).not.toContain('\r')
    expect(golden.startsWith('{\n  "dataModelVersion": "0.1.0",\n')).toBe(true)
    expect(golden.endsWith('"\n}\n')).toBe(true)
  })

  it('hashes the file without the line of the hash, as docs/session-file.md says', () => {
    const rest = golden.split('\n').filter((line) => !line.startsWith('  "contentHash": '))
    const hash = createHash('sha256').update(rest.join('\n')).digest('hex')
    expect(toSessionDocument(goldenSession, 3).contentHash).toBe(`sha256:${hash}`)
  })

  it('writes every key of 0.0.1 where nothing is known, and no other', () => {
    const empty: Session = sessionSchema.parse({
      id: goldenSession.id,
      userId: '1',
      date: '2026-02-16',
      exercises: [{ name: 'Squat', workingSets: [{ weightKg: 80 }], warmupSets: [{ weightKg: 20 }] }],
    })
    const { revision: _r, contentHash: _h, ...document } = toSessionDocument(empty, 1)
    expect(document).toEqual({
      dataModelVersion: '0.1.0',
      dataModelType: 'training_session_log',
      _id: goldenSession.id,
      userId: '1',
      userName: '',
      date: '2026-02-16',
      phase: null,
      week: null,
      isDeloadWeek: false,
      focus: null,
      exercises: [
        {
          Order: 1,
          Name: 'Squat',
          targetMuscleGroups: [],
          repTempo: null,
          currentGoal: {},
          warmupSets: [{ set: 1, weightKg: 20, repCount: null, notes: null }],
          workingSets: [
            {
              set: 1,
              weightKg: 80,
              repCount: null,
              rpe: null,
              repAssessment: null,
              actualRestMinutes: null,
              notes: null,
            },
          ],
          notes: null,
          warmupNotes: null,
          formCues: [],
        },
      ],
      sessionDurationMinutes: null,
    })
  })
})
