import { type ReactNode, useId, useRef, useState } from 'react'
import { Loading } from '#renderer/ui/states.tsx'
import { t } from '#shared/messages/index.ts'
import { type ChartAction, ChartActions } from './ChartActions.tsx'
import { ChartTable } from './ChartTable.tsx'
import classes from './figure.module.css'
import type { ChartDays } from './fileName.ts'
import type { ChartTable as Table } from './table.ts'

/** How far a chart is: `values` says how many values there are to draw. */
export type ChartState =
  | { kind: 'loading' }
  | { kind: 'failed'; reason: string; retry: () => void }
  | { kind: 'empty'; text: string }
  | { kind: 'ready'; values: number }

interface ChartFigureProps<R> {
  title: string
  /** What the chart shows, in a sentence. */
  summary: ReactNode
  /** What counts here and how, in one line. */
  rule?: string
  state: ChartState
  table: Table<R>
  /** The days it is about; null for all. */
  days: ChartDays | null
  /** How those days are called, for the picture. */
  daysText: string
  /** Which sessions of those days are left out, in words. */
  filterText?: string
  /** What marks and colours mean. */
  legend?: ReactNode
  /** It shows the answer before, while the next one is on its way. */
  isOld?: boolean
  /** What the drawing can be switched between. */
  controls?: ReactNode
  /** What can be done with it; all unless said. Without `png` it is no drawing. */
  actions?: readonly ChartAction[]
  children: ReactNode
}

const ALL: readonly ChartAction[] = ['table', 'csv', 'png']

/** A chart with what it says in words, the table of its numbers, and ways to keep it as CSV and PNG. */
export function ChartFigure<R>(props: ChartFigureProps<R>) {
  const { title, summary, rule, state, table, legend, isOld = false, controls, actions = ALL, children } = props
  const id = useId()
  const [hasTable, setHasTable] = useState(false)
  const picture = useRef<HTMLDivElement>(null)
  const isReady = state.kind === 'ready'
  return (
    <figure className={classes.figure} aria-labelledby={id} aria-busy={isOld || state.kind === 'loading'}>
      <div className={classes.head}>
        <h2 id={id}>{title}</h2>
        {isReady && (
          <ChartActions
            title={title}
            table={table}
            days={props.days}
            daysText={props.daysText}
            filterText={props.filterText ?? ''}
            picture={picture}
            actions={actions}
            tableId={`${id}-table`}
            hasTable={hasTable}
            onTable={setHasTable}
          />
        )}
      </div>
      {isReady && <p className={classes.summary}>{summary}</p>}
      {isReady && controls && <div className={classes.controls}>{controls}</div>}
      <State state={state} title={title} />
      {isReady && (
        <>
          <div ref={picture} className={classes.picture} data-old={isOld || undefined}>
            {children}
            {legend}
          </div>
          {state.values === 1 && actions.includes('png') && <p className={classes.note}>{t('charts.onePoint')}</p>}
          {rule && <p className={classes.rule}>{rule}</p>}
          {hasTable && <ChartTable id={`${id}-table`} caption={title} table={table} />}
        </>
      )}
    </figure>
  )
}

function State({ state, title }: { state: ChartState; title: string }) {
  switch (state.kind) {
    case 'loading':
      return <Loading rows={5} />
    case 'empty':
      return <p className={classes.empty}>{state.text}</p>
    case 'failed':
      return (
        <div className={classes.failed} role="alert">
          <p>
            {t('charts.failed', { title })} {state.reason}
          </p>
          <button type="button" className={classes.action} onClick={state.retry}>
            {t('shell.retry')}
          </button>
        </div>
      )
    case 'ready':
      return null
  }
}
