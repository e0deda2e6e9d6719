interface RepMax {
  set: { sessionId: string; position: number; set: number }
}

/** Rep maxes, given by rising counts, as they are shown: one row for all counts of one set, with its least and its most. */
export function repMaxRows<One extends RepMax>(repMaxes: readonly One[]): { least: One; most: One }[] {
  const sameSet = Map.groupBy(repMaxes, ({ set: { sessionId, position, set } }) => `${sessionId}/${position}/${set}`)
  return [...sameSet.values()].flatMap((some) => {
    const [least, most] = [some[0], some.at(-1)]
    return least && most ? [{ least, most }] : []
  })
}
