import type { Shape } from './shape.ts'

const OTHERS: Record<string, string[]> = {
  _id: ['_id', 'id'],
  Order: ['Order', 'order'],
  Name: ['Name', 'name'],
  actualRestMinutes: ['actualRestMinutes', 'restMinutes'],
}

/** Version 0.0.1 of the session file, as its first exporter wrote it: the keys of 0.1.0, and only they. */
export const camel001: Shape = {
  kind: 'camel-0.0.1',
  spell: (key) => OTHERS[key] ?? [key],
  saysNothing: {},
}
