/** Electron's security checklist, as far as the source and the built files show it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { checks } from '#e2e/security/checklist.ts'
import { parsePolicy } from '#e2e/security/policy.ts'
import { type Found, readBuilt, readSource } from '#e2e/security/source.ts'
import { answerWithFile } from '#main/renderer-files.ts'

const root = join(import.meta.dirname, '../..')
const source = readSource()
const built = readBuilt('**/*.{js,cjs,css,html}')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

const values = (found: Found[]): unknown[] => [...new Set(found.map(({ value }) => value))]
const filesOf = (found: Found[]): string[] => [...new Set(found.map(({ file }) => file))].sort()
const inBuilt = (pattern: RegExp): string[] =>
  built.flatMap(({ file, text }) => (text.match(pattern) ?? []).map((hit) => `${file}: ${hit}`))

test.beforeAll(() => {
  expect(source.count).toBeGreaterThan(300)
  expect(built.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']),
  )
})

test(checks(1, 'static', 'no address of a network in the app'), () => {
  // The browser host speaks to its own machine; it is never packaged. The rest are names of XML and JSON Schema, and
  // what zod puts around an IPv6 address to look at it.
  const names = /^http:\/\/(?:www\.w3\.org\/|json-schema\.org\/draft-|\[)/
  const addresses = source.texts(/^(?:https?|wss?|ftp):\/\//i).filter(({ value }) => !names.test(String(value)))
  expect(addresses.filter(({ file }) => !file.startsWith('src/web/'))).toEqual([])
  const bundled = readSource('out/**/*.{js,cjs}').texts(/^(?:http|ws|ftp):\/\//i)
  // electron-updater hands what it downloaded over to macOS on this machine.
  const handsOver = ({ file, value }: Found) => /chunks\/signed-updater-/.test(file) && value === 'http://127.0.0.1:'
  expect(bundled.filter((found) => !names.test(String(found.value)) && !handsOver(found))).toEqual([])
})

test(checks(2, 'static', 'Node integration is off wherever it is named'), () => {
  for (const name of ['nodeIntegration', 'nodeIntegrationInSubFrames', 'nodeIntegrationInWorker']) {
    expect(values(source.properties(name)), name).toEqual([false])
  }
})

test(checks(3, 'static', 'isolation is on wherever it is named'), () => {
  expect(values(source.properties('contextIsolation'))).toEqual([true])
})

test(checks(4, 'static', 'the sandbox is on for all, and nothing turns it off'), () => {
  expect(values(source.properties('sandbox'))).toEqual([true])
  expect(filesOf(source.calls('enableSandbox'))).toEqual(['src/main/shell/security.ts'])
  expect(source.texts(/no-?sandbox/i)).toEqual([])
  expect(read('scripts/start.mjs')).not.toMatch(/no-?sandbox/i)
})

test(checks(5, 'static', 'all three handlers are there'), () => {
  for (const kind of ['Request', 'Check']) {
    expect(filesOf(source.calls(`setPermission${kind}Handler`))).toEqual(['src/main/shell/security.ts'])
  }
  expect(filesOf(source.calls('setDevicePermissionHandler'))).toEqual(['src/main/shell/security.ts'])
})

test(checks(6, 'static', 'web security is on wherever it is named'), () => {
  expect(values(source.properties('webSecurity'))).toEqual([true])
  expect(source.texts(/disable-(?:web-security|site-isolation)/)).toEqual([])
})

test(checks(7, 'static', 'the policy is strict, and the page has nothing inline'), async () => {
  const answer = await answerWithFile(join(root, 'out/renderer'), '/index.html')
  const policy = parsePolicy(answer.headers['content-security-policy'] ?? '')
  const none = ['default-src', 'object-src', 'frame-src', 'worker-src', 'base-uri', 'form-action', 'frame-ancestors']
  for (const directive of none) expect(policy.get(directive), directive).toEqual(["'none'"])
  for (const directive of ['script-src', 'connect-src', 'font-src'])
    expect(policy.get(directive), directive).toEqual(["'self'"])
  expect(policy.get('img-src')).toEqual(["'self'", 'data:'])
  expect(policy.get('style-src')).toEqual(["'self'", expect.stringMatching(/^'nonce-[\w+/]{22}=='$/)])
  expect([...policy.keys()].sort()).toEqual(
    [...none, 'script-src', 'connect-src', 'font-src', 'img-src', 'style-src'].sort(),
  )
  const html = read('out/renderer/index.html')
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+\s*=|\sstyle\s*=|javascript:|http-equiv/i)
  const makesMarkup = source.names('innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc', 'dangerouslySetInnerHTML')
  expect(makesMarkup).toEqual([])
  expect(source.names('eval', 'Function')).toEqual([])
})

test(checks(8, 'static', 'insecure content is off wherever it is named'), () => {
  expect(values(source.properties('allowRunningInsecureContent'))).toEqual([false])
  expect(source.texts(/allow-running-insecure-content|ignore-certificate-errors/)).toEqual([])
})

test(checks(9, 'static', 'experimental features are off wherever they are named'), () => {
  expect(values(source.properties('experimentalFeatures'))).toEqual([false])
  expect(source.texts(/experimental-web-platform-features/)).toEqual([])
})

test(checks(10, 'static', 'nothing turns features of Blink on'), () => {
  expect(source.names('enableBlinkFeatures')).toEqual([])
  expect(source.texts(/enable-(?:blink-)?features/)).toEqual([])
  expect(source.calls('appendSwitch')).toEqual([])
})

test(checks(11, 'static', 'the word stands nowhere'), () => {
  expect([...source.names('allowpopups'), ...source.texts(/allowpopups/i)]).toEqual([])
})

test(checks(12, 'static', 'the tag is off and stands nowhere'), () => {
  expect(values(source.properties('webviewTag'))).toEqual([false])
  expect([...source.names('webview'), ...source.texts(/^webview$|<webview/i)]).toEqual([])
  expect(values(source.calls('on'))).toContain('will-attach-webview')
})

test(checks(13, 'static', 'every contents has its handlers, which compare parsed addresses'), () => {
  expect(values(source.calls('on'))).toEqual(
    expect.arrayContaining(['web-contents-created', 'will-frame-navigate', 'will-redirect']),
  )
  expect(source.calls('loadURL').map(({ file }) => file)).toEqual(['src/main/shell/window.ts'])
})

test(checks(14, 'static', 'the only answer is to deny'), () => {
  expect(filesOf(source.calls('setWindowOpenHandler'))).toEqual(['src/main/shell/security.ts'])
  const answers = source.properties('action').filter(({ file }) => file === 'src/main/shell/security.ts')
  expect(values(answers)).toEqual(['deny'])
})

test(checks(15, 'static', 'nobody calls it'), () => {
  expect(source.names('openExternal')).toEqual([])
  expect(inBuilt(/openExternal/g)).toEqual([])
})

test(checks(16, 'static', 'one exact version, in the manifest, in the lock and installed'), () => {
  const asked = (JSON.parse(read('package.json')) as { devDependencies: Record<string, string> }).devDependencies
    .electron
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version: string }> }
  const installed = JSON.parse(read('node_modules/electron/package.json')) as { version: string }
  expect(asked).toMatch(/^\d+\.\d+\.\d+$/)
  const electrons = Object.entries(lock.packages).filter(([path]) => path.endsWith('node_modules/electron'))
  expect(electrons.map(([, { version }]) => version)).toEqual([asked])
  expect(installed.version).toBe(asked)
})

