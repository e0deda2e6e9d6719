/** Identity of the name of a program or a focus: case and how its letters are composed make no other of it. */
export const labelKey = (label: string): string => label.normalize('NFC').toLowerCase()
