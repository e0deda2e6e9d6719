/** Bytes that a session file has at most: larger ones are neither read nor written. */
export const MAX_SESSION_FILE_BYTES = 20_000_000
