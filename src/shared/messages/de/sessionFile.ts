import type { Catalogue } from '../catalogue.ts'

export const sessionFile: Catalogue['sessionFile'] = {
  unreadable: {
    empty: 'Die Datei ist leer.',
    tooBig: 'Die Datei ist größer als 20 MB; so groß ist kein Training.',
    utf16: 'Die Datei ist in UTF-16 geschrieben. Bitte als UTF-8 speichern und erneut versuchen.',
    notUtf8: 'Die Datei ist kein UTF-8-Text: Bytes sind beschädigt, oder sie wurde anders kodiert gespeichert.',
    torn: 'Die Datei hört mittendrin auf: Ein Teil fehlt.',
    notJson: 'Die Datei ist kein JSON: {{detail}}',
    tooDeep: 'Die Datei ist tiefer als {{levels}} Ebenen verschachtelt.',
    duplicateKey: 'Der Schlüssel „{{key}}“ steht zweimal an derselben Stelle; welcher gilt, ist unklar.',
    protoKey: 'Die Datei hat einen Schlüssel „__proto__“, den keine Trainingsdatei hat.',
  },
  warnings: {
    unknownKey: '{{path}}: Dieser Schlüssel ist hier unbekannt; der ganze Text der Datei bleibt beim Training.',
    nullMember: '{{path}}: leer (null), ausgelassen.',
    placeholder: '{{path}}: Hier wurde nichts getan, also ist es kein Satz; ausgelassen.',
    zeroReps: '{{path}}: 0 Wiederholungen wurden als nicht gezählt gelesen.',
    renumbered: '{{path}}: Die Nummern waren nicht 1, 2, 3 …; neu gezählt.',
    movedToNote: '{{path}}: passt hier in kein Feld und wurde Notiz: {{text}}',
    pounds: 'Die Gewichte wurden als Pfund gelesen.',
  },
}
