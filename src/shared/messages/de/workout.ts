import type { Catalogue } from '../catalogue.ts'

export const workout: Catalogue['workout'] = {
  issues: {
    weight: 'Das ist kein Gewicht. Möglich sind 80, 62,5 oder 45 lb.',
    weightMissing: 'Ein Aufwärmsatz braucht ein Gewicht; 0 ist eines.',
    reps: 'Das sind keine Wiederholungen. Möglich sind 8, 8+2 (volle+halbe) oder left 8 right 7.',
    repRange: 'Das ist kein Bereich. Möglich ist 8-10.',
    technique:
      'Das ist keine Intensitätstechnik. Möglich sind myo(3,3,2), llp(10), statichold(30), dropset(25x5, 20x4).',
    duration: 'Das ist keine Dauer. Möglich sind 45s, 3:00 oder 20 min.',
    distance: 'Das ist keine Strecke. Möglich sind 500 m oder 2.5 km.',
    minutes: 'Das ist keine Zahl von Minuten.',
    number: 'Das ist keine Zahl.',
    whole: 'Das ist keine ganze Zahl.',
    nameMissing: 'Diese Übung braucht einen Namen.',
  },
}
