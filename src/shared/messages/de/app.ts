import type { Catalogue } from '../catalogue.ts'

export const app: Catalogue['app'] = {
  errors: {
    internal: 'In der App ist etwas schiefgegangen. Nichts ging verloren. Im Protokoll heißt es {{correlationId}}.',
    invalidInput: 'Die App hat sich selbst etwas Unverständliches gefragt ({{route}}).',
    unknownRoute: 'Die App hat sich selbst etwas Unbekanntes gefragt.',
    forbidden: 'Diese Seite darf nicht mit der App sprechen.',
    startTitle: 'Traininglogs konnte nicht starten',
    draftGone: 'Dieses Training ist nicht mehr im Editor offen.',
    draftStale: 'Dieses Training wurde inzwischen anderswo geändert. Jetzt steht da, was gespeichert ist.',
    draftOutdated:
      'Dieses Training wurde geändert oder gelöscht, seit du es geöffnet hast. Nichts wurde gespeichert, nichts ging verloren.',
    draftInvalid:
      'Einige Felder sind noch nicht lesbar. Sie sind markiert; nichts wurde gespeichert, nichts ging verloren.',
    fileMissing: 'Die JSON-Datei liegt nicht auf der Platte: {{file}}',
    cannotOpen: 'Das System konnte {{path}} nicht öffnen: {{reason}}',
    fileUnreadable: 'Die Datei lässt sich nicht lesen: {{reason}}',
    fileRefused: 'In dieser Datei steht kein Training, das sich importieren lässt: {{reason}}',
    fileDiffers: 'Dieses Training ist schon gespeichert, mit anderem Inhalt. Das gespeicherte blieb, wie es ist.',
    fileTooLarge: 'Sie ist größer als 20 MB.',
    fileNotOurs: 'Das ist kein Training.',
    fileNewer: 'Diese Datei stammt von einer neueren Version der App (Format {{version}}).',
    fileInvalid: 'Einige Werte in dieser Datei verletzen die Regeln eines Trainings.',
  },
  log: {
    empty: 'Diese Datei ist leer.',
    changed:
      'Ein Training dieses Tages mit gleichem Fokus, gleicher Phase und Woche ist schon gespeichert ({{id}}), aus einem anderen Text. Nichts wurde geändert; --replace speichert diesen Text als nächste Fassung.',
  },
  menu: {
    file: 'Datei',
    workout: 'Training',
    newWorkout: 'Neues Training',
    openSessionFile: 'Exportiertes Training öffnen…',
    import: 'Importieren…',
    export: 'Exportieren…',
    openDataFolder: 'Datenordner zeigen',
    showSettings: 'Einstellungen…',
    showWorkout: 'Zum Training',
    showHistory: 'Zum Verlauf',
    finishWorkout: 'Training beenden',
    showShortcuts: 'Tastenkürzel',
    showLogs: 'Protokoll der App zeigen',
  },
  fileTypes: { session: 'Exportiertes Training (JSON)', all: 'Alle Dateien' },
}
