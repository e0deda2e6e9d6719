import type { Catalogue } from '../catalogue.ts'

export const storage: Catalogue['storage'] = {
  database: {
    NEWER:
      'Die Datenbank {{path}} stammt von einer neueren Version von Traininglogs. Bitte die App aktualisieren; nichts wurde verändert.',
    READONLY: 'Die Datenbank {{path}} lässt sich nicht schreiben. Ist ihr Ordner schreibgeschützt?',
    BUSY: 'Ein anderes Programm, etwa die Traininglogs-Befehlszeile, benutzt die Datenbank. Nichts wurde verändert; bitte noch einmal versuchen.',
    FULL: 'Der Datenträger ist voll. Nichts wurde verändert; bitte Platz schaffen und noch einmal versuchen.',
    UNOPENABLE:
      'Die Datenbank {{path}} lässt sich nicht öffnen oder lesen ({{code}}). Bitte Datenträger und Rechte des Ordners prüfen.',
    DAMAGED:
      'Die Datenbank {{path}} ist beschädigt. Bitte Traininglogs neu starten: Die beschädigte bleibt erhalten, und eine neue entsteht aus den Trainingsdateien.',
    GONE: 'Die Datenbank liegt nicht mehr unter {{path}}: Ihr Ordner wurde verschoben oder gelöscht, oder ihre Platte fehlt. Nichts wurde gespeichert. Bitte zurücklegen, oder die App schließen und mit dem Ordner starten, in dem sie jetzt liegt.',
    MIGRATION_FAILED: 'Die Datenbank {{path}} ließ sich nicht auf den neuen Stand bringen. Sie ist, wie sie war.',
    copyFailed: 'Die Sicherheitskopie {{path}} ist nicht in Ordnung, darum wurde die Datenbank nicht verändert.',
  },
  file: {
    full: 'Der Datenträger ist voll. Die Datei wird geschrieben, sobald Platz ist.',
    denied: 'Der Ordner der Trainingsdateien darf nicht beschrieben werden. Bitte seine Rechte prüfen.',
    readOnly: 'Der Ordner der Trainingsdateien ist schreibgeschützt.',
    broken: 'Der Datenträger meldet einen Fehler. Die Datei wird erneut versucht; bitte den Datenträger prüfen.',
    notFolder:
      'Wo ein Ordner der App sein soll, liegt eine Datei. Bitte verschieben; dann werden die Trainingsdateien geschrieben.',
    other: 'Die Datei ließ sich nicht schreiben ({{code}}). Sie wird erneut versucht.',
    otherProcess: 'Ein anderes Traininglogs-Programm schreibt diese Datei gerade.',
    different:
      'In der Datei steht etwas anderes als in der Datenbank. Öffnen, um sie als nächste Revision zu übernehmen, oder lassen: Das nächste Speichern verschiebt sie in die Quarantäne.',
  },
  session: {
    notFound: 'Dieses Training ist nicht im Log.',
    changed: 'Dieses Training wurde inzwischen anderswo geändert. Bitte neu öffnen, um die Änderung zu sehen.',
    tooLarge: 'Dieses Training ist zu groß: Seine Datei hätte mehr als {{megabytes}} MB. Nichts wurde verändert.',
    notReplaced:
      'Das gespeicherte Training ließ sich nicht in den Papierkorb kopieren ({{code}}), darum blieb es, wie es war.',
    cannotRestore: 'Diese Version von Traininglogs kann das Training nicht wiederherstellen.',
  },
  notices: {
    databaseDamaged:
      'Die Datenbank war beschädigt. Sie liegt nun unter {{file}}; eine neue wurde angelegt und aus den Trainingsdateien gefüllt.',
    databaseReplaced:
      'Das Protokoll wurde auf einen anderen Stand gebracht. Die Datenbank von vorher liegt noch hier: {{file}}.',
    databaseForeign:
      'Die Datenbank {{path}} gehört nicht zu dieser App. Sie liegt nun unter {{file}}, und eine neue wurde angelegt.',
    replaced: 'Die Datei {{name}} war nicht so, wie Traininglogs sie schrieb. Ihr Inhalt liegt nun unter {{kept}}.',
    imported_one: '{{count}} Training wurde aus seiner Datei in die Datenbank gelesen.',
    imported_other: '{{count}} Trainings wurden aus ihren Dateien in die Datenbank gelesen.',
    rewritten_one: '{{count}} Datei fehlte und wird neu geschrieben.',
    rewritten_other: '{{count}} Dateien fehlten und werden neu geschrieben.',
    trashed_one: '{{count}} Datei eines gelöschten Trainings wurde in den Papierkorb verschoben.',
    trashed_other: '{{count}} Dateien gelöschter Trainings wurden in den Papierkorb verschoben.',
    pending_one: '{{count}} Datei ist noch zu schreiben. {{problem}}',
    pending_other: '{{count}} Dateien sind noch zu schreiben. {{problem}}',
    quarantined: 'Die Datei {{name}} ist nicht lesbar: {{reason}} Sie liegt nun unter {{kept}}.',
    quarantinedRewritten:
      'Die Datei {{name}} war nicht lesbar: {{reason}} Sie liegt nun unter {{kept}} und wurde aus der Datenbank neu geschrieben.',
    different:
      'Die Datei {{name}} ist nicht das Training aus der Datenbank: Sie wurde von Hand oder von einem Abgleich geändert. Beide bleiben, wie sie sind. In der App geöffnet lässt sie sich als nächste Revision übernehmen.',
    older:
      'In der Datei {{name}} steht Revision {{revision}} eines Trainings, das in der Datenbank Revision {{current}} ist. Beide bleiben, wie sie sind.',
    newer:
      'Die Datei {{name}} stammt von einer neueren Version von Traininglogs ({{version}}). Sie bleibt, wie sie ist.',
    cannotRead: 'Die Datei {{name}} ließ sich nicht vom Datenträger lesen ({{code}}).',
    cannotMove: 'Die Datei {{name}} ließ sich nicht verschieben ({{code}}). Sie bleibt, wie sie ist.',
    cannotStore: 'Sie lässt sich nicht in die Datenbank aufnehmen ({{detail}}).',
    cannotList:
      'Der Ordner der Trainingsdateien, {{folder}}, lässt sich nicht auflisten ({{code}}); die beiden Kopien wurden nicht verglichen.',
    notOurs: 'Sie ist keine Trainingsdatei.',
  },
  fromFiles: {
    noFolder: 'Den Ordner {{folder}} gibt es nicht.',
    cannotList: 'Der Ordner {{folder}} lässt sich nicht auflisten ({{code}}).',
    leftOut: 'Ausgelassen: {{name}}: {{reason}}',
    newer: 'Sie wurde von einer neueren Version von Traininglogs geschrieben ({{version}}).',
    outOfReach: 'Sie ließ sich nicht vom Datenträger lesen ({{code}}).',
    twice: 'Dasselbe Training steht in {{name}}; diese Datei zählt.',
  },
}
