// Whether a tag may be released; prints what the changelog says of it: node scripts/check-release.mjs v1.2.3
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesOf } from './release-plan.mjs'

const read = (name) => readFileSync(join(import.meta.dirname, '..', name), 'utf8')
const [tag = ''] = process.argv.slice(2)
const { version } = JSON.parse(read('package.json'))
const notes = notesOf(read('CHANGELOG.md'), version)

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

if (tag !== `v${version}`) stop(`The tag ${tag} is not the version of package.json, ${version}.`)
if (notes === null) stop(`CHANGELOG.md says nothing of ${version}: give "Unreleased" that name.`)
console.log(notes)
