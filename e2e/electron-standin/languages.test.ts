import { expect, test } from 'vitest'
import { systemLanguages } from './languages.ts'

test.each([
  [{ LANG: 'de_DE.UTF-8' }, ['de-DE']],
  [{ LANG: 'de_DE.UTF-8', LANGUAGE: 'de:en_GB' }, ['de', 'en-GB', 'de-DE']],
  [{ LANG: 'fr_FR', LC_ALL: 'sr_RS@latin' }, ['sr-RS']],
  [{ LANG: 'C.UTF-8', LANGUAGE: 'de' }, ['en-US']],
  [{}, ['en-US']],
])('%o speaks %o', (env, languages) => {
  expect(systemLanguages(env)).toEqual(languages)
})
