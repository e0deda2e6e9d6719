/** How much of the suites is run. */
export interface Plan {
  /** Everything, or the sized-down part that belongs to `npm test`. */
  full: boolean
  /** Where random choices begin. */
  seed: number
  /** How many cuts, histories or faults of each scenario, where somebody asked for a number. */
  count: number | null
  /** Only this history of the seed, as fast-check prints it. */
  path: string | null
  /** Of a suite only these parts. */
  scenarios: readonly string[] | null
  /** Tells how far a long run is. */
  say(line: string): void
  /** An empty folder for everything that is made. */
  work: string
}

export type Figures = Record<string, number>

/** What a suite found. A suite that could not run says so in `skipped`; it never passes silently. */
export interface Outcome {
  figures: Figures
  /** The figures of each part, where a suite takes hours and may be run part by part. */
  parts: Record<string, Figures>
  /** The names of all its parts. */
  allParts: readonly string[]
  /** What must not happen, in words that say how to see it again. */
  failures: string[]
  skipped: string[]
  notes: string[]
}

export type Suite = (plan: Plan) => Promise<Outcome>

export const emptyOutcome = (): Outcome => ({
  figures: {},
  parts: {},
  allParts: [],
  failures: [],
  skipped: [],
  notes: [],
})

/** The figures of several runs, added up. */
export function sumOf(all: readonly Figures[]): Figures {
  const sum: Figures = {}
  for (const figures of all) for (const [name, count] of Object.entries(figures)) sum[name] = (sum[name] ?? 0) + count
  return sum
}

/** A number for the plan: the one asked for, else by the size of the run. */
export const amount = (plan: Plan, small: number, full: number): number => plan.count ?? (plan.full ? full : small)
