import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { LastingApp } from '#main/lasting-app.ts'
import { answerWithFile, type FileAnswer, refuse } from '#main/renderer-files.ts'
import { readBridgeScript, withBridge } from './bridge-script.ts'
import { type Gate, openGate } from './gate.ts'

/** The largest call the page may send: one session file in base64 and its envelope. */
const MAX_CALL_BYTES = 30_000_000
const MAX_TICKET_BYTES = 1000

/** What the host needs of the app. */
type Door = Pick<LastingApp, 'dispatch' | 'events'>

/** What has to do with the log. The rest is the page itself, the same for everybody. */
const KEYED = new Set(['/call', '/events'])

/** A browser host that is up. */
export interface Host {
  /** The address with the one-time ticket in it. */
  url: string
  close(): Promise<void>
}

const json = (value: unknown): FileAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
})

async function readBody(request: IncomingMessage, mostBytes: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function answerCall(app: Door, request: IncomingMessage): Promise<FileAnswer> {
  const body = await readBody(request, MAX_CALL_BYTES)
  if (body === null) return refuse(413, 'Too large')
  try {
    const { route, input } = JSON.parse(body) as { route: unknown; input: unknown }
    return json(await app.dispatch(typeof route === 'string' ? route : '', input))
  } catch {
    return refuse(400, 'Not a call')
  }
}

function streamEvents(app: Door, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(': open\n\n')
  const stop = app.events.on((event) => void response.write(`data: ${JSON.stringify(event)}\n\n`))
  request.once('close', stop)
}

function send(response: ServerResponse, { status, headers, body }: FileAnswer): void {
  response
    .writeHead(status, { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', ...headers })
    .end(body)
}

async function answer(app: Door, gate: Gate, rendererDir: string, request: IncomingMessage, response: ServerResponse) {
  const stranger = gate.refuseStranger(request)
  if (stranger) return send(response, stranger)
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
  if (KEYED.has(url.pathname)) {
    const refused = gate.refuseWithoutKey(request, url)
    if (refused) return send(response, refused)
    if (url.pathname === '/events') return streamEvents(app, request, response)
    return send(response, request.method === 'POST' ? await answerCall(app, request) : refuse(405, 'POST only'))
  }
  if (url.pathname === '/enter') {
    const ticket = request.method === 'POST' ? await readBody(request, MAX_TICKET_BYTES) : null
    return send(response, gate.enter(ticket ?? ''))
  }
  if (url.pathname === '/bridge.js') return send(response, await readBridgeScript())
  return send(response, await answerWithFile(rendererDir, url.pathname, withBridge))
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : port
}

/**
 * Serves the built page to this machine's browser, and the app's contract to the page that has the key: loopback only, a
 * one-time ticket that never travels in an address, no cookie, Host and Origin checked. The same `dispatch` as Electron's IPC; port 0 takes a free one.
 */
export async function serveInBrowser(app: Door, rendererDir: string, port = 0): Promise<Host> {
  let gate: Gate | undefined
  const server = createServer((request, response) => {
    if (!gate) return void response.destroy()
    answer(app, gate, rendererDir, request, response).catch(() => response.destroy())
  })
  const host = `127.0.0.1:${await listen(server, port)}`
  gate = openGate(host)
  return {
    url: `http://${host}/#ticket=${gate.ticket}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
