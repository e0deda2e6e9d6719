import type { Catalogue } from '../catalogue.ts'

export const quickEntry: Catalogue['quickEntry'] = {
  hint: {
    rpe: 'Schnelleingabe: 80x5 @8 gut, 3x5 100, 20 links 8+1 rechts 7',
    rir: 'Schnelleingabe: 80x5 @2 gut, 3x5 100, 20 links 8+1 rechts 7',
  },
  word: { left: 'links', right: 'rechts' },
  notAdded: 'Diese Zeile ist noch nicht hinzugefügt. Enter fügt sie hinzu.',
  readAs: 'Gelesen als {{understood}}.',
  readAsWarmup: 'Gelesen als Aufwärmsatz {{understood}}.',
  notUnderstood: 'Nicht verstanden: {{rest}}. Enter fügt es als Notiz hinzu.',
  enterAdds: 'Enter fügt es so hinzu.',
  piece: '„{{piece}}“',
  rirRange: 'RIR geht von 0 bis 9. RPE 10 ist „rpe 10“.',
  doubt: {
    techniqueWithoutRpe:
      'Eine Intensitätstechnik zählt nur mit {{effort}} in der Zeile; ohne wird „{{text}}“ zur Notiz.',
    repsMissing: 'Die Wiederholungen fehlen, wie die 8 in „80 x 8“.',
    rpeEmpty: 'Die Zahl hinter RPE fehlt.',
    rpeInNote: 'Der RPE in der Notiz bleibt Notiz; der des Satzes steht vor dem Strich.',
    setInNotes: 'Der Satz in der Notiz bleibt Notiz; zwei Sätze sind „80x8, 60x6“.',
    numberAsWeight: 'Die Zahl vorn wurde als Gewicht gelesen. Für wie oft schreibe „12 Sätze x 30s“.',
    bareNumber: 'Eine Zahl allein sind Wiederholungen; ein Gewicht hat auch seine, „{{number}} x 8“.',
    manyInReserve: '@{{number}} sind so viele Wiederholungen in Reserve; RPE ist „rpe {{number}}“.',
  },
  offer: {
    three: 'Sind es {{sets}} Sätze zu {{reps}} mit {{weight}}, schreibe „{{write}}“.',
    two: 'Sind es Gewicht und Wiederholungen, schreibe „{{write}}“.',
    slash: 'Jede Seite für sich ist „{{sides}}“, zwei Sätze sind „{{sets}}“.',
    pluses: 'Ein Plus steht für Teilwiederholungen, {{partial}}. Wiederholungen nach kurzen Pausen sind „{{write}}“.',
    arrow: 'Ein Dropsatz ist „{{drop}}“, einzelne Sätze sind „{{sets}}“.',
    added:
      'Ein Plus wird gelesen, wo Gewicht zum Körper kommt. Schreibe „BW+{{weight}} x 8“, oder „{{weight}} x 8“, wo es die ganze Last ist.',
    help: 'Ein Minus wird in unterstützten Übungen gelesen, wo {{weight}} die Hilfe ist. Hier lässt sich kein Gewicht abziehen.',
    warmup: 'Ein Aufwärmsatz sind ein Gewicht und seine Wiederholungen, etwa „a 40x10“ oder „a 40 x Gefühl“.',
  },
  told: {
    weightAbove: 'Das Gewicht des Satzes darüber wurde übernommen: {{weight}}. Ein Satz ohne ist „ohne Gewicht x 8“.',
    setsOfTime:
      'Gelesen als {{sets}} Sätze zu {{time}}. Ein Gewicht hat seine Einheit: „{{sets}} {{unit}} x {{time}}“.',
  },
}
