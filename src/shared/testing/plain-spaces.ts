/** A text with its no-break spaces as plain ones, to compare with words that are written by hand. */
export const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ')
