import type { Catalogue } from '../catalogue.ts'

/** What is said about exercises and their names. */
export const exercises: Catalogue['exercises'] = {
  errors: {
    nameInvalid:
      'Der Übungsname „{{name}}“ lässt sich nicht behalten: Ein Name ist eine Zeile mit 1 bis 500 Zeichen und hat mindestens einen Buchstaben oder eine Ziffer.',
    unknownMovement: 'Es gibt keine Übung „{{movement}}“, also kann „{{name}}“ kein anderer Name für sie sein.',
    nameCircle: '„{{name}}“ kann kein anderer Name für „{{movement}}“ sein: „{{movement}}“ steht schon für „{{name}}“.',
  },
}
