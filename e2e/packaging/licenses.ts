import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the texts are kept, from the root of the project; they ship beside the app's archive. */
export const LICENSES_PATH = 'resources/THIRD-PARTY-LICENSES.txt'

/** Texts of packages that come without one, by name; taken from their repositories. */
const KEPT = 'resources/licenses'
/** What the native module is made of, beside what is bundled. */
const NATIVE = ['better-sqlite3', 'node-addon-api']

interface Package {
  name: string
  version: string
  identifier?: string
  text?: string
}

const HEAD = `Traininglogs contains the work of others. Their names and licenses follow.

Those of Electron and Chromium are in LICENSE.electron.txt and LICENSES.chromium.html, which come with the app.
`

const LINE = '-'.repeat(80)
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** What the build says of the packages it bundled (`build.license` of Vite). */
const bundled = (): Package[] => globSync('out/*/licenses.json').flatMap((file) => readJson(file) as Package[])

function installed(name: string): Package {
  const folder = join('node_modules', name)
  const { version, license } = readJson(join(folder, 'package.json')) as { version: string; license: string }
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry)) ?? ''
  return { name, version, identifier: license, text: readFileSync(join(folder, file), 'utf8').trim() }
}

function sqlite(): Package {
  const said = readFileSync('node_modules/better-sqlite3/deps/download.sh', 'utf8')
  const [, major, minor, patch] = /^VERSION="(\d)(\d\d)(\d\d)\d\d"$/m.exec(said) ?? []
  const version = [major, minor, patch].map(Number).join('.')
  return { name: 'SQLite', version, identifier: 'public domain', text: keptText('sqlite') }
}

const keptFile = (name: string): string => join(KEPT, `${name.replace('/', '__')}.txt`)
const keptText = (name: string): string => readFileSync(keptFile(name), 'utf8').trim()

function textOf({ name, text }: Package): string {
  if (text) return text
  if (existsSync(keptFile(name))) return keptText(name)
  throw new Error(`${name} comes without the text of its license: put it into ${keptFile(name)}`)
}

const nameOf = ({ name, version, identifier }: Package): string =>
  `${name} ${version}${identifier ? ` (${identifier})` : ''}`

/** The texts of the licenses of everything in the package, from the build in `out`; those with the same text share it. */
export function licensesText(): string {
  const named = new Map<string, Package>()
  for (const entry of [...bundled(), ...NATIVE.map(installed), sqlite()]) named.set(nameOf(entry), entry)
  const texts = new Map<string, string[]>()
  for (const name of [...named.keys()].sort()) {
    const text = textOf(named.get(name) as Package).replaceAll('\r\n', '\n')
    texts.set(text, [...(texts.get(text) ?? []), name])
  }
  const parts = [...texts].map(([text, names]) => `${LINE}\n${names.join('\n')}\n${LINE}\n\n${text}\n`)
  return [HEAD, ...parts].join('\n')
}
