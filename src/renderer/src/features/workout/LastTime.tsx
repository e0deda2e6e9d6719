import type { RowCell } from '#shared/draft/cell-address.ts'
import { t } from '#shared/messages/index.ts'
import { acceptPrevious } from './actions.ts'
import { useEditor } from './editors.ts'
import classes from './grid.module.css'

/** What was done at this place last time; pressed, it fills the empty cells of the row. The key `=` does the same. */
export function LastTime({ text, label, cell }: { text: string | null; label: string; cell: RowCell }) {
  const editor = useEditor()
  if (!text) return <span className={classes.nothing}>–</span>
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.last}
      aria-label={`${label}: ${text}`}
      title={`${text}\n${t('workout.acceptHint')}`}
      onClick={() => acceptPrevious(editor, cell)}
    >
      {text}
    </button>
  )
}
