import type { Catalogue } from '../catalogue.ts'

/** Welche Trainings zählen, über der Auswertung und auf der Seite einer Übung. */
export const span: Catalogue['span'] = {
  title: 'Welche Trainings zählen',
  span: 'Zeitraum',
  stretch: {
    '4w': '4 Wochen',
    '12w': '12 Wochen',
    '6m': '6 Monate',
    year: 'Jahr',
    all: 'Alles',
    own: 'Eigene Tage',
  },
  from: 'Von',
  to: 'Bis',
  phase: 'Programm und Phase',
  allPhases: 'Alles',
  wholeProgram: 'alle Phasen',
  withoutDeloads: 'Deload-Wochen weglassen',
  deloadsLeftOut: 'ohne Deload-Wochen',
  past: 'Seit {{last}} ist nichts aufgezeichnet. Das sind die letzten 12 Wochen deiner Aufzeichnungen: {{days}}.',
  nothingHere: 'Nichts in {{days}}. Wähle einen längeren Zeitraum, oder alles statt einer Phase.',
}
