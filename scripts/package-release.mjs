// Packages a release for the system it runs on, from what `npm run build` made: node scripts/package-release.mjs
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { notesOf, releasePlan } from './release-plan.mjs'

const root = join(import.meta.dirname, '..')
const read = (name) => readFileSync(join(root, name), 'utf8')
const { version } = JSON.parse(read('package.json'))
const hasUpdateKeys = read('src/main/updates/update-keys.ts').includes('BEGIN PUBLIC KEY')
const plan = releasePlan({ platform: process.platform, env: process.env, hasUpdateKeys })
const { args, env } = plan
console.log(`Traininglogs ${version}: ${plan.says.join('; ')}`)

mkdirSync(join(root, 'release'), { recursive: true })
const notes = notesOf(read('CHANGELOG.md'), version)
if (notes !== null) {
  writeFileSync(join(root, 'release/release-notes.md'), notes)
  args.push('-c.releaseInfo.releaseNotesFile=release/release-notes.md')
}
const secrets = mkdtempSync(join(tmpdir(), 'traininglogs-release-'))
if (env.APPLE_API_KEY) {
  // The secret is the key itself; Apple's tool wants a file.
  const file = join(secrets, 'apple-api-key.p8')
  writeFileSync(file, env.APPLE_API_KEY, { mode: 0o600 })
  env.APPLE_API_KEY = file
}
const builder = join(root, 'node_modules/electron-builder/cli.js')
const { status } = spawnSync(process.execPath, [builder, ...args], { cwd: root, env, stdio: 'inherit' })
rmSync(secrets, { recursive: true, force: true })
process.exit(status ?? 1)
