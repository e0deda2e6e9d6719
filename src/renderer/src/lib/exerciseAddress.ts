/** The address of the page of an exercise, by any of its names. */
export const exerciseAddress = (name: string): string => `/exercises/${encodeURIComponent(name)}`

/** The exercise of a path as it stands in the address, escapes and all; what cannot be read stays as it is. */
export function exerciseIn(path: string): string {
  const escaped = path.replace(/^\/exercises\//, '')
  try {
    return decodeURIComponent(escaped)
  } catch {
    return escaped
  }
}
