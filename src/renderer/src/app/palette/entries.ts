import { exerciseAddress } from '#renderer/lib/exerciseAddress.ts'
import { exerciseKeys } from '#renderer/lib/exerciseSearch.ts'
import { formatDay } from '#renderer/lib/format.ts'
import { nameKey, ranked } from '#renderer/lib/nameSearch.ts'
import { type Action, type ActionMenu, actionMenus, actionsOf, chordsOf } from '#shared/actions.ts'
import type { ExerciseChoice } from '#shared/contract/exercises.ts'
import type { RecentFile } from '#shared/contract/opened.ts'
import type { SessionSummary } from '#shared/contract/sessions.ts'
import { t } from '#shared/messages/index.ts'
import { muscleNames } from '#shared/messages/muscle-name.ts'

/** What choosing an entry does. */
export type Does = { act: Action } | { go: string } | { open: string }

export interface Entry {
  group: ActionMenu | 'recent' | 'sessions' | 'exercises'
  id: string
  label: string
  detail: string
  chord: string | undefined
  /** Its names as they are searched. */
  keys: readonly string[]
  does: Does
}

/** Entries that stand together, under the name of their group. */
export interface Section {
  group: Entry['group']
  entries: Entry[]
}

/** Of each group so many are shown of what was found. */
const MOST = 8

const menus = Object.keys(actionMenus) as ActionMenu[]

function actionEntry(group: ActionMenu, action: Action): Entry {
  const label = t(`app.menu.${action}`)
  const keys = [nameKey(label.replace('…', ''))]
  return { group, id: action, label, detail: '', chord: chordsOf(action)[0], keys, does: { act: action } }
}

/** Every action by its menu, but for the one that shows them all. */
export const actionEntries = (): Entry[] =>
  menus.flatMap((menu) =>
    actionsOf(menu)
      .filter((action) => action !== 'showPalette')
      .map((action) => actionEntry(menu, action)),
  )

export const recentEntries = (files: readonly RecentFile[]): Entry[] =>
  files.map(({ path, name }) => ({
    group: 'recent',
    id: `recent ${path}`,
    label: name,
    detail: path,
    chord: undefined,
    keys: [nameKey(name)],
    does: { open: path },
  }))

export const sessionEntries = (sessions: readonly SessionSummary[]): Entry[] =>
  sessions.map(({ id, date, focus, program, exercises }) => {
    const day = formatDay(date)
    const detail = [focus, program].filter(Boolean).join(' · ') || exercises.join(', ')
    return {
      group: 'sessions',
      id: `session ${id}`,
      label: day,
      detail,
      chord: undefined,
      keys: [nameKey(`${day} ${detail}`), nameKey(`${date} ${detail}`)],
      does: { go: `/history/${id}` },
    }
  })

export const exerciseEntries = (choices: readonly ExerciseChoice[]): Entry[] =>
  choices.map((choice) => ({
    group: 'exercises',
    id: `exercise ${choice.name}`,
    label: choice.name,
    detail: muscleNames(choice.primaryMuscles),
    chord: undefined,
    keys: exerciseKeys(choice),
    does: { go: exerciseAddress(choice.name) },
  }))

function sectionsOf(entries: readonly Entry[], most: number): Section[] {
  const groups = Map.groupBy(entries, ({ group }) => group)
  return [...groups].map(([group, inGroup]) => ({ group, entries: inGroup.slice(0, most) }))
}

/** What fits what was typed, the group of the best first; where nothing was typed, everything but the exercises. */
export function findEntries(entries: readonly Entry[], text: string): Section[] {
  if (nameKey(text) !== '')
    return sectionsOf(
      ranked(entries, text, ({ keys }) => keys),
      MOST,
    )
  return sectionsOf(
    entries.filter(({ group }) => group !== 'exercises'),
    entries.length,
  )
}
