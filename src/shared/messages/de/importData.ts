/** Was über Dateien anderer Apps gesagt wird und darüber, was aus ihnen wird. */
export const importData = {
  remark: {
    windows1252: 'Dieser Text ist kein UTF-8; er wurde als Windows-1252 gelesen. Bitte die Umlaute ansehen.',
    quoteNotClosed: 'Hier beginnt ein Anführungszeichen, das nie endet; diese Zeile wird nicht importiert.',
    swallowed:
      'Ein Text beginnt hier mit einem Anführungszeichen und enthält Zeilen, die wie Zeilen der Tabelle aussehen; sie werden als Teil des Textes gelesen. Bitte prüfen, ob das Zeichen dort hingehört.',
    rowTooLong: 'Diese Zeile hat mehr als {{characters}} Zeichen; sie wird nicht importiert.',
    restLeft: 'Vor dieser Zeile enden zu viele Zeilen nie oder sind zu lang; ab hier wird nichts importiert.',
    notCsv: 'Das lässt sich nicht als Zeile einer Tabelle lesen.',
    cutOff: 'Die Datei endet mitten in dieser Zeile; die Zeile wird nicht importiert.',
    nul: 'Hier stehen Nullbytes; die Datei ist vielleicht beschädigt.',
    missing: 'In „{{column}}“ wird ein Wert erwartet.',
    number: 'In „{{column}}“ wird eine Zahl erwartet. Gefunden: „{{found}}“.',
    unit: 'In „{{column}}“ wird eine Einheit erwartet. Gefunden: „{{found}}“.',
    flag: 'In „{{column}}“ wird true oder false erwartet. Gefunden: „{{found}}“.',
    noRow: '„{{column}}“ nennt eine Zeile, die in der Datei fehlt: „{{found}}“.',
    negative: 'In „{{column}}“ wird keine negative Zahl erwartet. Gefunden: {{found}}.',
    durationTooLong: 'Ein Training von {{found}} wurde nie beendet; seine Dauer bleibt offen.',
    doubtfulDate: 'Stimmt dieses Datum? {{date}}',
    manyReps: 'Stimmt das? {{reps}} Wiederholungen.',
    muchWeight: 'Stimmt das? {{weightKg}} kg.',
    newer:
      'Das hat eine neuere Version der App geschrieben ({{version}}). Bitte die App aktualisieren, um es zu importieren.',
    notOurs: 'Das ist kein Training in einer Form, die die App kennt.',
    edited: 'Diese Datei wurde geändert, nachdem die App sie geschrieben hat.',
    twice:
      'Dieses Training steht in diesem Import mehrmals, mit verschiedenem Inhalt. Das vollste wurde genommen, dieses hier weggelassen.',
    deletedBefore: 'Dieses Training wurde von dir gelöscht; es käme zurück.',
    loggedThen: 'Ein Training, das in dieser Minute begann, ist schon eingetragen, vielleicht dasselbe.',
    importedThen: 'Ein Training, das in dieser Minute begann, kam schon aus {{kind}}, vielleicht dasselbe.',
    besideLog:
      'Ein anderes Protokoll in diesem Import hat denselben Tag, Fokus und dieselben Übungen. Beide werden importiert; ist dies die Korrektur, bitte einzeln importieren.',
    keptAsNote: 'Das passt in kein Feld und wurde zur Notiz: „{{found}}“.',
    date: 'In „{{column}}“ wird ein Datum mit Uhrzeit erwartet. Gefunden: „{{found}}“.',
    dateOrder: 'Tag und Monat von „{{found}}“ sind nicht zu unterscheiden, auch nicht an anderen Daten dieser Spalte.',
    tooManyCells:
      'Diese Zeile hat {{found}} Zellen unter {{columns}} Überschriften; einem Text fehlen vielleicht die Anführungszeichen.',
    weightsDiffer: 'Die Gewichte dieses Satzes weichen ab; {{kept}} wurde übernommen und {{other}} zur Notiz.',
    time: 'In „{{column}}“ wird eine Zeit wie 0:25:00 erwartet. Gefunden: „{{found}}“.',
    distanceLeft:
      'Eine Strecke ({{found}}) neben Gewicht und Wiederholungen gehört nicht zu diesem Satz; sie bleibt im Rohtext.',
    packedSets: 'Erwartet werden Sätze wie 60x8,80x5. Gefunden: „{{found}}“.',
    commentWithoutSets: 'Am {{date}} steht ein Kommentar, aber kein Satz; er wird nicht importiert: „{{found}}“',
    workoutTime: 'Die Uhrzeit des Trainings am {{date}} ist nicht lesbar; nur der Tag bleibt. Gefunden: „{{found}}“.',
  },
  database: {
    EMPTY: 'Die Datenbank {{path}} ist leer.',
    NOT_A_DATABASE: 'Die Datei {{path}} ist keine Datenbank.',
    ENCRYPTED: 'Die Datei {{path}} sieht verschlüsselt oder gepackt aus. Bitte zuerst entschlüsseln oder auspacken.',
    DAMAGED:
      'Die Datenbank {{path}} ist beschädigt; nichts davon wird importiert. Bitte in der App, aus der sie stammt, eine neue Sicherung anlegen.',
    BUSY: 'Ein anderes Programm schreibt gerade in die Datenbank {{path}}. Bitte dieses Programm schließen und noch einmal versuchen.',
    FULL: 'Der Datenträger ist zu voll, um die Datenbank {{path}} vor dem Lesen zu kopieren. Bitte Platz schaffen und noch einmal versuchen.',
    UNKNOWN: 'Die Datenbank {{path}} hat die Tabellen einer bekannten App, aber nicht deren Spalten.',
    UNREADABLE: 'Die Datenbank {{path}} lässt sich nicht lesen ({{code}}).',
  },
  adopted: {
    whole_one:
      'Hier lag die Datenbank des älteren Werkzeugs: {{count}} Training wurde importiert. Sie liegt unter {{file}}.',
    whole_other:
      'Hier lag die Datenbank des älteren Werkzeugs: {{count}} Trainings wurden importiert. Sie liegt unter {{file}}.',
    partly_one:
      'Hier lag die Datenbank des älteren Werkzeugs: {{count}} Training wurde importiert, {{failed}} waren nicht lesbar. Sie liegt unter {{file}}.',
    partly_other:
      'Hier lag die Datenbank des älteren Werkzeugs: {{count}} Trainings wurden importiert, {{failed}} waren nicht lesbar. Sie liegt unter {{file}}.',
    later:
      'Die Datenbank des älteren Werkzeugs war noch nicht lesbar: {{reason}} Sie wartet bis zum nächsten Start unter {{file}}.',
    unreadable:
      'Hier lag eine Datenbank des älteren Werkzeugs, die nicht lesbar ist: {{reason}} Sie liegt unter {{file}}.',
  },
  files: {
    missing: 'Diese Datei gibt es nicht.',
    folder: 'Das ist ein Ordner; gebraucht wird eine Datei.',
    special: 'Das ist keine Datei, sondern ein Gerät, eine Pipe oder Ähnliches.',
    forbidden: 'Das darf nicht gelesen werden.',
    loop: 'Diese Verknüpfung führt zu sich selbst zurück.',
    unreadable: 'Das lässt sich nicht lesen ({{code}}).',
    failed: 'Die App ist beim Lesen gescheitert: {{message}}',
  },
  refused: {
    empty: 'Die Datei ist leer.',
    unknown: 'Das ist kein Export, den die App kennt.',
    otherFormat: 'Erwartet wurde {{asked}}, das hier ist aber {{found}}.',
    packed: 'Diese Datei ist gepackt. Bitte auspacken und importieren, was darin ist.',
    ownDatabase:
      'Das ist eine Datenbank dieser App. Bitte stattdessen die Trainingsdateien daneben importieren (data/output/sessions).',
    unknownDatabase: 'Das ist eine Datenbank, deren Art die App nicht kennt.',
    tooLarge: 'Die Datei ist größer als {{megabytes}} MB; das ist kein Export eines Trainingstagebuchs.',
    noMatch: 'Keine Datei passt.',
    mostlyBad:
      'Mehr als die Hälfte der Zeilen ist nicht lesbar ({{bad}} von {{rows}}); aus dieser Datei wird nichts importiert.',
  },
  fields: {
    weightKg: 'Gewicht in kg',
    full: 'Wiederholungen',
    repCount: 'Wiederholungen',
    rpe: 'RPE',
    durationSeconds: 'Sekunden',
    distanceMeters: 'Meter',
    heartRateBpm: 'Puls',
    notes: 'Notizen',
    name: 'Name der Übung',
    exercises: 'Übungen',
    workingSets: 'Arbeitssätze',
    warmupSets: 'Aufwärmsätze',
    date: 'Datum',
    durationMinutes: 'Minuten',
    text: 'Zeilen des Trainings',
  },
  units: {
    converted: 'Einige Gewichte wurden aus der anderen Einheit in {{unit}} umgerechnet.',
    lb: 'Lasten wie {{examples}} sind die einer Stange von 45 lb oder schwerer, als wenige in Kilogramm heben.',
    kg: 'Lasten wie {{examples}} sind Stufen in Kilogramm.',
    usual: 'Die Gewichte sagen es nicht; {{unit}} ist die Einheit der Einstellungen.',
    saved: 'Trainings dieser Datei sind schon gespeichert, in {{unit}}.',
  },
  errors: {
    cancelled: 'Der Import wurde abgebrochen.',
    uploadTooLarge: 'Diese Dateien sind zusammen größer als {{megabytes}} MB. Bitte in Teilen importieren.',
    uploadGap: 'Ein Teil von „{{name}}“ ist nicht angekommen. Bitte die Dateien noch einmal wählen.',
    uploadUnknown: 'Die App hat diese Dateien nicht mehr. Bitte noch einmal wählen.',
    outOfMemory: 'Diese Dateien brauchen mehr Speicher, als ein Import nehmen darf. Bitte in Teilen importieren.',
    notTakenBack:
      'Er war schon gespeichert und konnte nicht zurückgenommen werden; unter „Frühere Importe“ lässt er sich rückgängig machen. {{reason}}',
    notChosen: 'Diese Dateien wurden nicht in einem Dialog der App gewählt.',
    noBatch: 'Diesen Import gibt es nicht, oder er ist schon rückgängig gemacht.',
    waits:
      'Ein Import wartet auf Antworten. Bitte abschließen oder abbrechen und diese Dateien dann noch einmal öffnen.',
    busy: 'Ein anderer Import läuft gerade.',
    notNow: 'Dieser Import ist nicht mehr an dieser Stelle.',
  },
} as const
