import type { Catalogue } from '../catalogue.ts'

/** Was gesagt wird, wenn die Auswertung nicht antworten kann. */
export const analytics: Catalogue['analytics'] = {
  errors: {
    unknownExercise: 'Weder im Log noch im Katalog gibt es eine Übung namens „{{name}}“.',
    stopped:
      'Die Zahlen konnten nicht berechnet werden: Der Teil der App, der das tut, ist zweimal stehen geblieben. Nichts ging verloren. Bitte noch einmal versuchen.',
    closing: 'Die App wird beendet und berechnet keine Zahlen mehr.',
  },
}
