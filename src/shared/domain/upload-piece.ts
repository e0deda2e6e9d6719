/** Bytes of one piece of a file that the page hands to main: few enough that no call is long. */
export const UPLOAD_PIECE_BYTES = 262_144
