import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { serializeSession } from '#main/session-file/serialize.ts'
import { sessionNumber } from './sessions.ts'
import { run } from './tools.ts'

/** A file that somebody put into the folder of session files. */
export interface HostileFile {
  name: string
  bytes: Buffer
}

const NUMBER = 900
const text = serializeSession(sessionNumber(NUMBER), 3)
const whole = Buffer.from(text)
const lines = text.split('\n')
const put = (line: string, at = 2): string => [...lines.slice(0, at), line, ...lines.slice(at)].join('\n')

function flipped(at: number): Buffer {
  const bytes = Buffer.from(whole)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8))
  return bytes
}

/** The whole file cut off at every `step`th byte, and with one bit of such a byte turned over. */
export const torn = (step: number): HostileFile[] =>
  Array.from({ length: Math.ceil(whole.length / step) }, (_, i) => i * step).flatMap((at) => [
    { name: `cut-${at}.json`, bytes: whole.subarray(0, at) },
    { name: `flipped-${at}.json`, bytes: flipped(at) },
  ])

const deep = (open: string, close: string): string => open.repeat(200_000) + close.repeat(200_000)
const marked = (mark: number[]) => Buffer.concat([Buffer.from(mark), whole])

/** Contents that break readers, by what is wrong with them. */
const CONTENTS: Record<string, string | Buffer> = {
  'nothing.json': '',
  'zeros.json': Buffer.alloc(4096),
  'bom.json': marked([0xef, 0xbb, 0xbf]),
  'utf16-le.json': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
  'utf16-be.json': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]),
  'latin1.json': Buffer.from(text, 'latin1'),
  'overlong.json': Buffer.concat([whole, Buffer.from([0xc0, 0xaf, 0xf5, 0x80])]),
  'deep-arrays.json': deep('[', ']'),
  'deep-objects.json': deep('{"a":', '}').replace('}}', '1}}'),
  'deep-within.json': put(`  "notes": ${deep('[', ']')},`),
  'twice.json': put('  "date": "1999-01-01",'),
  'proto.json': put('  "__proto__": { "isAdmin": true, "exercises": [] },'),
  'constructor.json': put('  "constructor": { "prototype": { "polluted": 1 } },'),
  'nan.json': text.replace(/"weightKg": \d+/, '"weightKg": NaN'),
  'infinity.json': text.replace(/"weightKg": \d+/, '"weightKg": 1e999'),
  'negative.json': text.replace(/"weightKg": \d+/, '"weightKg": -80'),
  'huge-number.json': text.replace(/"full": \d+/, `"full": ${'9'.repeat(10_000)}`),
  'lone-surrogate.json': text.replace('"focus": "', '"focus": "\\ud800'),
  'nul.json': text.replace('"focus": "', '"focus": "\\u0000'),
  'path-as-id.json': text.replace(/"_id": "[^"]*"/, '"_id": "../../../etc/passwd"'),
  'path-as-date.json': text.replace(/"date": "[^"]*"/, '"date": "../../x"'),
  'array.json': `[${text}]`,
  'string.json': JSON.stringify(text),
  'null.json': 'null',
  'comments.json': `// mine\n${text}`,
  'two.json': text + text,
  '..json': '{',
  '...json': '{',
  'a..b.json': whole,
  '..%2f..%2fetc.json': '{',
  '..\\..\\up.json': '{',
  'CON.json': '{',
  'nämé 💪 \u202e.json': '{',
  '-rf.json': '{',
  'new\nline.json': '{',
  'UPPER.JSON': '{',
  [`${'long'.repeat(60)}.json`]: '{',
}

export const strange = (): HostileFile[] =>
  Object.entries(CONTENTS).map(([name, content]) => ({ name, bytes: Buffer.from(content) }))

/** What is in a folder of session files without being a file of one, and a file that is too large to be one. */
export function putObstacles(folder: string): void {
  mkdirSync(join(folder, 'folder.json'))
  const outside = join(dirname(folder), 'outside.txt')
  writeFileSync(outside, text)
  symlinkSync(outside, join(folder, 'link.json'))
  symlinkSync('/dev/zero', join(folder, 'endless.json'))
  symlinkSync('nowhere', join(folder, 'dangling.json'))
  symlinkSync('loop.json', join(folder, 'loop.json'))
  if (process.platform !== 'win32') run('mkfifo', join(folder, 'pipe.json'))
  writeFileSync(join(folder, 'large.json'), whole)
  truncateSync(join(folder, 'large.json'), 50_000_000)
}
