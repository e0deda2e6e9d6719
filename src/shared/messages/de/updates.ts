import type { Catalogue } from '../catalogue.ts'

export const updates: Catalogue['updates'] = {
  title: 'Updates',
  automatic: {
    label: 'Von selbst nach Updates sehen',
    hint: 'Einmal am Tag, mit einer Anfrage, die nichts über dich sagt. Geladen wird nichts, bevor du es sagst.',
  },
  state: {
    idle: 'Das ist Version {{version}}.',
    upToDate: 'Das ist Version {{version}}, und es gibt keine neuere.',
    checkedAt: 'Zuletzt nach einer neueren gesehen: {{at}}.',
    neverChecked: 'Nach einer neueren wurde noch niemand gefragt.',
    checking: 'Nach einer neueren Version wird gesehen …',
    available: 'Version {{version}} ist da.',
    about: '{{size}}, veröffentlicht: {{at}}.',
    notes: 'Was darin neu ist',
    downloading: 'Version {{version}} wird geladen: {{done}} von {{total}}.',
    ready: 'Version {{version}} ist geladen und geprüft.',
    readyHint:
      'Die App schließt, behält, was getippt ist, und öffnet sich wieder als diese Version; vorher wird dein Log gesichert. Beenden allein installiert nichts.',
    installing: 'Die App schließt und installiert Version {{version}} …',
  },
  act: {
    check: 'Nach Updates sehen',
    cancel: 'Abbrechen',
    download: 'Herunterladen',
    notNow: 'Jetzt nicht',
    install: 'Installieren und wieder öffnen',
  },
  note: {
    available: 'Es gibt eine neuere Version der App.',
    ready: 'Die neuere Version ist geladen.',
    failed: 'Das Update ist nicht gelungen.',
    show: 'Zeigen',
  },
  channel: { label: 'Welche Updates', stable: 'Fertige Versionen', beta: 'Auch Versionen, die noch erprobt werden' },
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
