import type { Catalogue } from '../catalogue.ts'

export const markdown: Catalogue['markdown'] = {
  found: '{{message}} Gefunden: „{{found}}“.',
  expected: {
    set: 'Erwartet: ein Satz, etwa „80 x 8 RPE 8 good - Notiz“, „12 reps“, „30s“ oder „20 min 2.5 km“.',
    reps: 'Erwartet: die Wiederholungen, etwa 8, 8+2 oder left 8, right 7.',
    attempts: 'Erwartet: höchstens so viele saubere Versuche (clean) wie Versuche (attempts).',
    technique: 'Erwartet: eine Intensitätstechnik: myo(3,3,2), llp(10), statichold(30) oder dropset(25x5, 20x4).',
  },
}
