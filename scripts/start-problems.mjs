// What may stand in the way of a start, each in a sentence. Written so that any Node reads it.

/** The oldest Node that strips types by itself and that better-sqlite3 runs on. */
const OLDEST = [22, 18]

/** Why this Node cannot run the app; null where it can. */
export function nodeProblem(version, path) {
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return null
  return `Traininglogs needs Node ${OLDEST.join('.')} or newer, and this is Node ${version} (${path}): install a newer one, then run npm ci and npm start again.`
}

/** Why npm cannot have installed everything, by the Node that runs it: an older one leaves out what the builder is made of. */
export function npmProblem(userAgent = '') {
  const [, version] = / node\/v(\d+\.\d+\.\d+)/.exec(userAgent) || []
  const [major, minor] = (version || '24.0.0').split('.').map(Number)
  const least = { 20: 19, 22: 13, 23: 5 }[major]
  if (minor >= least || major > 23) return null
  return `npm runs on Node ${version} here, and leaves out packages that the app needs: install Node 22.18 or newer, then run npm ci and npm start again.`
}

/** Why Electron cannot show a window here; null where it can. */
export function windowProblem({ platform, env, uid }) {
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'There is no display here'
  return uid === 0 ? 'Electron does not run as root' : null
}

const ENDINGS = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|socket hang up|fetch failed/,
    () => 'Electron could not be downloaded, for its server cannot be reached',
  ],
  [/EROFS|EACCES|EPERM/, (_, folder) => `Electron could not be stored, for ${folder} cannot be written`],
  [/ENOSPC|EDQUOT/, () => 'Electron could not be stored, for the disk is full'],
  [
    /checksum|sha256|end of central directory|invalid zip|not a zip|unexpected end|corrupt/i,
    () => 'Electron was damaged on its way here',
  ],
]

/** Why Electron's program is not there, by what its download said last. */
export function downloadProblem({ said, timedOut, folder }) {
  if (timedOut) return 'Electron could not be downloaded within five minutes'
  for (const [words, sentence] of ENDINGS) if (words.test(said)) return sentence(said, folder)
  const line = said.split('\n').find((text) => text.trim() !== '')
  return `Electron could not be downloaded (${line ? line.trim().slice(0, 200) : 'it did not say why'})`
}

/** Why Electron's program does not start, by how a trial of it ended; null where it does. */
export function programProblem({ status, signal, error, stderr }) {
  if (!error && status === 0) return null
  const line = (stderr || '').split('\n').find((text) => text.trim() !== '')
  return `Electron's program does not run on this system (${(error ? error.message : line || signal || `code ${status}`).trim().slice(0, 200)})`
}
