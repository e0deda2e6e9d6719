import type { Catalogue } from '../catalogue.ts'

export const rules: Catalogue['rules'] = {
  rpeRange: 'RPE geht von 1 bis 10.',
  rpeSteps: 'RPE geht in halben Schritten, etwa 8 oder 8,5.',
  repsAtLeastOne: 'Ein Satz braucht mindestens eine volle oder halbe Wiederholung. Ohne Zählung bleibt das Feld leer.',
  repsBothAndSides: 'Wiederholungen einmal angeben: zusammen, oder links und rechts.',
  failureNeedsRpe10: 'Eine Intensitätstechnik braucht RPE 10: Sie kommt nach dem Muskelversagen.',
  typedWeightDiffers: 'Das Gewicht in Pfund und das in Kilogramm sind nicht dasselbe.',
  firstSetRest: 'Vor dem ersten Satz gibt es keine Pause.',
  repRangeOrder: 'Das untere Ende des Bereichs steht zuerst, etwa 8-10.',
  goalEmpty: 'Ein Ziel braucht Gewicht, Sätze, Wiederholungen, Pause, Strecke oder Dauer.',
  setEmpty: 'Ein Arbeitssatz braucht einen Inhalt: Wiederholungen, Gewicht, Zeit, Strecke oder Notiz.',
  oneExercise: 'Ein Training braucht mindestens eine Übung, um gespeichert zu werden.',
  labelBlank: 'Hier steht eine Zeile Text ohne Leerraum am Rand.',
  textEmpty: 'Leerer Text wird als null geschrieben.',
  textBroken: 'Dieser Text enthält ein beschädigtes Zeichen.',
  tempo: 'Ein Tempo sind vier Zahlen in Sekunden, etwa 3-1-1-0.',
  date: 'Ein Datum wird so geschrieben: 2026-03-31, oder 2026-03-31T18:05.',
  fourDecimals: 'Höchstens vier Nachkommastellen.',
}
