let isHeld = false
const hold = (): void => {
  isHeld = true
}
const release = (): void => {
  isHeld = false
}
window.addEventListener('pointerdown', hold, true)
window.addEventListener('pointerup', release, true)
window.addEventListener('pointercancel', release, true)

/** Runs now or, while a pointer is held, after its click: what moves the page before would move the target away from under it. */
export function afterPointer(run: () => void): void {
  if (isHeld) window.addEventListener('pointerup', () => setTimeout(run), { once: true, capture: true })
  else run()
}
