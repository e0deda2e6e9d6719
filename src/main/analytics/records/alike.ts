import { isOfBody, type LoadMode } from '#shared/domain/load-mode.ts'

/**
 * What can be compared of things given oldest first. Work with the body counts more where the body was weighed: of those that
 * say what it weighed and those that do not, the kind there are more of; of equally many, that of the first.
 */
export function alike<Item>(
  items: readonly Item[],
  mode: LoadMode,
  isWeighed: (item: Item) => boolean,
): readonly Item[] {
  if (!isOfBody(mode)) return items
  const kinds = Map.groupBy(items, isWeighed)
  const [first = [], other = []] = kinds.values()
  return other.length > first.length ? other : first
}
