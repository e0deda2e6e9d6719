import type { ElectronApplication } from '@playwright/test'
import type { UpdateOffer, UpdateStatus } from '#shared/contract/updates.ts'

export const OFFER: UpdateOffer = {
  version: '1.1.0',
  notes: 'Plates of half a kilo.\n<b>Not bold</b>, and <img src=x onerror="window.pwned=1">',
  releasedAt: '2026-03-31T10:00:00.000Z',
  bytes: 95_000_000,
}

/** What the page asked of updates, in words: `check`, `download 1.1.0`. */
interface PlayedUpdates {
  /** From here on it stands so, and the page is told. */
  become(status: UpdateStatus): Promise<void>
  asked(): Promise<string[]>
}

/** Puts a test in the place of whoever fetches updates: this app is not packaged, and would have nobody to ask. */
export async function playUpdates(app: ElectronApplication, first: UpdateStatus): Promise<PlayedUpdates> {
  const played = await app.evaluateHandle(({ ipcMain }) => {
    type Handler = (event: unknown, route: string, input: { version?: string } | null) => Promise<unknown>
    // Electron keeps its handlers there, and has no other way to wrap one.
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Handler>
    const real = handlers.get('call')
    const state: { status?: UpdateStatus; asked: string[] } = { asked: [] }
    handlers.set('call', async (event, route, input) => {
      if (!route.startsWith('updates.')) return real?.(event, route, input)
      if (route !== 'updates.status') state.asked.push([route.slice(8), input?.version ?? ''].join(' ').trim())
      return { ok: true, data: state.status }
    })
    return state
  })
  const become = (status: UpdateStatus): Promise<void> =>
    app.evaluate(
      ({ webContents }, [state, next]) => {
        state.status = next
        for (const contents of webContents.getAllWebContents()) {
          contents.send('event', { type: 'progress', job: 'updates' })
        }
      },
      [played, status] as const,
    )
  // The page has asked already.
  await become(first)
  return { become, asked: () => played.evaluate(({ asked }) => asked) }
}
