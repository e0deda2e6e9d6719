import type { Catalogue } from '../catalogue.ts'

export const markdown: Catalogue['markdown'] = {
  found: '{{message}} Gefunden: „{{found}}“.',
  expected: {
    set: 'Erwartet: ein Satz, etwa „80 x 8 RPE 8 good - Notiz“, „12 reps“, „30s“ oder „20 min 2.5 km“.',
    reps: 'Erwartet: die Wiederholungen, etwa 8, 8+2 oder left 8, right 7.',
    attempts: 'Erwartet: höchstens so viele saubere Versuche (clean) wie Versuche (attempts).',
    technique: 'Erwartet: eine Intensitätstechnik: myo(3,3,2), llp(10), statichold(30) oder dropset(25x5, 20x4).',
    goal: 'Erwartet: ein Ziel, etwa „75 kg x 3 sets x 8-10 reps“.',
    date: 'Erwartet: ein Datum, etwa „- Date: 2026-03-31“.',
    phase: 'Erwartet: die Nummer der Phase.',
    week: 'Erwartet: die Nummer der Woche.',
    programLengthWeeks: 'Erwartet: die Zahl der Wochen.',
    isDeloadWeek: 'Erwartet: Yes oder No.',
    phaseAndWeek: 'Erwartet: Phase und Woche, oder keins von beiden.',
    focus: 'Erwartet: ein Schwerpunkt. Zu Phase und Woche gehört einer, etwa „- Focus: Push“.',
    name: 'Erwartet: der Name der Übung, etwa „**Name:** Bench Press“.',
  },
  warning: {
    keptAsNote: 'Diese Worte passen in kein Feld und wurden zur Notiz: „{{text}}“.',
    keptInSetNotes: 'Diese Zeile ist kein Satz und wurde zur Notiz des Satzes darüber: „{{text}}“.',
    keptInExerciseNotes: 'Das passt in kein Feld und wurde zur Notiz der Übung: „{{text}}“.',
    keptInWarmupNotes: 'Dieses Aufwärmen hat kein Gewicht und wurde zur Aufwärmnotiz: „{{text}}“.',
    keptInSessionNotes: 'Das passt in kein Feld und wurde zur Notiz des Trainings: „{{text}}“.',
    rangeKept: 'Eine Spanne ist keine Zahl: Das Feld bleibt leer, „{{text}}“ wurde zur Notiz.',
    rirRead: '„{{text}}“ wurde als RPE gelesen und als Notiz behalten.',
    techniqueWithoutRpe: 'Eine Intensitätstechnik braucht RPE 10, hier steht keine RPE: „{{text}}“ wurde zur Notiz.',
    rpeEmpty: 'Hinter RPE steht keine Zahl: „{{text}}“.',
    rpeInNote: 'Die RPE in dieser Notiz wurde nicht als RPE des Satzes gelesen: „{{text}}“.',
    repsMissing: 'Hier stehen keine Wiederholungen; sie bleiben unbekannt: „{{text}}“.',
    bareNumber: 'Eine Zahl allein wurde als Wiederholungen gelesen, nicht als Gewicht: „{{text}}“.',
    numberInWeight:
      'Die Zahl vorn wurde als Teil des Gewichts gelesen; „1. 80 x 8“ schreiben, wenn sie den Satz zählt: „{{text}}“.',
    severalSets: 'Diese Zeile wurde als mehrere Sätze gelesen: „{{text}}“.',
    setInNotes: 'Das sieht nach einem Satz aus, steht aber in den Notizen und bleibt dort: „{{text}}“.',
    emptyExercise: 'Diese Übung ist leer und wurde ausgelassen.',
  },
}
