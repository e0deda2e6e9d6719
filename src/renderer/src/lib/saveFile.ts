/** Lets the person keep something under a name: where, the system asks or knows. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download reads it after this turn; a minute is more than any needs to begin.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
