import { expect, test } from 'vitest'
import { commonFolder, lastPart } from './sourceNames.ts'

test('the folder that all files share is found', () => {
  expect(commonFolder(['/home/sam/logs/2024/a.md', '/home/sam/logs/2025/b.md'])).toBe('/home/sam/logs/')
  expect(commonFolder(['C:\\logs\\a.md', 'C:\\logs\\b.md'])).toBe('C:\\logs\\')
  expect(commonFolder(['/logs/a.md'])).toBe('/logs/')
})

test('part of a folder name is no folder, and files without one share none', () => {
  expect(commonFolder(['/logs-old/a.md', '/logs/a.md'])).toBe('/')
  expect(commonFolder(['strong.csv', 'hevy.csv'])).toBe('')
  expect(commonFolder([])).toBe('')
})

test('a file is named by the last part of its path', () => {
  expect(lastPart('/home/sam/strong.csv')).toBe('strong.csv')
  expect(lastPart('strong.csv')).toBe('strong.csv')
})
