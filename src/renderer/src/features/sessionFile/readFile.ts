/** A file of the person's as the contract takes it: its name and its bytes in base64. Rejects when it cannot be read. */
export const readFile = (file: File): Promise<{ name: string; base64: string }> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error ?? new Error(file.name))
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve({ name: file.name, base64: url.slice(url.indexOf(',') + 1) })
    }
    reader.readAsDataURL(file)
  })
