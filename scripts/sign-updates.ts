// Signs the lists of updates of a release: UPDATE_SIGNING_KEY=… node scripts/sign-updates.ts FOLDER
import { createHash, createPrivateKey, createPublicKey } from 'node:crypto'
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseUpdateInfo } from 'electron-updater/out/providers/Provider.js'
import { signedText, withSignature } from '#main/updates/signature.ts'
import { updateKeys } from '#main/updates/update-keys.ts'
import { updateListSchema } from '#main/updates/update-list.ts'

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

const [folder = stop('Name the folder of the release.')] = process.argv.slice(2)
const secret = process.env.UPDATE_SIGNING_KEY || stop('UPDATE_SIGNING_KEY is not set.')
// For tests; a build believes only the keys of its source.
const keys = process.env.UPDATE_PUBLIC_KEY ? [process.env.UPDATE_PUBLIC_KEY] : updateKeys
const key = createPrivateKey(secret)
const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }) as string
if (!keys.some((known) => known.trim() === publicKey.trim())) {
  stop('The key is none of those in src/main/updates/update-keys.ts: no app would believe its signature.')
}

const names = globSync('latest*.yml', { cwd: folder }).sort()
if (names.length === 0) stop(`There is no list of updates in ${folder}.`)
for (const name of names) {
  const path = join(folder, name)
  const text = readFileSync(path, 'utf8')
  const list = updateListSchema.safeParse(parseUpdateInfo(text, name, new URL('https://localhost')))
  if (!list.success) stop(`${name} is no list that the app would read: ${list.error.message}`)
  for (const { url, sha512, size } of list.data.files) {
    const file = join(folder, url)
    if (statSync(file, { throwIfNoEntry: false })?.size !== size)
      stop(`${name} lists ${url}, which is missing or has another size.`)
    const found = createHash('sha512').update(readFileSync(file)).digest('base64')
    if (found !== sha512) stop(`${name} lists ${url} with another hash than it has.`)
  }
  const signed = withSignature(text, key)
  if (signedText(signed, keys) === null) stop(`${name} could not be signed.`)
  writeFileSync(path, signed)
  console.log(`${name}: ${list.data.version} signed, ${list.data.files.length} files`)
}
