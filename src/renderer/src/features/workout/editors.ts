import { createContext, useContext, useSyncExternalStore } from 'react'
import { call } from '#renderer/lib/client.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import type { SavedSession } from '#shared/contract/sessions.ts'
import { Editor } from './editor.ts'
import type { EditorState } from './editorState.ts'
import { tellRest } from './tellRest.ts'

/** The editors that are open. They outlive their screens, so undo and what is unsaved survive going to another place. */
export class Editors {
  /** The workout that was just finished, until its confirmation is closed. */
  saved: SavedSession | null = null
  private readonly open = new Map<string, Editor>()
  private readonly rests = new Map<string, () => void>()
  private readonly listeners = new Set<() => void>()
  private finishShown: (() => void) | null = null
  private readonly started = new Set<string>()

  /** The editor of a draft: the one that is open already, or a new one. */
  of(draft: Draft): Editor {
    const { id, sessionId } = draft
    const known = this.open.get(id)
    if (known) return known
    const editor = new Editor(draft, {
      send: (workout, version) => call('drafts.update', { id, version, workout }),
      reload: () => call('drafts.get', { id }),
    })
    this.open.set(id, editor)
    if (sessionId === null) this.rests.set(id, tellRest(editor))
    return editor
  }

  /** Forgets an editor whose draft is gone. */
  close({ id }: Pick<Editor, 'id'>): void {
    this.open.get(id)?.stop()
    this.open.delete(id)
    this.rests.get(id)?.()
    this.rests.delete(id)
  }

  /** Has every editor keep what it holds; resolves when each has, or cannot. */
  async keepAll(): Promise<void> {
    await Promise.all([...this.open.values()].map((editor) => editor.flush()))
  }

  /** Notes a workout that was started from this window. */
  noteStart(id: string): void {
    this.setSaved(null)
    this.started.add(id)
  }

  /** Whether a workout was running already when this window was opened. */
  wasRunning = ({ id }: Draft): boolean => !this.started.has(id)

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  setSaved(saved: SavedSession | null): void {
    this.saved = saved
    for (const listener of this.listeners) listener()
  }

  /** The editor on the screen says how it is finished; gives back the way to take that away again. */
  offerFinish(finish: () => void): () => void {
    this.finishShown = finish
    return () => {
      if (this.finishShown === finish) this.finishShown = null
    }
  }

  /** Finishes the workout on the screen, as its own button does. False when none is on the screen. */
  finishOpen(): boolean {
    this.finishShown?.()
    return this.finishShown !== null
  }
}

export const createEditors = (): Editors => new Editors()

export const EditorsContext = createContext<Editors | null>(null)

export function useEditors(): Editors {
  const editors = useContext(EditorsContext)
  if (!editors) throw new Error('useEditors outside of EditorsContext.')
  return editors
}

/** The workout that was just finished, until its confirmation is closed. */
export function useSaved(): SavedSession | null {
  const editors = useEditors()
  return useSyncExternalStore(editors.subscribe, () => editors.saved)
}

export const EditorContext = createContext<Editor | null>(null)

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('useEditor outside of EditorContext.')
  return editor
}

/** A part of what the editor shows; it renders again only when that part is another one. */
export function useEditorState<T>(select: (state: EditorState) => T): T {
  const editor = useEditor()
  return useSyncExternalStore(editor.subscribe, () => select(editor.state))
}
