import { expect, test } from 'vitest'
import { logId } from './log-identity.ts'

const LOG = '# Training Log\n- Date: 2026-03-31\n\n## Exercise 1\n**Name:** Élan\n'

test('white space, line ends and the form of accents make no other log', () => {
  const others = [
    LOG.replaceAll('\n', '\r\n'),
    `\uFEFF${LOG}  \n`,
    LOG.replaceAll(' ', '\t'),
    LOG.normalize('NFD'),
    LOG.trim(),
  ]
  expect(new Set([LOG, ...others].map(logId)).size).toBe(1)
})

test('another text is another log', () => {
  expect(logId(LOG)).not.toBe(logId(LOG.replace('31', '30')))
})

test('the id is a UUID of version 5 and stays what it is', () => {
  expect(logId(LOG)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(logId('# Training Log')).toBe('3cb3ed62-d89a-59f9-9fcd-bb6a62974f42')
})
