import { enableCompileCache } from 'node:module'

// Halves the time to the first answer: the same TypeScript is not stripped and compiled at every start.
enableCompileCache()
const { runCli } = await import('./run.ts')

// Whoever reads along may have seen enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await runCli(process.argv.slice(2))
