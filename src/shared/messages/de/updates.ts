import type { Catalogue } from '../catalogue.ts'

export const updates: Catalogue['updates'] = {
  automatic: { label: 'Von selbst nach Updates sehen' },
  channel: { label: 'Updates', stable: 'Fertige Versionen', beta: 'Auch Versionen, die noch erprobt werden' },
  unavailable: {
    development: 'Diese App läuft aus ihrem Quelltext und wird mit ihm erneuert.',
    noSource: 'Diese App wurde ohne einen Ort gebaut, an dem sie nach Updates fragen könnte.',
    elsewhere:
      'Diese App wird so erneuert, wie sie kam: von der Paketverwaltung oder durch Herunterladen der neueren Version.',
  },
  notBackedUp:
    'Bevor diese Version dein Log zum ersten Mal geöffnet hat, konnte keine Sicherung angelegt werden: {{reason}} Dein Log selbst ist davon nicht betroffen; beim nächsten Start wird es wieder versucht.',
  errors: {
    busy: 'Nach Updates wird schon gesehen, oder eines wird schon geladen.',
    notNow: 'Mit dieser Version ist jetzt nichts zu tun. Bitte noch einmal nach Updates sehen.',
    cancelled: 'Abgebrochen; nichts wurde geändert.',
    offline: 'Der Ort der Updates hat nicht geantwortet. Bitte die Verbindung prüfen und es noch einmal versuchen.',
    source: 'Der Ort der Updates hat nichts Brauchbares geantwortet ({{detail}}). Nichts wurde geändert.',
    nothingThere: 'es gibt keine Version für dieses System',
    tooLarge: 'die Antwort ist zu lang',
    unreadable: 'die Liste der Dateien ist nicht lesbar',
    unsigned:
      'Was gefunden wurde, ist nicht von den Machern dieser App signiert; nichts davon wird verwendet. Wenn das wieder geschieht: nichts herunterladen und es melden.',
    damaged: 'Was geladen wurde, ist nicht das, was veröffentlicht wurde, und wurde verworfen. Bitte noch einmal.',
    disk: 'Das Update konnte nicht auf die Platte geschrieben werden ({{code}}). Nichts wurde geändert.',
    cannotInstall: 'Das Update konnte nicht installiert werden ({{detail}}). Die jetzige Version läuft weiter.',
  },
}
