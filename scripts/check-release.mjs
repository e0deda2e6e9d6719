// Whether a tag may be released; prints what the changelog says of it: node scripts/check-release.mjs v1.2.3
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesOf, whyNot } from './release-plan.mjs'

const METAINFO = 'resources/linux/metainfo.xml'
/** What people and software centres read of where the project is. */
const PUBLIC = ['package.json', 'electron-builder.yml', METAINFO]

const read = (name) => readFileSync(join(import.meta.dirname, '..', name), 'utf8')
const [tag = ''] = process.argv.slice(2)
const { version } = JSON.parse(read('package.json'))
const changelog = read('CHANGELOG.md')
const texts = Object.fromEntries(PUBLIC.map((name) => [name, read(name)]))
const reasons = whyNot({ tag, version, changelog, metainfo: read(METAINFO), texts })

if (reasons.length > 0) {
  console.error(reasons.join('\n'))
  process.exit(1)
}
console.log(notesOf(changelog, version))
