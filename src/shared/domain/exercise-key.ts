/** Identity of an exercise name: case, accents and spacing do not make another exercise. */
export const exerciseKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\u2010-\u2015_-]+/g, ' ')
    .trim()
