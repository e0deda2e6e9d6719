import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Session, sessionSchema } from '#shared/domain/session.ts'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { readMarkdownLogs } from './read-log.ts'
import { writeLog, writeLogs } from './write-log.ts'

/** Pieces of the grammar, of its ways to mark text, and of white space. */
const FRAGMENT = fc.constantFrom(
  ...'# |## |#|# Training Log|Training Log|Training Log – 2026-03-31|## Exercise 2|### Notes|### Cues|### Sets'.split(
    '|',
  ),
  ...'## Session Notes|Sets:|Warmup|Notes:|Cooldown|Name|Date: |Session notes: |Cues:|**Notes**|__Cues__|**Sets**:'.split(
    '|',
  ),
  ...'**Name:** |**Rest:** 3 min|**Cue:** a|- **Goal** 8|**Sleep** |- Date: 2026-03-31|- Focus: -|**|__|*|- |* |• |+ '.split(
    '|',
  ),
  ...'1. |2) |2.80 x 8|1. 80x5|Set 3: |80 x 8|80x5|5x5|BW x 10|no weight x 5|uncounted|RPE 8|RPE|@8|RIR 2|8|9'.split(
    '|',
  ),
  ...'-| - |–|---|***|===|, |,|;|: |:|/|good|myo(3,3)|failure:llp(2)|(|)|time 30s|distance 5 m|rested 2 min|HR 140'.split(
    '|',
  ),
  ...'30s|kg|lb|x|×|feel|left 8|\\ |\\|\\n|\\u0041| \\|"|`|```|> |<!--|[x] | |  |q|Tränen|🏋️'.split('|'),
  ...['|', '\t', '\u00A0', '\u2028', '\u200B', '\uFEFF', '\u0085', '\v', '\0', '\u0001', '\r'],
)
const piece = fc.oneof({ weight: 4, arbitrary: FRAGMENT }, { weight: 1, arbitrary: fc.string({ maxLength: 3 }) })
const line = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''))

const hostileLabel = line.map((text) => text.replace(/[\r\n\0]/g, ' ').trim() || '-')
const hostileNotes = fc
  .array(fc.oneof(line, line, fc.constant('')), { minLength: 1, maxLength: 5 })
  .map((lines) => lines.join('\n') || '\n')

/** Replaces every free text of a session: names and labels by others, notes by others; what is null stays null. */
function withTexts(session: Session, label: () => string, notes: () => string): Session {
  const named = (text: string | null): string | null => text && label()
  const noted = (text: string | null): string | null => text && notes()
  const noteOf = <T extends { notes: string | null }>(set: T): T => ({ ...set, notes: noted(set.notes) })
  return {
    ...session,
    program: named(session.program),
    programAuthor: named(session.programAuthor),
    focus: named(session.focus),
    notes: noted(session.notes),
    exercises: session.exercises.map((exercise) => ({
      ...exercise,
      name: label(),
      supersetGroup: named(exercise.supersetGroup),
      targetMuscleGroups: exercise.targetMuscleGroups.map(label),
      formCues: exercise.formCues.map(label),
      notes: noted(exercise.notes),
      warmupNotes: noted(exercise.warmupNotes),
      warmupSets: exercise.warmupSets.map(noteOf),
      workingSets: exercise.workingSets.map(noteOf),
    })),
  }
}

/** Any valid session whose texts are written in the grammar of the log. */
const arbitraryHostileSession = (): fc.Arbitrary<Session> =>
  fc
    .tuple(arbitrarySession(), fc.infiniteStream(hostileLabel), fc.infiniteStream(hostileNotes))
    .map(([session, labels, notes]) =>
      sessionSchema.parse(
        withTexts(
          session,
          () => labels.next().value,
          () => notes.next().value,
        ),
      ),
    )

/** What a log tells of a session. */
function told({ id: _id, userId: _userId, userName: _userName, source: _source, ...session }: Session): object {
  return session
}

function expectBack(sessions: readonly Session[], text: string): void {
  const readings = readMarkdownLogs(text)
  expect(readings.flatMap(({ problems, warnings }) => [...problems, ...warnings])).toEqual([])
  expect(readings.map(({ session }) => session)).toEqual(sessions.map(told))
}

test('a session reads back equal, without a problem or a warning', () => {
  fc.assert(
    fc.property(arbitrarySession(), (session) => {
      expectBack([session], writeLog(session))
    }),
    { numRuns: 300 },
  )
})

test('so does one whose every text is made of the grammar itself', () => {
  fc.assert(
    fc.property(arbitraryHostileSession(), (session) => {
      expectBack([session], writeLog(session))
    }),
    { numRuns: 300 },
  )
})

test('several sessions in one file read back as several, Windows line ends and lost spaces at line ends or not', () => {
  fc.assert(
    fc.property(fc.array(arbitraryHostileSession(), { minLength: 1, maxLength: 3 }), (sessions) => {
      const text = writeLogs(sessions)
      expectBack(sessions, text)
      expectBack(sessions, text.replaceAll('\n', '\r\n'))
      expectBack(sessions, text.replace(/[ \t]+$/gm, ''))
    }),
    { numRuns: 100 },
  )
})
