import { addressWith, partsOf, type SpanLook, spanLookIn, wholeIn } from '#renderer/lib/spanLook.ts'

/** The parts of the screen, in order. */
export const sections = [
  'overview',
  'volume',
  'muscles',
  'effort',
  'records',
  'quality',
  'phases',
  'year',
  'consistency',
] as const
export type Section = (typeof sections)[number]

/** The stretch of an address that names none. */
export const usualStretch = '12w'

/** What a person looks at: the sessions that count, and what was chosen in a section. All of it stands in the address. */
export interface Look extends SpanLook {
  muscle: string | null
  year: number | null
  exercise: string | null
  /** What phases are measured by. */
  measure: string | null
  /** The two phases that are compared, and a week of a program: see `placeKey`. */
  before: string | null
  after: string | null
  week: string | null
}

/** A look as it stands in an address; what cannot be read is left out. */
export function lookIn(search: string): Look {
  const given = new URLSearchParams(search)
  return {
    ...spanLookIn(search, usualStretch),
    muscle: given.get('muscle'),
    year: wholeIn(given.get('year')),
    exercise: given.get('exercise'),
    measure: given.get('measure'),
    before: given.get('before'),
    after: given.get('after'),
    week: given.get('week'),
  }
}

/** The address of a section with a look; what is as usual is not in it. */
export const addressOf = (section: Section, look: Look): string => {
  const { muscle, year, exercise, measure, before, after, week } = look
  const chosen = { muscle, year, exercise, measure, before, after, week }
  return addressWith(`/analytics/${section}`, { ...partsOf(look, usualStretch), ...chosen })
}
