/** Whether a dialog is open: it keeps the keyboard to itself, and what is typed in it would go with its screen. */
export const isDialogOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null

/** Runs once no dialog is open any more. */
export function afterDialogs(run: () => void): void {
  const observer = new MutationObserver(() => {
    if (isDialogOpen()) return
    observer.disconnect()
    run()
  })
  observer.observe(document.body, { childList: true, subtree: true })
}
