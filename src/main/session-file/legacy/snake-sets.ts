import { inSnakeCase, type Shape } from './shape.ts'

/** `exercises[].sets` with `set_type`, `rest { minutes, seconds }`, sides counted apart, and one weight unit for all. */
export const snakeSets: Shape = {
  kind: 'snake-sets',
  spell: inSnakeCase({
    workingSets: ['sets', 'working_sets'],
    actualRestMinutes: ['rest', 'actual_rest_minutes'],
    restMinutes: ['rest', 'rest_minutes'],
  }),
  saysNothing: { set_type: 'strength', exercise_type: 'strength' },
}
