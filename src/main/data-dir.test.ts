import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { askedDataDir, resolveDataDir } from './data-dir.ts'

test('a folder that was asked for comes before the one of the environment', () => {
  expect(resolveDataDir('a/b', { TRAININGLOGS_DATA_DIR: '/c' }, 'linux')).toBe(resolve('a/b'))
  expect(resolveDataDir(undefined, { TRAININGLOGS_DATA_DIR: '/c' }, 'linux')).toBe('/c')
})

test('each system has its own place', () => {
  expect(resolveDataDir(undefined, {}, 'linux')).toBe(join(homedir(), '.config', 'traininglogs'))
  expect(resolveDataDir(undefined, { XDG_CONFIG_HOME: '/x' }, 'linux')).toBe('/x/traininglogs')
  expect(resolveDataDir(undefined, {}, 'darwin')).toBe(join(homedir(), 'Library/Application Support/traininglogs'))
  expect(resolveDataDir(undefined, { APPDATA: '/r' }, 'win32')).toBe('/r/traininglogs')
})

test('what is empty or makes no sense says nothing', () => {
  const usual = join(homedir(), '.config', 'traininglogs')
  expect(resolveDataDir('', { TRAININGLOGS_DATA_DIR: '', XDG_CONFIG_HOME: '' }, 'linux')).toBe(usual)
  expect(resolveDataDir(undefined, { XDG_CONFIG_HOME: 'relative' }, 'linux')).toBe(usual)
})

test.each([
  [['app', '.'], undefined],
  [['app', '.', '--data-dir', '/a b'], '/a b'],
  [['app', '--no-sandbox', '--data-dir=/a=b', '.'], '/a=b'],
])('%j asks for %j', (argv, asked) => {
  expect(askedDataDir(argv)).toBe(asked)
})

test.each([
  [['app', '--data-dir']],
  [['app', '--data-dir=']],
  [['app', '--data-dir', '']],
  [['app', '--data-dir', '--new-workout']],
])('%j names no folder', (argv) => expect(() => askedDataDir(argv)).toThrow(/--data-dir needs the path of a folder/))
