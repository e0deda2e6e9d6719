import type { Catalogue } from '../catalogue.ts'

export const markdown: Catalogue['markdown'] = {
  found: '{{message}} Gefunden: „{{found}}“.',
  expected: {
    set: 'Erwartet: ein Satz, etwa „80 x 8 RPE 8 gut - Notiz“, „12 Wdh.“, „30s“ oder „20 min 2.5 km“.',
    reps: 'Erwartet: die Wiederholungen, etwa 8, 8+2 oder links 8, rechts 7.',
    numbers:
      'Hier darf nichts mehr zählen: Ein Satz ist „80 x 8“, mehrere sind „3 x 8 @ 80 kg“ oder „80 x 8, 60 x 6“, und eine Notiz steht hinter „ - “.',
    thousands:
      'Diese Zahl lässt sich auf zwei Arten lesen: 1000 schreiben, oder 1,0, wenn eine Dezimalzahl gemeint ist.',
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
    secondName: 'Erwartet: eine Überschrift, etwa „## Exercise 2“, über dem Namen einer weiteren Übung.',
    name: 'Erwartet: der Name der Übung, etwa „**Name:** Bench Press“.',
  },
  warning: {
    keptAsNote: 'Diese Worte passen in kein Feld und wurden zur Notiz: „{{text}}“.',
    keptInSetNotes: 'Diese Zeile ist kein Satz und wurde zur Notiz des Satzes darüber: „{{text}}“.',
    keptInExerciseNotes: 'Das passt in kein Feld und wurde zur Notiz der Übung: „{{text}}“.',
    keptInWarmupNotes: 'Das ist kein Gewicht mit Wiederholungen und wurde zur Aufwärmnotiz: „{{text}}“.',
    keptInSessionNotes: 'Das passt in kein Feld und wurde zur Notiz des Trainings: „{{text}}“.',
    rangeKept: 'Eine Spanne ist keine Zahl: Das Feld bleibt leer, „{{text}}“ wurde zur Notiz.',
    rirRead: '„{{text}}“ wurde als RPE gelesen und als Notiz behalten.',
    techniqueWithoutRpe: 'Eine Intensitätstechnik braucht RPE 10, hier steht keine RPE: „{{text}}“ wurde zur Notiz.',
    rpeEmpty: 'Hinter RPE steht keine Zahl: „{{text}}“.',
    rpeInNote: 'Die RPE in dieser Notiz wurde nicht als RPE des Satzes gelesen: „{{text}}“.',
    repsMissing: 'Hier stehen keine Wiederholungen; sie bleiben unbekannt: „{{text}}“.',
    bareNumber: 'Eine Zahl allein wurde als Wiederholungen gelesen, nicht als Gewicht: „{{text}}“.',
    numberAsWeight:
      'Die Zahl vorn wurde als Gewicht gelesen; mit Einheit ist es sicher, etwa „25 kg x 30s“: „{{text}}“.',
    numberInWeight:
      'Die Zahl vorn wurde als Teil des Gewichts gelesen; „1. 80 x 8“ schreiben, wenn sie den Satz zählt: „{{text}}“.',
    severalSets: 'Diese Zeile wurde als mehrere Sätze gelesen: „{{text}}“.',
    setBehindLabel:
      'Das wurde als nächster Satz gelesen, obwohl es unter dem Titel eines anderen Teils steht: „{{text}}“.',
    setWithoutWeight: 'Dieser Satz hat kein Gewicht, obwohl einer darüber eins hat: „{{text}}“.',
    numberingRestarts: 'Die Nummern beginnen hier von vorn; darüber fehlt vielleicht eine Überschrift: „{{text}}“.',
    notesOfExercise: 'Diese Notizen gehören nun zur Übung darüber; „## Session Notes“ sind die des ganzen Trainings.',
    setInNotes: 'Das sieht nach einem Satz aus, steht aber in Notizen oder Cues und bleibt dort: „{{text}}“.',
    emptyExercise: 'Diese Übung ist leer und wurde ausgelassen.',
  },
}
