import type { Catalogue } from '../catalogue.ts'

export const exerciseChanges: Catalogue['exerciseChanges'] = {
  renaming: {
    title: '„{{name}}“ umbenennen',
    to: 'Neuer Name',
    hint: 'Trainings behalten den Namen, unter dem sie aufgezeichnet sind. Er bleibt ein Name dieser Übung, ihr Verlauf bleibt also ganz.',
    confirm: 'Umbenennen',
    done: 'Sie heißt jetzt „{{name}}“.',
  },
  merging: {
    title: '„{{name}}“ mit anderen zusammenführen',
    hint: 'Sie werden eine Übung mit einem Verlauf. Trainings behalten die Namen, unter denen sie aufgezeichnet sind, und es lässt sich rückgängig machen.',
    choose: 'Übung, die dazukommt',
    search: '{{shown}} Übungen durchsuchen',
    noneFound: 'Keine Übung passt',
    remove: '„{{name}}“ nicht zusammenführen',
    stays: 'Name, der bleibt',
    factsOf: 'Muskeln, Gerät und Last von',
    confirm: 'Zusammenführen',
    done: 'Sie sind jetzt eine Übung: „{{name}}“.',
  },
  preview: {
    title: 'Was es bewirkt',
    exercise: 'Übung',
    sessions: 'Trainings',
    sets: 'Arbeitssätze',
    days: 'Von – bis',
    muscles: 'Arbeitet am meisten',
    equipment: 'Gerät',
    load: 'Last',
    after: 'Danach: {{name}}',
    recounted_one:
      '{{count}} Training von „{{name}}“ wird neu gezählt, sein Volumen und seine Schätzung ändern sich also: Aus „{{from}}“ wird „{{to}}“.',
    recounted_other:
      '{{count}} Trainings von „{{name}}“ werden neu gezählt, ihr Volumen und ihre Schätzungen ändern sich also: Aus „{{from}}“ wird „{{to}}“.',
    same: 'Kein Volumen und keine Schätzung ändert sich.',
    loading: 'Es wird nachgesehen, was es bewirkt…',
  },
  undo: 'Rückgängig',
  undone: 'Die Änderung ist rückgängig gemacht.',
  changesList: {
    title: 'Änderungen an Übungen',
    none: 'Noch nichts geändert',
    noneText:
      'Was du anlegst, beschreibst, umbenennst oder zusammenführst, steht hier und lässt sich rückgängig machen.',
    failed: 'Die Änderungen konnten nicht gelesen werden',
    undone: 'rückgängig gemacht {{time}}',
    undoOf: 'Rückgängig: {{change}}',
    more: 'Frühere Änderungen zeigen',
  },
}
