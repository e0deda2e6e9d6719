/** A Content-Security-Policy as a map from directive to its sources. */
export function parsePolicy(header: string): Map<string, string[]> {
  const directives = header.split(';').map((part) => part.trim().split(/\s+/))
  return new Map(directives.map(([name = '', ...sources]) => [name, sources]))
}
