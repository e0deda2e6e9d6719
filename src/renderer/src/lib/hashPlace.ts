import { useSyncExternalStore } from 'react'

interface Place {
  path: string
  search: string
}

/** The two parts of what stands behind the `#` of an address. */
export function splitHash(hash: string): Place {
  const [path = '', ...search] = hash.replace(/^#?\/?/, '').split('?')
  return { path: `/${path}`, search: search.join('?') }
}

const listeners = new Set<() => void>()
const tellAll = (): void => {
  for (const listener of listeners) listener()
}

/**
 * All are told by one listener, so that they render together from the outermost route inwards. With a listener each, the
 * browser lets a route inside render alone at a place that is no longer its own, where it would send somebody back.
 */
function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('hashchange', tellAll)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('hashchange', tellAll)
  }
}

const pathNow = (): string => splitHash(location.hash).path
const searchNow = (): string => splitHash(location.hash).search

function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  const oldURL = location.href
  const { path, search } = splitHash(to)
  const url = `#${path}${search === '' ? '' : `?${search}`}`
  if (replace) history.replaceState(null, '', url)
  else history.pushState(null, '', url)
  window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: location.href }))
}

/** What stands behind the `?` of the place in the address. */
export const useHashSearch = (): string => useSyncExternalStore(subscribe, searchNow)

const useHashPath = (): [string, typeof navigate] => [useSyncExternalStore(subscribe, pathNow), navigate]

/**
 * Where the window is, for wouter: path and search both stand behind the `#` (`#/analytics/muscles?span=year`). Wouter's own
 * hook for hashes puts the search of one place before the `#`, where it would stay for all places.
 */
export const useHashPlace = Object.assign(useHashPath, { hrefs: (href: string) => `#${href}` })
