import { quantity } from './quantity.ts'

/** Rest between two sets, in minutes. */
export const restMinutesSchema = quantity(0, 60)
