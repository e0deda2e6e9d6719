// A lock file is complete when it names every optional (platform) package, or `npm ci` breaks elsewhere.
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')))
const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).flatMap((name) => (locked.has(name) ? [] : [`${path || '(root)'} -> ${name}`])),
)
for (const line of missing) console.error(`package-lock.json lacks ${line}`)
process.exit(missing.length === 0 ? 0 : 1)
