import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { bridgeEnd } from './page/bridge.ts'
import { makeCodec } from './page/codec.ts'
import { type ProcessInfo, preloadWorld } from './page/preloadWorld.ts'

/** The name Electron gives the preload's world. */
export const WORLD = 'Electron Isolated Context'
/** What the isolated world calls to speak to this process. */
export const BINDING = '__standinRaise'

/** The scripts of both worlds that have to run before any of the page's own. */
export function preloadScripts(
  preload: string | undefined,
  everyFrame: boolean,
): { main: string; isolated: string; asksForPaths: boolean } {
  const token = randomBytes(16).toString('hex')
  const { electron = '', chrome = '', node } = process.versions as Record<string, string>
  const info: ProcessInfo = {
    versions: { electron, chrome, node: node ?? '' },
    platform: process.platform,
    binding: BINDING,
  }
  const only = everyFrame ? '' : 'if (window.top === window)'
  const code = preload === undefined ? '' : readFileSync(preload, 'utf8')
  const ends = (side: string): string =>
    `const codec = (${makeCodec})(); const bridge = (${bridgeEnd})(codec, '${token}', '${side}');`
  return {
    asksForPaths: code.includes('getPathForFile'),
    main: `${only} { ${ends('main')} }`,
    isolated: `${only} { ${ends('isolated')}
      const { require, process } = (${preloadWorld})(codec, bridge, ${JSON.stringify(info)});
      (function (require, process, module, exports) {${code}\n})(require, process, { exports: {} }, {}) }`,
  }
}
