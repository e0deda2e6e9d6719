import { expect, test } from 'vitest'
import { chromiumLocale, systemLanguages } from './languages.ts'

test.each([
  [{ LANG: 'de_DE.UTF-8' }, ['de-DE']],
  [{ LANG: 'de_DE.UTF-8', LANGUAGE: 'de:en_GB' }, ['de', 'en-GB', 'de-DE']],
  [{ LANG: 'fr_FR', LC_ALL: 'sr_RS@latin' }, ['sr-RS']],
  [{ LANG: 'C.UTF-8', LANGUAGE: 'de' }, ['en-US']],
  [{}, ['en-US']],
])('%o speaks %o', (env, languages) => {
  expect(systemLanguages(env)).toEqual(languages)
})

test('Chromium has some languages by region', () => {
  expect(['de-DE', 'en', 'en-GB', 'pt-BR', 'sr-RS'].map(chromiumLocale)).toEqual([
    'de',
    'en-US',
    'en-GB',
    'pt-BR',
    'sr',
  ])
})
