type Environment = Record<string, string | undefined>
export function releasePlan(here: { platform: string; env: Environment; hasUpdateKeys: boolean }): {
  args: string[]
  env: Environment
  says: string[]
}
export function notesOf(changelog: string, version: string): string | null
