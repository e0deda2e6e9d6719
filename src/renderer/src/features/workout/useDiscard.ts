import { useQueryClient } from '@tanstack/react-query'
import { call } from '#renderer/lib/client.ts'
import { complain } from '#renderer/lib/notify.tsx'
import { queryOf } from '#renderer/lib/query.ts'
import { useEditor, useEditors } from './editors.ts'

/** Gives the draft up. */
export function useDiscard(onGone: () => void): () => Promise<void> {
  const editor = useEditor()
  const editors = useEditors()
  const queries = useQueryClient()
  return async () => {
    try {
      await editor.flush()
      await call('drafts.discard', { id: editor.id })
      if (editor.sessionId === null) queries.setQueryData(queryOf('drafts.current', null).queryKey, null)
      editors.close(editor)
      onGone()
    } catch (error) {
      complain(error)
    }
  }
}
