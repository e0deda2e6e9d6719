import type { AppEnv } from '#main/env.ts'
import type { HandlersOf } from '#main/handlers.ts'
import { logFile } from '#main/lib/log.ts'
import { revealOnSystem } from '#main/platform/open-file.ts'

/** Routes of what the app notes about itself. */
export function logHandlers({ dataDir, platform, log, newId }: AppEnv): HandlersOf<'logs'> {
  return {
    'logs.reveal': async () => {
      await revealOnSystem(platform, logFile(dataDir))
      return null
    },
    'logs.report': async ({ message, stack }) => {
      const correlationId = newId()
      log('error', 'The page failed', { correlationId, error: stack || message })
      return { correlationId }
    },
  }
}
