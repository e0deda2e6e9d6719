/**
 * Copies the text an element shows. The app grants no permissions, so the asynchronous clipboard is closed to the page;
 * copying a selection inside a press of a button is open to every page.
 */
export function copyText(element: HTMLElement): boolean {
  const selection = window.getSelection()
  if (!selection) return false
  const range = document.createRange()
  range.selectNodeContents(element)
  selection.removeAllRanges()
  selection.addRange(range)
  const copied = document.execCommand('copy')
  selection.removeAllRanges()
  return copied
}

/** Copies a text that stands nowhere on the page. */
export function copyPlain(text: string): boolean {
  const element = document.createElement('pre')
  element.textContent = text
  element.style.position = 'fixed'
  element.style.opacity = '0'
  document.body.append(element)
  const copied = copyText(element)
  element.remove()
  return copied
}
