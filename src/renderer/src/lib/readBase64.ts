/** The bytes of a file, or of a part of it, in base64, as the contract takes them. Rejects when they cannot be read. */
export const readBase64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'))
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.split(',', 2)[1] ?? '')
    }
    reader.readAsDataURL(blob)
  })
