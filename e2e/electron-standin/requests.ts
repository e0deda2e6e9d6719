import type { Cdp } from './cdp.ts'
import { preventable } from './event.ts'
import { handlers, inward, outward, outwardPolicy } from './schemes.ts'
import { type BlockingResponse, session } from './session.ts'
import type { PageView } from './view.ts'

declare const typed: Cdp
type Paused = Parameters<Parameters<typeof typed.on<'Fetch.requestPaused'>>[1]>[0]

const kinds: Record<string, string> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
}
let lastRequest = 0

/** Whether a URL is one of a webRequest filter's patterns (scheme://host/path with stars). */
function matches(url: string, patterns: string[]): boolean {
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true
    const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/^\*:/, '[a-z][a-z0-9+.-]*:')
    return new RegExp(`^${source.replaceAll('*', '.*')}$`, 'i').test(url)
  })
}

function mayNavigate(contents: PageView, url: string, frameId: string): boolean {
  const isMainFrame = frameId === contents._frames.mainId
  const frame = contents._frames.get(frameId)
  const details = { url, isMainFrame, isSameDocument: false, frame, initiator: contents._frames.main }
  const each = preventable(details)
  contents.emit('will-frame-navigate', each)
  if (each.defaultPrevented || !isMainFrame) return !each.defaultPrevented
  const event = preventable(details)
  contents.emit('will-navigate', event, url, false, true, 1, 1)
  return !event.defaultPrevented
}

function ask(contents: PageView, url: string, { request, resourceType, frameId }: Paused): Promise<BlockingResponse> {
  const before = session.defaultSession._beforeRequest
  if (!before || !matches(url, before.filter)) return Promise.resolve({})
  const frame = contents._frames.get(frameId)
  const document = frame?.parent ? 'subFrame' : 'mainFrame'
  const details = {
    id: ++lastRequest,
    url,
    method: request.method,
    webContentsId: contents.id,
    webContents: contents,
    frame,
    resourceType: resourceType === 'Document' ? document : (kinds[resourceType] ?? 'other'),
    referrer: inward(request.headers.Referer ?? ''),
    timestamp: Date.now(),
    uploadData: [],
  }
  return new Promise((resolve) => before.listener(details, resolve))
}

async function respond(url: string, { request }: Paused): Promise<Response | undefined> {
  const handler = handlers.get(url.slice(0, url.indexOf(':')))
  if (!handler) return undefined
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, inward(value)]))
  const body = request.postData === undefined ? {} : { body: request.postData }
  try {
    return await handler(new Request(url, { method: request.method, headers, ...body }))
  } catch (error) {
    console.error(error) // Electron fails the request with ERR_UNEXPECTED, which has no name here
    return Response.error()
  }
}

/** Decides one request of a page: navigation events, webRequest, the app's own schemes, else the network. */
export async function answerRequest(contents: PageView, cdp: Cdp, paused: Paused): Promise<void> {
  const { requestId, request, resourceType, frameId } = paused
  const url = inward(request.url)
  const fail = (errorReason: 'Aborted' | 'BlockedByClient' | 'Failed') =>
    cdp.send('Fetch.failRequest', { requestId, errorReason })
  if (resourceType === 'Document' && !contents._expected.delete(request.url) && !mayNavigate(contents, url, frameId)) {
    return void (await fail('Aborted'))
  }
  const { cancel, redirectURL } = await ask(contents, url, paused)
  if (cancel) return void (await fail('BlockedByClient'))
  if (redirectURL !== undefined) {
    const responseHeaders = [{ name: 'location', value: outward(redirectURL) }]
    return void (await cdp.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders }))
  }
  const response = await respond(url, paused)
  if (!response) return void (await cdp.send('Fetch.continueRequest', { requestId }))
  if (response.type === 'error') return void (await fail('Failed'))
  const responseHeaders = [...response.headers].map(([name, value]) => ({
    name,
    value: name.startsWith('content-security-policy') ? outwardPolicy(value) : value,
  }))
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  await cdp.send('Fetch.fulfillRequest', { requestId, responseCode: response.status, responseHeaders, body })
}
