import { inSnakeCase, type Shape } from './shape.ts'

/** `data_model_type: TrainingSession` with `exercises[].working_sets` and `actual_rest_minutes`. */
export const snakeWorkingSets: Shape = {
  kind: 'snake-working-sets',
  spell: inSnakeCase({ workingSets: ['working_sets', 'sets'] }),
  saysNothing: {},
}
