/** Works items off, so many at once; answers in the order of the items. */
export async function inLanes<Item, Done>(
  lanes: number,
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Done>,
): Promise<Done[]> {
  const done: Done[] = []
  const left = items.entries()
  const lane = async () => {
    for (const [index, item] of left) done[index] = await work(item, index)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return done
}

/** Every k-th item, so that at most so many are left; the last one always. */
export function sample<Item>(items: readonly Item[], most: number): { items: Item[]; step: number } {
  const step = Math.max(1, Math.ceil(items.length / most))
  return { items: items.filter((_, index) => (items.length - 1 - index) % step === 0), step }
}
