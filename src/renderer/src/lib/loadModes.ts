import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ExerciseChoice } from '#shared/contract/exercises.ts'
import { exerciseKey } from '#shared/domain/exercise-key.ts'
import type { LoadModeOf } from '#shared/domain/volume.ts'
import { queryOf } from './query.ts'

/** Movements by the key of any of their names: one that a movement has and another only answers to is that of the first. */
function byName<Choice extends Pick<ExerciseChoice, 'name' | 'aliases'>>(
  choices: readonly Choice[],
): Map<string, Choice> {
  return new Map([
    ...choices.flatMap((choice) => choice.aliases.map((alias) => [exerciseKey(alias), choice] as const)),
    ...choices.map((choice) => [exerciseKey(choice.name), choice] as const),
  ])
}

/** The load mode of every movement by any of its names; a name that nobody knows is loaded from outside. */
export function loadModesOf(choices: readonly Pick<ExerciseChoice, 'name' | 'aliases' | 'loadMode'>[]): LoadModeOf {
  const movements = byName(choices)
  return (name) => movements.get(exerciseKey(name))?.loadMode ?? 'external'
}

/** How the weights of each exercise are loaded; null until it is known. */
export function useLoadModes(): LoadModeOf | null {
  const { data } = useQuery(queryOf('exercises.list', null))
  return useMemo(() => (data ? loadModesOf(data) : null), [data])
}

/** The name that a movement is shown under, by any of its names; one that nobody knows is its own. */
export function useMovementName(): (name: string) => string {
  const { data } = useQuery(queryOf('exercises.list', null))
  const movements = useMemo(() => byName(data ?? []), [data])
  return (name) => movements.get(exerciseKey(name))?.name ?? name
}
