export function nodeProblem(version: string, path: string): string | null
export function npmProblem(userAgent?: string): string | null
export function windowProblem(here: {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  uid: number | undefined
}): string | null
export function downloadProblem(ended: { said: string; timedOut: boolean; folder: string }): string
export function programProblem(ended: {
  status: number | null
  signal: string | null
  error?: Error | undefined
  stderr: string | null
}): string | null
