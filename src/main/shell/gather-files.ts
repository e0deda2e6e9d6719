/** Windows starts the program once for each file of a selection, and a Mac hands them over one by one. */
const PAUSE_MS = 300

/** Gathers files that come one after the other, and hands them on together when no more came for a moment. */
export function gatherFiles(handOn: (paths: readonly string[]) => void) {
  let gathered: string[] = []
  let timer: NodeJS.Timeout | undefined
  return (paths: readonly string[]): void => {
    if (paths.length === 0) return
    gathered.push(...paths)
    clearTimeout(timer)
    timer = setTimeout(() => {
      const together = gathered
      gathered = []
      handOn(together)
    }, PAUSE_MS)
  }
}
