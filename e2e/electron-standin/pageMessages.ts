import type { KeyPress } from './accelerator.ts'
import { type Cdp, quietly } from './cdp.ts'
import { answerInvoke, type IpcEvent, ipcMain } from './ipcMain.ts'
import { pressKey } from './menu.ts'
import { makeCodec } from './page/codec.ts'
import { BINDING, WORLD } from './preloadScript.ts'
import type { PageView } from './view.ts'

type FromPage =
  | { kind: 'send'; channel: string; args: string }
  | { kind: 'invoke'; id: number; channel: string; args: string }
  | ({ kind: 'key' } & KeyPress)
const codec = makeCodec()

/** What goes between the preload's world of a page and ipcMain. */
export class PageMessages {
  private readonly contents: PageView
  private readonly cdp: Cdp
  /** The frame of each preload world there is. */
  private readonly worlds = new Map<number, string>()

  constructor(contents: PageView, cdp: Cdp) {
    this.contents = contents
    this.cdp = cdp
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD) this.worlds.set(context.id, (context.auxData as { frameId: string }).frameId)
    })
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.worlds.delete(executionContextId)
    })
    cdp.on('Runtime.executionContextsCleared', () => this.worlds.clear())
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) quietly(this.receive(JSON.parse(payload) as FromPage, executionContextId))
    })
  }

  isWorld = (contextId: number | undefined): boolean => this.worlds.has(contextId ?? -1)

  /** To one world, or to the main frame's. A page without one, or gone meanwhile, hears nothing, as in Electron. */
  async deliver(message: object, world?: number): Promise<void> {
    const main = this.contents._frames.mainId
    const executionContextId = world ?? [...this.worlds].findLast(([, frameId]) => frameId === main)?.[0]
    if (executionContextId === undefined || this.contents.isDestroyed()) return
    await this.cdp.send('Runtime.callFunctionOn', {
      functionDeclaration: '(text) => globalThis.__standinDeliver?.(text)',
      arguments: [{ value: JSON.stringify(message) }],
      executionContextId,
    })
  }

  private async receive(message: FromPage, world: number): Promise<void> {
    if (message.kind === 'key') return pressKey(message, this.contents._owner)
    const { contents } = this
    const event: IpcEvent = {
      type: 'frame',
      sender: contents,
      senderFrame: contents._frames.get(this.worlds.get(world)),
      frameId: 1,
      processId: 1,
    }
    const { channel } = message
    const args = codec.decode(message.args) as unknown[]
    if (message.kind === 'send') {
      ipcMain.emit(
        channel,
        { ...event, reply: (to: string, ...rest: unknown[]) => contents.send(to, ...rest) },
        ...args,
      )
      return
    }
    const answer = await answerInvoke(channel, event, args)
    const reply = 'error' in answer ? answer : { result: codec.encode(answer.result) }
    await this.deliver({ kind: 'reply', id: message.id, channel, ...reply }, world)
  }
}
