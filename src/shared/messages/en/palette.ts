/** The palette that finds actions, files, sessions and exercises. */
export const palette = {
  title: 'Find a command, session or exercise',
  short: 'Find',
  hint: 'Command, session or exercise',
  results: 'What was found',
  group: { sessions: 'Last sessions', exercises: 'Exercises' },
  found_one: '{{count}} entry',
  found_other: '{{count}} entries',
  nothing: 'Nothing is called “{{text}}”.',
  problem: 'Not everything could be read. {{reason}}',
} as const
