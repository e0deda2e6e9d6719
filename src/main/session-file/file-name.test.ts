import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySession } from '#shared/testing/arbitrary-session.ts'
import { isSessionFileName, sessionFileName } from './file-name.ts'

const session = { id: '3fcb25c2-5ca4-4c42-9530-f957959f633d', date: '2026-02-16T23:34:50.722' }

describe('sessionFileName', () => {
  it('is the day and the first eight digits of the id', () => {
    expect(sessionFileName(session, () => false)).toBe('training_session_2026_02_16_3fcb25c2.json')
  })

  it('takes more digits of the id until no other session has the name', () => {
    const taken = new Set(['training_session_2026_02_16_3fcb25c2.json', 'training_session_2026_02_16_3fcb25c25.json'])
    expect(sessionFileName(session, (name) => taken.has(name))).toBe('training_session_2026_02_16_3fcb25c25c.json')
  })

  it('ends at the whole id', () => {
    const whole = 'training_session_2026_02_16_3fcb25c25ca44c429530f957959f633d.json'
    expect(sessionFileName(session, () => true)).toBe(whole)
  })

  it('is ASCII and safe on every file system, whatever the session holds', () => {
    fc.assert(
      fc.property(arbitrarySession(), (any) => {
        expect(sessionFileName(any, () => false)).toMatch(/^training_session_\d{4}_\d\d_\d\d_[0-9a-f]{8}\.json$/)
      }),
    )
  })
})

describe('isSessionFileName', () => {
  it.each([
    'training_session_2026_02_16_3fcb25c2.json',
    'training_session_2026_02_16_3fcb25c25c.json',
    'training_session_2026_02_16_3fcb25c25ca44c429530f957959f633d.json',
    'TRAINING_SESSION_2026_02_16_3fcb25c2.JSON',
  ])('is true of %s', (name) => expect(isSessionFileName(name, session)).toBe(true))

  it.each([
    'training_session_2026_02_16_3fcb25c.json',
    'training_session_2026_02_17_3fcb25c2.json',
    'training_session_2026_02_16_3fcb25c3.json',
    'training_session_2026_02_16_3fcb25c2 (1).json',
    'Übung ünï.json',
  ])('is false of %s', (name) => expect(isSessionFileName(name, session)).toBe(false))
})
