// Before a release: Electron supports its three latest lines; ours is one of them, and nothing newer of it is out.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const ours = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies.electron
const said = execFileSync('npm', ['view', 'electron', 'versions', '--json'], { encoding: 'utf8', maxBuffer: 2 ** 26 })
const released = JSON.parse(said).filter((version) => /^\d+\.\d+\.\d+$/.test(version))
const partsOf = (version) => version.split('.').map(Number)
const newest = (versions) => versions.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1)
const latest = newest(released)
const ofOurLine = newest(released.filter((version) => partsOf(version)[0] === partsOf(ours)[0]))

console.log(`Electron ${ours}; newest of its line ${ofOurLine}, newest of all ${latest}`)
process.exit(partsOf(ours)[0] < partsOf(latest)[0] - 2 || ours !== ofOurLine ? 1 : 0)
