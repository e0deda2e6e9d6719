import { afterEach, expect, it } from 'vitest'
import { type Action, type ActionMenu, actionMenus, actionOfChord, actions, actionsOf, chordsOf } from './actions.ts'
import { setLanguage, t } from './messages/index.ts'

const all = Object.keys(actions) as Action[]
const menus = Object.keys(actionMenus) as ActionMenu[]

afterEach(() => setLanguage('en'))

it.each(['en', 'de'] as const)('every action and every menu has words of its own in %s', (language) => {
  setLanguage(language)
  const words: string[] = [...all, ...menus].map((name) => t(`app.menu.${name}`))
  expect(words.every((word) => word !== '' && !word.startsWith('app.menu'))).toBe(true)
  expect(new Set(words).size).toBe(words.length)
})

it('no key means two things', () => {
  const chords = all.flatMap(chordsOf)
  expect(new Set(chords).size).toBe(chords.length)
  for (const action of all) for (const chord of chordsOf(action)) expect(actionOfChord(chord)).toBe(action)
  expect(actionOfChord('Mod+Alt+q')).toBeNull()
})

it('every action stands in one menu, once', () => {
  expect(menus.flatMap(actionsOf).toSorted()).toEqual(all.toSorted())
})
