const ORIGIN = 'app://traininglogs'
const DOCUMENTS = ['/', '/index.html']

/** The scheme the page is served under; never `file:`. */
export const PAGE_SCHEME = 'app'

/** Where the page is: served from the app itself, or by the development server that electron-vite names. */
export const pageUrl = (devServer: string | undefined): string => devServer ?? `${ORIGIN}/index.html`

interface Place {
  origin: string
  path: string
}

function placeOf(url: string): Place | null {
  try {
    const { protocol, host, pathname } = new URL(url)
    return { origin: `${protocol}//${host}`, path: pathname }
  } catch {
    return null
  }
}

const isOurOrigin = ({ origin }: Place, devServer: string | undefined): boolean =>
  origin === ORIGIN || (devServer !== undefined && origin === placeOf(devServer)?.origin)

/** Whether a URL is of our own page: its document, not just any file beside it. */
export function isOurPage(url: string, devServer: string | undefined): boolean {
  const place = placeOf(url)
  return place !== null && isOurOrigin(place, devServer) && DOCUMENTS.includes(place.path)
}

// What is in memory already, and the tools a person opens by hand.
const WITHOUT_NETWORK = ['data:', 'blob:', 'devtools:']

/** Whether a page may load a URL: the app's own files and what is in memory, never anything of a network or a disk. */
export function mayLoad(url: string, devServer: string | undefined): boolean {
  if (WITHOUT_NETWORK.some((scheme) => url.startsWith(scheme))) return true
  const place = placeOf(devServer === undefined ? url : url.replace(/^ws:/, 'http:'))
  return place !== null && isOurOrigin(place, devServer)
}
