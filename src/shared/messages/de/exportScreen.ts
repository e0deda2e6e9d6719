import type { Catalogue } from '../catalogue.ts'

export const exportScreen: Catalogue['exportScreen'] = {
  title: 'Exportieren',
  failed: 'Der Stand des Exports konnte nicht gelesen werden',
  format: 'Format',
  about: {
    json: 'Ein Ordner mit einer Datei je Training, wie die App sie schreibt. Verliert nichts.',
    jsonl: 'Eine Datei, ein Training je Zeile. Für Programme. Verliert nichts.',
    csv: 'Eine Zeile je Satz, für Tabellenprogramme. Verliert nichts: Diese App liest es wieder, wie es war.',
    'csv-strong':
      'Eine Zeile je Satz, wie Strong sie schreibt; viele Apps lesen das. Verliert, wofür Strong keine Spalte hat, etwa Ziele, Hinweise und die Qualität der Wiederholungen.',
    'csv-hevy':
      'Eine Zeile je Satz, wie Hevy sie schreibt. Verliert, wofür Hevy keine Spalte hat, etwa Ziele, Hinweise und die Qualität der Wiederholungen.',
    markdown:
      'Ein Ordner mit einem Text je Training, zum Lesen und Bearbeiten. Verliert Kennungen und was kein Text ist.',
  },
  range: {
    title: 'Tage',
    all: 'Alle Tage',
    some: 'Nur einige Tage',
    from: 'Von',
    to: 'Bis',
    order: 'Der erste Tag kommt nach dem letzten.',
  },
  preview: {
    title: 'Was verloren geht',
    failed: 'Was geschrieben würde, konnte nicht gezählt werden',
    counting: 'Wird gezählt…',
    file_one: '{{shown}} Training in einer Datei.',
    file_other: '{{shown}} Trainings in einer Datei.',
    folder_one: '{{shown}} Training in einem Ordner, je eine Datei.',
    folder_other: '{{shown}} Trainings in einem Ordner, je eine Datei.',
    none: 'In diesen Tagen gibt es kein Training.',
    lossless: 'Nichts geht verloren.',
    lossy: 'Etwas geht verloren, siehe unten.',
  },
  start: 'Exportieren…',
  again: 'Noch einmal versuchen',
  running: {
    title: 'Wird exportiert',
    of: '{{done}} von {{total}} Trainings',
    begun: 'Begonnen…',
    cancel: 'Abbrechen',
    cancelling: 'Wird abgebrochen…',
    text: 'Abbrechen lässt nichts zurück. Du kannst inzwischen mit der App weiterarbeiten.',
  },
  done: {
    title: 'Exportiert',
    file_one: '{{shown}} Training steht in dieser Datei:',
    file_other: '{{shown}} Trainings stehen in dieser Datei:',
    folder_one: '{{shown}} Training liegt in diesem Ordner:',
    folder_other: '{{shown}} Trainings liegen in diesem Ordner:',
    openFile: 'Datei öffnen',
    openFolder: 'Ordner öffnen',
    reveal: 'Im Ordner zeigen',
    more: 'Etwas anderes exportieren',
  },
  stopped: {
    cancelled: 'Export abgebrochen',
    cancelledText: 'Nichts davon ist geblieben.',
    failed: 'Der Export ist gescheitert',
    replace: 'Ersetzen, was dort liegt',
    back: 'Zurück zum Exportieren',
  },
}
