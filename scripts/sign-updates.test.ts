import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { tempFolder } from '#main/db/testing.ts'
import { signedText } from '#main/updates/signature.ts'
import { testKeys } from '#main/updates/testing.ts'

const keys = testKeys()
const secret = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
const PROGRAM = 'a program'
const SHA = createHash('sha512').update(PROGRAM).digest('base64')
const LIST = `version: 1.1.0\nfiles:\n  - url: t-1.1.0.AppImage\n    sha512: ${SHA}\n    size: ${PROGRAM.length}\n`

/** Signs a folder with one list and its file. */
function sign(list = LIST, env: Record<string, string> = {}, program = PROGRAM) {
  const folder = tempFolder()
  writeFileSync(join(folder, 't-1.1.0.AppImage'), program)
  writeFileSync(join(folder, 'latest-linux.yml'), list)
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'sign-updates.ts'), folder],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, UPDATE_SIGNING_KEY: secret, UPDATE_PUBLIC_KEY: keys.publicKey, ...env },
    },
  )
  return { status, stderr, stdout, list: readFileSync(join(folder, 'latest-linux.yml'), 'utf8') }
}

it('signs what the app believes', () => {
  const { status, stdout, list } = sign()
  expect([status, stdout]).toEqual([0, 'latest-linux.yml: 1.1.0 signed, 1 files\n'])
  expect(signedText(list, [keys.publicKey])).toBe(LIST)
})

test.each<[string, RegExp, () => ReturnType<typeof sign>]>([
  ['the key is none of the app', /no app would believe/, () => sign(LIST, { UPDATE_PUBLIC_KEY: testKeys().publicKey })],
  ['there is no key', /UPDATE_SIGNING_KEY is not set/, () => sign(LIST, { UPDATE_SIGNING_KEY: '' })],
  ['a file has another size', /missing or has another size/, () => sign(LIST, {}, 'a program.')],
  ['a file is another', /with another hash/, () => sign(LIST, {}, 'A program')],
  ['a file is missing', /missing/, () => sign(LIST.replace('t-1.1.0', 'u-1.1.0'))],
  [
    'the app could not read the list',
    /no list that the app would read/,
    () => sign(LIST.replace('t-1.1.0.App', '"a b.App').replace('Image\n', 'Image"\n')),
  ],
])('signs nothing where %s', (_why, words, attempt) => {
  const { status, stderr, list } = attempt()
  expect(status).toBe(1)
  expect(stderr).toMatch(words)
  expect(list).not.toContain('# signature')
})
