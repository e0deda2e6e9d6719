type Environment = Record<string, string | undefined>
export function releasePlan(here: { platform: string; env: Environment; hasUpdateKeys: boolean }): {
  args: string[]
  env: Environment
  says: string[]
}
export function notesOf(changelog: string, version: string): string | null
export function whyNot(release: {
  tag: string
  version: string
  changelog: string
  metainfo: string
  texts: Record<string, string>
}): string[]
