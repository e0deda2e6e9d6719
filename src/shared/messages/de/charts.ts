import type { Catalogue } from '../catalogue.ts'

/** Teile, die jedes Diagramm hat. */
export const charts: Catalogue['charts'] = {
  chart: 'Diagramm',
  keys: 'Pfeiltasten gehen von Punkt zu Punkt, Pos1 und Ende zum ersten und letzten.',
  keysOpen: 'Pfeiltasten gehen von Punkt zu Punkt, Pos1 und Ende zum ersten und letzten, Enter öffnet einen.',
  table: 'Tabelle',
  tableOf: 'Tabelle zu „{{title}}“',
  csvOf: 'CSV zu „{{title}}“',
  pngOf: 'PNG zu „{{title}}“',
  notKept: '„{{title}}“ konnte nicht in eine Datei geschrieben werden.',
  rows: 'Zeilen {{from}} bis {{to}} von {{all}}',
  previous: 'Vorige Zeilen',
  next: 'Nächste Zeilen',
  failed: '„{{title}}“ konnte nicht gelesen werden.',
  onePoint: 'Bisher gibt es einen Wert. Ab dem zweiten zeigt sich ein Verlauf.',
  noValue: 'Nichts',
  deload: 'Deload',
  part: 'Nicht vorbei oder angeschnitten',
  record: 'Rekord',
  trend: 'Trend mit 95-%-Band',
  range: 'Vom niedrigsten zum höchsten',
  gap: 'Ausgelassene Wochen: eine lange Pause oder Deloads',
  mean: '{{name}}: {{value}} im Mittel',
  median: '{{name}}: Median {{value}}, von {{low}} bis {{high}}',
  values_one: '{{shown}} Wert',
  values_other: '{{shown}} Werte',
  instead: {
    mean: {
      week: 'So viele Werte sind als Mittel je Woche gezeichnet. Die Tabelle hat jeden.',
      month: 'So viele Werte sind als Mittel je Monat gezeichnet. Die Tabelle hat jeden.',
      quarter: 'So viele Werte sind als Mittel je Quartal gezeichnet. Die Tabelle hat jeden.',
      year: 'So viele Werte sind als Mittel je Jahr gezeichnet. Die Tabelle hat jeden.',
    },
    median: {
      week: 'So viele Werte sind nach Wochen gezeichnet: eine Linie durch die Mediane, im Band vom niedrigsten zum höchsten. Die Tabelle hat jeden.',
      month:
        'So viele Werte sind nach Monaten gezeichnet: eine Linie durch die Mediane, im Band vom niedrigsten zum höchsten. Die Tabelle hat jeden.',
      quarter:
        'So viele Werte sind nach Quartalen gezeichnet: eine Linie durch die Mediane, im Band vom niedrigsten zum höchsten. Die Tabelle hat jeden.',
      year: 'So viele Werte sind nach Jahren gezeichnet: eine Linie durch die Mediane, im Band vom niedrigsten zum höchsten. Die Tabelle hat jeden.',
    },
  },
}