test(checks(17, 'static', 'one channel for calls and one to say that a page listens, through one door'), () => {
  expect(values(source.members('ipcMain')).sort()).toEqual(['handle', 'on'])
  expect(filesOf(source.names('ipcMain'))).toEqual(['src/main/shell/ipc.ts'])
  expect(source.names('MessageChannelMain', 'onMessage', 'sendSync', 'postMessageToFrame')).toEqual([])
})

test(checks(18, 'static', 'nothing is loaded from files, and the protocol has no privilege too many'), () => {
  expect(source.names('loadFile')).toEqual([])
  // A desktop on Linux hands files over as addresses, of which paths are made.
  expect(filesOf(source.texts(/^file:/))).toEqual(['src/main/shell/arguments.ts'])
  for (const name of ['bypassCSP', 'allowServiceWorkers', 'corsEnabled', 'stream', 'codeCache']) {
    expect(
      source.properties(name).filter(({ file }) => file === 'src/main/shell/security.ts'),
      name,
    ).toEqual([])
  }
  expect(values(source.properties('scheme'))).toHaveLength(1)
})

test(checks(19, 'static', 'every fuse is decided'), () => {
  const [, block = ''] = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(read('electron-builder.yml')) ?? []
  const fuses = block.split('\n').filter((line) => /^ {2}\w/.test(line))
  expect(Object.fromEntries(fuses.map((line) => line.trim().split(': ')))).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'false',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    grantFileProtocolExtraPrivileges: 'false',
    loadBrowserProcessSpecificV8Snapshot: 'false',
  })
})

test(checks(20, 'static', 'the preload gives two functions, and uses four'), () => {
  const bridges = source.calls('exposeInMainWorld')
  expect(bridges).toEqual([{ file: 'src/preload/index.ts', value: 'bridge' }])
  expect(filesOf(source.names('ipcRenderer'))).toEqual(['src/preload/index.ts'])
  expect(values(source.members('ipcRenderer')).sort()).toEqual(['invoke', 'off', 'on', 'send'])
  const preload = readSource('src/preload/*.ts')
  expect(values(['invoke', 'on', 'off', 'send'].flatMap((name) => preload.calls(name)))).toEqual([
    'call',
    'event',
    'listening',
  ])
})
