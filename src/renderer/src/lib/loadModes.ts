import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ExerciseChoice } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { LoadModeOf } from '#shared/domain/volume.ts'
import { queryOf } from './query.ts'

/** The load mode of every movement by any of its names; a name that nobody knows is loaded from outside. */
export function loadModesOf(choices: readonly Pick<ExerciseChoice, 'name' | 'aliases' | 'loadMode'>[]): LoadModeOf {
  // A name that one movement has and another only answers to is that of the first.
  const names = [
    ...choices.flatMap(({ aliases, loadMode }) => aliases.map((alias) => [exerciseKey(alias), loadMode] as const)),
    ...choices.map(({ name, loadMode }) => [exerciseKey(name), loadMode] as const),
  ]
  const modes = new Map(names)
  return (name) => modes.get(exerciseKey(name)) ?? 'external'
}

/** How the weights of each exercise are loaded; null until it is known. */
export function useLoadModes(): LoadModeOf | null {
  const { data } = useQuery(queryOf('exercises.list', null))
  return useMemo(() => (data ? loadModesOf(data) : null), [data])
}
