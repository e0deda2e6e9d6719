import { chromiumVersion, findChromium } from './chromium.ts'

/** Once, before the workers: they, and the apps they start, are told which Chromium was found. */
export default async function setup(): Promise<void> {
  const executable = await findChromium()
  process.env.TRAININGLOGS_CHROMIUM = executable
  process.env.TRAININGLOGS_CHROMIUM_VERSION = chromiumVersion(executable)
}
