/** What is said about the two copies: the database and the session files. */
export const storage = {
  database: {
    NEWER: 'The database at {{path}} was written by a newer version of Traininglogs. Please update the app; nothing was changed.',
    READONLY: 'The database at {{path}} cannot be written. Check that its folder is not read-only.',
    BUSY: 'Another program, such as the Traininglogs command line, is using the database. Nothing was changed; please try again.',
    FULL: 'The disk is full. Nothing was changed; free some space and try again.',
    UNOPENABLE: 'The database at {{path}} cannot be opened or read ({{code}}). Check the disk and the permissions of its folder.',
    DAMAGED: 'The database at {{path}} is damaged. Restart Traininglogs: the damaged one is kept, and a new one is made from your session files.',
    MIGRATION_FAILED: 'The database at {{path}} could not be brought up to date. It is as it was before.',
    copyFailed: 'The safety copy {{path}} is not sound, so the database was not changed.',
  },
} as const
