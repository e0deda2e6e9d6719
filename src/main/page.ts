const ORIGIN = 'app://traininglogs'

/** The scheme the page is served under; never `file:`. */
export const PAGE_SCHEME = 'app'

/** Where the page is: served from the app itself, or by the development server that electron-vite names. */
export const pageUrl = (devServer: string | undefined): string => devServer ?? `${ORIGIN}/index.html`

function originOf(url: string): string | null {
  try {
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}`
  } catch {
    return null
  }
}

/** Whether a URL is of our own page. */
export function isOurPage(url: string, devServer: string | undefined): boolean {
  const origin = originOf(url)
  return origin !== null && (origin === ORIGIN || (devServer !== undefined && origin === originOf(devServer)))
}
