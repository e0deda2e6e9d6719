/** What is said about the two copies: the database and the session files. */
export const storage = {
  database: {
    NEWER:
      'The database at {{path}} was written by a newer version of Traininglogs. Please update the app; nothing was changed.',
    READONLY: 'The database at {{path}} cannot be written. Check that its folder is not read-only.',
    BUSY: 'Another program, such as the Traininglogs command line, is using the database. Nothing was changed; please try again.',
    FULL: 'The disk is full. Nothing was changed; free some space and try again.',
    UNOPENABLE:
      'The database at {{path}} cannot be opened or read ({{code}}). Check the disk and the permissions of its folder.',
    DAMAGED:
      'The database at {{path}} is damaged. Restart Traininglogs: the damaged one is kept, and a new one is made from your session files.',
    GONE: 'The database is not at {{path}} any more: its folder was moved or removed, or its disk is not there. Nothing was saved. Put it back, or close the app and start it with the folder where it is now.',
    MIGRATION_FAILED: 'The database at {{path}} could not be brought up to date. It is as it was before.',
    copyFailed: 'The safety copy {{path}} is not sound, so the database was not changed.',
  },
  file: {
    full: 'The disk is full. The file is written as soon as there is space.',
    denied: 'The folder of the session files may not be written. Check its permissions.',
    readOnly: 'The folder of the session files is read-only.',
    broken: 'The disk reported an error. The file is tried again; check the disk.',
    notFolder: 'A file stands where a folder of the app should be. Move it away; then the session files are written.',
    other: 'The file could not be written ({{code}}). It is tried again.',
    otherProcess: 'Another Traininglogs program is writing this file right now.',
    different:
      'The file holds something else than the database. Open it to import it as the next revision, or leave it: the next save moves it to quarantine.',
  },
  session: {
    notFound: 'This session is not in the log.',
    changed: 'This session was changed elsewhere in the meantime. Open it again to see the change.',
    tooLarge: 'This session is too large: its file would have more than {{megabytes}} MB. Nothing was changed.',
    notReplaced: 'The saved session could not be copied to the trash ({{code}}), so it stands as it was.',
    cannotRestore: 'This session cannot be restored by this version of Traininglogs.',
  },
  notices: {
    databaseDamaged:
      'The database was damaged. It is kept as {{file}}; a new one was made and filled from your session files.',
    databaseReplaced: 'The log was put back to another state. The database that was there before is kept as {{file}}.',
    databaseForeign: 'The database at {{path}} is not one of this app. It is kept as {{file}}, and a new one was made.',
    replaced: 'The file {{name}} was not as Traininglogs had written it. What stood there is kept as {{kept}}.',
    imported_one: '{{count}} session was read from its file into the database.',
    imported_other: '{{count}} sessions were read from their files into the database.',
    rewritten_one: '{{count}} file was missing and is written again.',
    rewritten_other: '{{count}} files were missing and are written again.',
    trashed_one: '{{count}} file of a deleted session was moved to the trash.',
    trashed_other: '{{count}} files of deleted sessions were moved to the trash.',
    pending_one: '{{count}} file is still to be written. {{problem}}',
    pending_other: '{{count}} files are still to be written. {{problem}}',
    quarantined: 'The file {{name}} cannot be read: {{reason}} It is kept as {{kept}}.',
    quarantinedRewritten:
      'The file {{name}} could not be read: {{reason}} It is kept as {{kept}} and was written again from the database.',
    different:
      'The file {{name}} is not the session that is in the database: it was changed by hand or by a sync program. Both are left as they are. Open the file in the app to import it as the next revision.',
    older:
      'The file {{name}} holds revision {{revision}} of a session that is in the database as revision {{current}}. Both are left as they are.',
    newer: 'The file {{name}} was written by a newer version of Traininglogs ({{version}}). It is left as it is.',
    cannotRead: 'The file {{name}} could not be read from the disk ({{code}}).',
    cannotMove: 'The file {{name}} could not be moved away ({{code}}). It is left as it is.',
    cannotStore: 'It cannot be put into the database ({{detail}}).',
    cannotList:
      'The folder of the session files, {{folder}}, cannot be listed ({{code}}), so the two copies were not compared.',
    notOurs: 'It is no session file.',
  },
  fromFiles: {
    noFolder: 'There is no folder {{folder}}.',
    cannotList: 'The folder {{folder}} cannot be listed ({{code}}).',
    leftOut: 'Left out: {{name}}: {{reason}}',
    newer: 'It was written by a newer version of Traininglogs ({{version}}).',
    outOfReach: 'It could not be read from the disk ({{code}}).',
    twice: 'The same session is in {{name}}, which counts.',
  },
} as const
