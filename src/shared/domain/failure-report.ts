/** As much of a failure's words, and of its stack, as the page reports, in characters. */
export const MOST_REPORTED = 10_000
