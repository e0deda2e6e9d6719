const VERSION = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})$/

const parts = (version: string): number[] => (VERSION.exec(version) ?? []).slice(1).map(Number)

/** Whether a value is a version number such as `0.1.0`. */
export const isVersion = (value: unknown): value is string => typeof value === 'string' && VERSION.test(value)

/** Below 0 where the first version is the older one, above 0 where it is the newer one. */
export function compareVersions(first: string, second: string): number {
  const others = parts(second)
  return (
    parts(first)
      .map((part, i) => part - (others[i] ?? 0))
      .find((difference) => difference !== 0) ?? 0
  )
}
