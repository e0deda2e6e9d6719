import { type MessageKey, t } from '#shared/messages/index.ts'

/** A rule of the domain: its words come from the message catalogue when it is broken, so they follow the language. */
export const rule = (key: MessageKey, path?: (string | number)[]) => ({
  error: () => t(key),
  ...(path ? { path } : {}),
})
