/** What one name stands for: another name's key, or null for itself. `decided` is set where a person said so. */
export interface NameLink {
  key: string
  movement: string | null
  decided: boolean
}

/** The movement that a name stands for: names are followed until one stands for itself. */
export function movementOf(links: ReadonlyMap<string, string>, key: string): string {
  let at = key
  for (let next = links.get(at); next !== undefined; next = links.get(at)) at = next
  return at
}

/**
 * Where each name leads, given oldest decision first. What a person decided outranks the catalogue. A link that would
 * close a circle, as a new catalogue over old decisions could, says nothing new and is left out.
 */
export function linkNames(names: readonly NameLink[]): Map<string, string> {
  const decided = names.filter((name) => name.decided)
  const decidedKeys = new Set(decided.map(({ key }) => key))
  const links = new Map<string, string>()
  for (const { key, movement } of [...names.filter((name) => !name.decided && !decidedKeys.has(name.key)), ...decided])
    if (movement !== null && movementOf(links, movement) !== key) links.set(key, movement)
  return links
}
