import { describe, expect, it, test } from 'vitest'
import { signedText, withSignature } from './signature.ts'
import { testKeys } from './testing.ts'
import { isOfChannel, offerOf, updateListSchema } from './update-list.ts'

const SHA = `${'A'.repeat(86)}==`
const file = { url: 'Traininglogs-1.1.0.AppImage', sha512: SHA, size: 1000 }
const list = { version: '1.1.0', files: [file] }

describe('a list of updates', () => {
  it('is what electron-builder writes, without what would be done with it', () => {
    const written = { ...list, path: file.url, sha512: SHA, stagingPercentage: 1, packages: { x64: { path: '../x' } } }
    expect(updateListSchema.parse(written)).toEqual(list)
  })

  test.each([
    ['no object', 'text'],
    ['no version', { files: [file] }],
    ['a version with more in it', { ...list, version: '1.1.0+x/../..' }],
    ['a version that is a number', { ...list, version: 1.1 }],
    ['no files', { ...list, files: [] }],
    ['a file elsewhere', { ...list, files: [{ ...file, url: 'https://example.invalid/x.AppImage' }] }],
    ['a file above', { ...list, files: [{ ...file, url: '../x.AppImage' }] }],
    ['a hidden file', { ...list, files: [{ ...file, url: '.x' }] }],
    ['a file without its hash', { ...list, files: [{ url: file.url, size: 1 }] }],
    ['an empty file', { ...list, files: [{ ...file, size: 0 }] }],
    ['notes without end', { ...list, releaseNotes: 'x'.repeat(20_001) }],
    ['a prototype', JSON.parse(`{"__proto__": ${JSON.stringify(list)}}`)],
  ])('is none with %s', (_what, read) => {
    expect(updateListSchema.safeParse(read).success).toBe(false)
  })

  it('is shown as text, whatever stands in it', () => {
    const releaseNotes = '<b>New</b>\r\n\u001b[31m- a\u202e\u0000 <img src=x onerror=alert(1)>\t\n'
    expect(offerOf({ ...list, releaseNotes, releaseDate: '2026-03-31T10:00:00.000Z' }, 1000)).toEqual({
      version: '1.1.0',
      notes: '<b>New</b>\n[31m- a <img src=x onerror=alert(1)>',
      releasedAt: '2026-03-31T10:00:00.000Z',
      bytes: 1000,
    })
    expect(offerOf({ ...list, releaseNotes: ' ', releaseDate: 'soon' }, 1)).toMatchObject({
      notes: null,
      releasedAt: null,
    })
  })

  it('of a version that is tried out is for those who want it', () => {
    expect(isOfChannel('1.1.0-beta.1', 'stable')).toBe(false)
    expect(isOfChannel('1.1.0-beta.1', 'beta')).toBe(true)
    expect(isOfChannel('1.1.0', 'stable')).toBe(true)
    expect(isOfChannel('1.1.0', 'beta')).toBe(true)
  })
})

describe('a signature', () => {
  const ours = testKeys()
  const theirs = testKeys()
  const keys = [ours.publicKey]
  const text = 'version: 1.1.0\nä\n'

  it('is that of one of the keys over every letter', () => {
    const signed = withSignature(text, ours.privateKey)
    expect(signedText(signed, keys)).toBe(text)
    expect(signedText(signed, [theirs.publicKey, ...keys])).toBe(text)
    expect(signedText(signed.replace('1.1.0', '1.1.1'), keys)).toBeNull()
    expect(signedText(`${signed} `, keys)).toBeNull()
    expect(signedText(withSignature(text, theirs.privateKey), keys)).toBeNull()
    expect(signedText(signed, [])).toBeNull()
  })

  it('takes the place of one that was there', () => {
    expect(withSignature(withSignature(text, theirs.privateKey), ours.privateKey)).toBe(
      withSignature(text, ours.privateKey),
    )
  })

  test.each(['', text, `# signature: \n${text}`, `# signature: ${'A'.repeat(86)}==\n${text}`, '<html>'])(
    'is not in %j',
    (unsigned) => {
      expect(signedText(unsigned, keys)).toBeNull()
    },
  )
})
