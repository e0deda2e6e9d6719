import { expect, it, test } from 'vitest'
import { notesOf, releasePlan, whyNot } from './release-plan.mjs'

const github = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'o/r', PATH: '/bin' }
const SOURCE = '-c.publish.url=https://github.com/o/r/releases'
const plan = (platform: string, env: Record<string, string> = {}, hasUpdateKeys = true) =>
  releasePlan({ platform, env: { ...github, ...env }, hasUpdateKeys })

test.each([
  ['linux', '--linux'],
  ['darwin', '--mac'],
  ['win32', '--win'],
])('on %s it makes packages for %s, and puts them nowhere', (platform, system) => {
  const { args } = plan(platform)
  expect(args.slice(0, 3)).toEqual([system, '--publish', 'never'])
})

it('takes a secret that is empty for none', () => {
  const { env, says } = plan('win32', { WIN_CSC_LINK: '', CSC_LINK: '', WIN_CSC_KEY_PASSWORD: '' })
  expect(env).toEqual({ ...github, CSC_IDENTITY_AUTO_DISCOVERY: 'false' })
  expect(says).toEqual(['not signed: no WIN_CSC_LINK', 'asks for updates'])
})

it('signs with the certificate of its system', () => {
  const { env, args, says } = plan('darwin', { CSC_LINK: 'c', CSC_KEY_PASSWORD: 'p', APPLE_API_KEY: 'k' })
  expect(env).toEqual({ ...github, CSC_LINK: 'c', CSC_KEY_PASSWORD: 'p', APPLE_API_KEY: 'k' })
  expect(args).not.toContain('-c.mac.identity=-')
  expect(says).toEqual(['signed', 'asks for updates'])
  expect(plan('win32', { CSC_LINK: 'c' }).says[0]).toBe('not signed: no WIN_CSC_LINK')
})

it('makes nothing unsigned of what people have signed, and hands unsigned apps to nobody', () => {
  expect(() => plan('win32', { MUST_BE_SIGNED: 'true' })).toThrow(/no WIN_CSC_LINK/)
  expect(plan('win32', { MUST_BE_SIGNED: 'true', WIN_CSC_LINK: 'c' }).says[0]).toBe('signed')
  expect(plan('linux', { MUST_BE_SIGNED: 'true' }).args[0]).toBe('--linux')
  expect(plan('darwin', { APPLE_API_KEY: 'k', APPLE_API_KEY_ID: 'i' }).env).not.toHaveProperty('APPLE_API_KEY_ID')
})

it('builds the place of updates in only where an update can be believed', () => {
  expect(plan('linux').args).toContain(SOURCE)
  expect(plan('win32').args).toContain(SOURCE)
  expect(plan('darwin', { CSC_LINK: 'c' }).args).toContain(SOURCE)
  for (const without of [
    plan('linux', {}, false),
    plan('darwin'),
    releasePlan({ platform: 'linux', env: {}, hasUpdateKeys: true }),
  ]) {
    expect(without.args.join()).not.toContain('publish.url')
    expect(without.says).toContain('never asks for updates')
  }
})

it('makes an app for a Mac that starts without a certificate', () => {
  expect(plan('darwin').args).toEqual(expect.arrayContaining(['-c.mac.identity=-', '-c.mac.hardenedRuntime=false']))
})

it('takes the notes of a version, whole and nothing more', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- Later\n\n## 1.1.0 (2026-03-31)\n\n- New\n- Newer\n\n## [1.0.0]\n\n- First\n'
  expect(notesOf(changelog, '1.1.0')).toBe('- New\n- Newer')
  expect(notesOf(changelog, '1.0.0')).toBe('- First')
  expect(notesOf(changelog, '1.1')).toBeNull()
  expect(notesOf(changelog, '2.0.0')).toBeNull()
})

test('a tag is released only where every file that names it does', () => {
  const good = {
    tag: 'v1.1.0',
    version: '1.1.0',
    changelog: '## 1.1.0\n\n- New\n',
    metainfo: '<releases><release version="1.1.0" date="2026-03-31"/><release version="1.0.0"/></releases>',
    texts: { 'package.json': '"homepage": "https://example.org"' },
  }
  expect(whyNot(good)).toEqual([])
  expect(whyNot({ ...good, tag: 'v1.1' })).toEqual(['The tag v1.1 is not the version of package.json, 1.1.0.'])
  expect(whyNot({ ...good, changelog: '## Unreleased' })[0]).toMatch(/CHANGELOG\.md says nothing of 1\.1\.0/)
  expect(whyNot({ ...good, metainfo: '<release version="1.0.0"/>' })[0]).toMatch(/metainfo\.xml is 1\.0\.0/)
  const texts = { 'package.json': '', 'electron-builder.yml': 'maintainers@traininglogs.invalid' }
  expect(whyNot({ ...good, texts })).toEqual([
    'An address in electron-builder.yml still ends in .invalid: put the real one there.',
  ])
})
