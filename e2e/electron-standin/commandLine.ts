/** A command line as Electron reads it: its own switches, then the app, then what is the app's business. */
export interface CommandLine {
  /** Modules to load first (-r), as Playwright asks. */
  preloads: string[]
  switches: Map<string, string>
  inspectPort: number | undefined
  app: string
}

export function parseCommandLine(args: string[]): CommandLine {
  const line: CommandLine = { preloads: [], switches: new Map(), inspectPort: undefined, app: '.' }
  let found = false
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (!found && (arg === '-r' || arg === '--require')) line.preloads.push(args[++i] ?? '')
    else if (arg.startsWith('-')) {
      const [name = '', value = ''] = arg.replace(/^-+/, '').split(/=(.*)/s)
      if (name === 'inspect') line.inspectPort = Number(value || 9229)
      else if (name !== '') line.switches.set(name, value)
    } else if (!found) {
      line.app = arg
      found = true
    }
  }
  return line
}
