/** What there are bests of. */
export const bests = {
  e1rm: 'e1RM',
  weight: 'Best weight',
  volume: 'Most in a session',
  mostReps: 'Most in a set',
  longestTime: 'Longest time',
  longestDistance: 'Longest distance',
} as const
