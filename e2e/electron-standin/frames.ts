import { inward, originOf } from './schemes.ts'
import { strict } from './strict.ts'

/** Electron's WebFrameMain, as far as a check of the sender needs it. */
export interface Frame {
  url: string
  readonly origin: string
  readonly name: string
  readonly parent: Frame | null
  readonly top: Frame
  readonly frames: Frame[]
  readonly frameTreeNodeId: number
  readonly processId: number
  readonly detached: boolean
  isDestroyed(): boolean
}

let lastNode = 0

function makeFrame(parent: Frame | null, all: () => Frame[]): Frame {
  const node = ++lastNode
  const frame: Frame = strict<Frame>('frame', {
    url: 'about:blank',
    get origin() {
      return originOf(frame.url)
    },
    name: '',
    parent,
    get top() {
      return parent?.top ?? frame
    },
    get frames() {
      return all().filter((f) => f.parent === frame)
    },
    frameTreeNodeId: node,
    processId: 1,
    get detached() {
      return !all().includes(frame)
    },
    isDestroyed: () => !all().includes(frame),
  })
  return frame
}

/** The frames of one page, by the ids Chromium gives them. */
export class FrameTree {
  readonly main: Frame
  mainId = ''
  private readonly byId = new Map<string, Frame>()

  constructor() {
    this.main = makeFrame(null, this.all)
  }
  readonly all = (): Frame[] => (this.byId.size === 0 ? [this.main] : [...this.byId.values()])

  /** The page's own frame has this id. */
  root(id: string): void {
    this.mainId = id
    this.byId.set(id, this.main)
  }
  /** A frame appeared or went somewhere. */
  navigated(id: string, url: string, parentId?: string): Frame {
    let frame = this.byId.get(id)
    if (!frame) {
      frame = makeFrame(this.byId.get(parentId ?? '') ?? this.main, this.all)
      this.byId.set(id, frame)
    }
    frame.url = inward(url)
    return frame
  }
  attached(id: string, parentId: string): void {
    if (!this.byId.has(id)) this.byId.set(id, makeFrame(this.byId.get(parentId) ?? this.main, this.all))
  }
  detached(id: string): void {
    if (id !== this.mainId) this.byId.delete(id)
  }
  get(id: string | undefined): Frame | null {
    return this.byId.get(id ?? '') ?? null
  }
}
