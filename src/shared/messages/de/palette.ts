import type { Catalogue } from '../catalogue.ts'

export const palette: Catalogue['palette'] = {
  title: 'Befehl, Training oder Übung suchen',
  short: 'Suchen',
  hint: 'Befehl, Training oder Übung',
  results: 'Was gefunden wurde',
  group: { sessions: 'Letzte Trainings', exercises: 'Übungen' },
  found_one: '{{count}} Eintrag',
  found_other: '{{count}} Einträge',
  nothing: 'Nichts heißt „{{text}}“.',
  problem: 'Nicht alles konnte gelesen werden. {{reason}}',
}
