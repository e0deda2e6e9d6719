import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { call, codeOf, reasonOf } from '#renderer/lib/client.ts'
import { queryOf } from '#renderer/lib/query.ts'
import type { SavedSession } from '#shared/contract/sessions.ts'
import type { Session } from '#shared/domain/session.ts'
import type { DraftIssue } from '#shared/draft/cells.ts'
import type { DraftWorkout } from '#shared/draft/draft.ts'
import { withoutOnlyWeighed } from '#shared/draft/plan-rows.ts'
import { AppError } from '#shared/errors.ts'
import { t } from '#shared/messages/index.ts'
import { checkWorkout } from './checkWorkout.ts'
import { useEditor, useEditors } from './editors.ts'
import { withoutNotDone } from './notDone.ts'

/** The way from the last set to the saved session. */
export interface Finish {
  /** What will be saved, while it is asked. */
  asked: Session | null
  ask: () => void
  cancel: () => void
  /** Takes the exercises without a working set out of the workout; undo brings them back. */
  leaveOut: () => void
  /** Takes the sets out that have a weight and nothing done. */
  leaveSetsOut: () => void
  /** Saves with this length in minutes, as text; `overwrite` also over what changed since the edit began. */
  save: (duration: string, overwrite?: boolean) => Promise<void>
  /** Whether the session was changed or deleted since the edit began: saving it is asked again. */
  isOutdated: boolean
  isSaving: boolean
  problem: string | null
}

const issuesOf = (error: unknown): DraftIssue[] => {
  const details = error instanceof AppError ? error.details : null
  return details !== null && typeof details === 'object' && 'issues' in details ? (details.issues as DraftIssue[]) : []
}

/** Takes the focus away at once: keys pressed before the dialog has it go into no cell. Gives back where it was. */
function leaveFocus(): HTMLElement | null {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement)) return null
  activeElement.blur()
  return activeElement
}

/** Finishing asks with a summary, saves, and closes the editor; cells that cannot be read are marked instead. */
export function useFinish(onSaved: (saved: SavedSession) => void): Finish {
  const editor = useEditor()
  const editors = useEditors()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<Session | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isOutdated, setOutdated] = useState(false)
  const cameFrom = useRef<HTMLElement>(null)

  const ask = () => {
    if (asked || editor.goToLine()) return
    const { session, found } = checkWorkout(editor.state.workout)
    setProblem(null)
    if (!session) return editor.showIssues(found)
    cameFrom.current = leaveFocus()
    setAsked(session)
  }
  const cancel = () => {
    setAsked(null)
    cameFrom.current?.focus()
  }
  const without = (edit: (workout: DraftWorkout) => DraftWorkout, notice: string) => {
    editor.change(edit, { notice })
    setAsked(checkWorkout(editor.state.workout).session)
  }
  const leaveOut = () => without(withoutNotDone, t('workout.finishing.leftOut'))
  const leaveSetsOut = () => without(withoutOnlyWeighed, t('progression.unfilledLeftOut'))
  const offered = useEffectEvent(ask)
  useEffect(() => editors.offerFinish(() => offered()), [editors])

  const store = async (duration: string, overwrite: boolean) => {
    if (duration !== editor.state.workout.duration) editor.change((workout) => ({ ...workout, duration }))
    const { found } = checkWorkout(editor.state.workout)
    if (found.length > 0) throw new AppError('DRAFT_INVALID', found[0]?.message ?? '', { issues: found })
    if (!(await editor.flush())) {
      const { save } = editor.state
      throw new AppError('NOT_KEPT', save.status === 'failed' ? save.reason : '')
    }
    return call('drafts.finish', { id: editor.id, overwrite })
  }
  const save = async (duration: string, overwrite = false) => {
    setSaving(true)
    try {
      const saved = await store(duration, overwrite)
      if (editor.sessionId === null) queries.setQueryData(queryOf('drafts.current', null).queryKey, null)
      editors.close(editor)
      onSaved(saved)
    } catch (error) {
      if (codeOf(error) === 'DRAFT_INVALID') {
        setAsked(null)
        editor.showIssues(issuesOf(error))
      } else {
        setOutdated(codeOf(error) === 'DRAFT_OUTDATED')
        setProblem(reasonOf(error))
      }
    } finally {
      setSaving(false)
    }
  }
  return { asked, ask, cancel, leaveOut, leaveSetsOut, save, isOutdated, isSaving, problem }
}
