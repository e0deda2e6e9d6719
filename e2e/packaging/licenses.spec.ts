import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { buildSources } from './build-sources.ts'
import { LICENSES_PATH, licensesText } from './licenses.ts'

const text = readFileSync(LICENSES_PATH, 'utf8')

/** The folders of packages that code of the build comes from: told by its source maps, not by what writes the licenses. */
const bundledFolders = (): string[] => [
  ...new Set(buildSources().flatMap((source) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(source) ?? [])),
]

test('the license texts are those of what is bundled now', () => {
  expect(licensesText(), 'node scripts/write-licenses.mjs writes them anew').toBe(text)
})

test('every package that code of the build comes from is named with its version', () => {
  const folders = bundledFolders()
  const named = text.split('\n')
  const missing = folders.filter((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
    return !named.some((line) => line === `${name} ${version}` || line.startsWith(`${name} ${version} (`))
  })
  expect(folders.length).toBeGreaterThan(50)
  expect(missing).toEqual([])
})

test('what is no code has its license too: the database, its module and the typeface', () => {
  for (const name of ['better-sqlite3', 'node-addon-api', 'SQLite', '@fontsource-variable/inter']) {
    expect(text).toContain(`\n${name} `)
  }
})
