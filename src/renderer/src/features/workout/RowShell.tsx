import { VisuallyHidden } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { FocusEvent, ReactNode } from 'react'
import { rowCell } from '#shared/draft/cell-address.ts'
import type { RowPlace } from '#shared/draft/edits.ts'
import { t } from '#shared/messages/index.ts'
import { takeRowOut } from './actions.ts'
import { useEditor } from './editors.ts'
import classes from './grid.module.css'
import { Problems } from './Problems.tsx'

interface RowShellProps {
  place: RowPlace
  /** `W1`, `2`. */
  number: string
  /** `Set 2, Barbell Bench Press`. */
  name: string
  fields: readonly string[]
  /** The cells of the row between its number and its buttons. */
  children: ReactNode
  /** Further cells below, where they are open. */
  more?: ReactNode
  moreButton?: ReactNode
}

/** A row with what belongs to it: its cells, further cells, and what is wrong with them. */
export function RowShell({ place, number, name, fields, children, more, moreButton }: RowShellProps) {
  const editor = useEditor()
  const leaveRow = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) editor.leaveRow(place)
  }
  return (
    <tbody className={classes.row} data-kind={place.kind} onBlur={leaveRow}>
      <tr>
        <th scope="row" className={classes.number}>
          <span aria-hidden>{number}</span>
          <VisuallyHidden>{name}</VisuallyHidden>
        </th>
        {children}
        <td className={classes.buttons}>
          {moreButton}
          <button
            type="button"
            tabIndex={-1}
            className={classes.icon}
            aria-label={t('workout.removeRow', { name })}
            title={t('workout.removeRowHint')}
            onClick={() => takeRowOut(editor, { ...place, field: 'weight' })}
          >
            <IconTrash size={15} stroke={1.6} aria-hidden />
          </button>
        </td>
      </tr>
      {more && (
        <tr>
          <td />
          <td colSpan={8}>{more}</td>
        </tr>
      )}
      <Problems cells={fields.map((field) => rowCell({ ...place, field }))} columns={9} />
    </tbody>
  )
}
