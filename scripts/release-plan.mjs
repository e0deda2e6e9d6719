// What a release adds to electron-builder.yml, by what the machine that makes it was given. Pure, so that it can be tested.

const SYSTEMS = { linux: '--linux', darwin: '--mac', win32: '--win' }
/** The certificate of each system; Linux has none. */
const CERTIFICATES = { darwin: 'CSC_LINK', win32: 'WIN_CSC_LINK' }
/** What electron-builder reads of signing. One that is empty is not the same as none to it. */
const SECRETS = [
  'CSC_LINK',
  'CSC_KEY_PASSWORD',
  'WIN_CSC_LINK',
  'WIN_CSC_KEY_PASSWORD',
  'APPLE_API_KEY',
  'APPLE_API_KEY_ID',
  'APPLE_API_ISSUER',
]

/** The environment without secrets that nobody gave. */
function givenOf(env) {
  const empty = SECRETS.filter((name) => !env[name])
  return Object.fromEntries(Object.entries(env).filter(([name]) => !empty.includes(name)))
}

/** Apple notarises only what is signed. */
const withoutApple = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('APPLE_API_')))

/** An app for a Mac without a certificate is signed with none, or it does not start on new ones. */
const UNSIGNED_MAC = ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false']

/**
 * The arguments and the environment of electron-builder, and what is to be said of them. The place of updates is built in only
 * where an update can be believed: there are keys that lists are signed with, and a Mac takes only what is signed by Apple's rules.
 */
export function releasePlan({ platform, env, hasUpdateKeys }) {
  const given = givenOf(env)
  const certificate = CERTIFICATES[platform]
  const isSigned = certificate !== undefined && certificate in given
  if (certificate !== undefined && !isSigned && given.MUST_BE_SIGNED === 'true') {
    throw new Error(`There is no ${certificate}: who has a signed version would not take an unsigned one.`)
  }
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = given
  const hasUpdates = hasUpdateKeys && Boolean(server && repository) && (platform !== 'darwin' || isSigned)
  const args = [SYSTEMS[platform], '--publish', 'never', '-c.detectUpdateChannel=false']
  if (hasUpdates) args.push('-c.publish.provider=generic', `-c.publish.url=${server}/${repository}/releases`)
  if (platform === 'darwin' && !isSigned) args.push(...UNSIGNED_MAC)
  return {
    args,
    env: isSigned ? given : { ...withoutApple(given), CSC_IDENTITY_AUTO_DISCOVERY: 'false' },
    says: [
      certificate === undefined
        ? 'not signed: this system has no certificates'
        : isSigned
          ? 'signed'
          : `not signed: no ${certificate}`,
      hasUpdates ? 'asks for updates' : 'never asks for updates',
    ],
  }
}

/** What the changelog says of a version; null where it has no such part. */
export function notesOf(changelog, version) {
  const parts = changelog.split(/^## /m)
  const part = parts.find((text) => text.split(/\s/, 1)[0].replace(/^\[|\]$/g, '') === version)
  return part === undefined ? null : part.slice(part.indexOf('\n') + 1).trim()
}

/** Why a tag may not be released, in sentences; `texts` are, by their names, the files that say where the project is. */
export function whyNot({ tag, version, changelog, metainfo, texts }) {
  const [, newest = 'none'] = /<release version="([^"]*)"/.exec(metainfo) ?? []
  const unnamed = Object.keys(texts).filter((name) => texts[name].includes('.invalid'))
  const reasons = [
    tag !== `v${version}` && `The tag ${tag} is not the version of package.json, ${version}.`,
    notesOf(changelog, version) === null && `CHANGELOG.md says nothing of ${version}: give "Unreleased" that name.`,
    newest !== version && `The newest release in metainfo.xml is ${newest}: add ${version}, with its date.`,
    unnamed.length > 0 && `An address in ${unnamed.join(', ')} still ends in .invalid: put the real one there.`,
  ]
  return reasons.filter((reason) => reason !== false)
}
