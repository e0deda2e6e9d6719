import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a second start tells the first. */
export interface SecondStart {
  argv: string[]
  cwd: string
  data: unknown
}

// Sent to a Node of its own, for the caller has to know the answer before it goes on.
const handOver = `
  const socket = require('node:net').connect(process.argv[1])
  socket.on('error', () => process.exit(1))
  socket.on('data', () => process.exit(0))
  socket.on('connect', () => socket.write(require('node:fs').readFileSync(0, 'utf8') + '\\n'))`

function address(folder: string): string {
  const path = join(folder, 'standin.sock')
  if (process.platform !== 'win32' && Buffer.byteLength(path) < 100) return path // the limit of a socket's name is 107
  return join(tmpdir(), `electron-standin-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.sock`)
}

function listen(path: string, tell: (start: SecondStart) => void): Server | undefined {
  const server = createServer((socket) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('error', () => {})
    socket.on('data', (chunk: string) => {
      text += chunk
      if (!text.endsWith('\n')) return
      socket.end('ok')
      tell(JSON.parse(text) as SecondStart)
    })
  })
  server.on('error', () => {})
  server.listen(path).unref()
  return server.listening ? server : undefined // the bind itself is the lock: it has happened by now, or failed
}

/** The lock of a user-data folder, or undefined when another start holds it (which has then been told of ours). */
export function takeLock(folder: string, mine: SecondStart, tell: (start: SecondStart) => void): Server | undefined {
  const path = address(folder)
  const server = listen(path, tell)
  if (server) return server
  const told = spawnSync(process.execPath, ['-e', handOver, path], { input: JSON.stringify(mine), timeout: 10_000 })
  if (told.status === 0) return undefined
  rmSync(path, { force: true }) // its owner was killed
  return listen(path, tell)
}
