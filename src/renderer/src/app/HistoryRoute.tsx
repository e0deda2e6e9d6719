import { useEffect } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { HistoryPage, type HistoryPlace } from '#renderer/features/history/HistoryPage.tsx'
import { addressOf, type HistoryLook, lookIn, startOfHistory } from '#renderer/features/history/historyView.ts'
import { useHashSearch } from '#renderer/lib/hashPlace.ts'

/** Where somebody was in the history who comes back. */
export interface HistoryKept extends HistoryPlace {
  address: string
}

export const topOfHistory: HistoryKept = { address: addressOf(startOfHistory), row: 0, opened: null }

interface HistoryRouteProps {
  kept: HistoryKept
  onKeep: (kept: HistoryKept) => void
  onStart: () => void
  onImport: () => void
}

/** The list and the calendar under their addresses; whoever comes back without one is where they were. */
export function HistoryRoute(props: HistoryRouteProps) {
  return (
    <Switch>
      <Route path="/history/list">
        <View {...props} view="list" />
      </Route>
      <Route path="/history/calendar">
        <View {...props} view="calendar" />
      </Route>
      <Route>
        <Redirect to={props.kept.address} replace />
      </Route>
    </Switch>
  )
}

function View({ view, kept, onKeep, ...starts }: HistoryRouteProps & Pick<HistoryLook, 'view'>) {
  const [, navigate] = useLocation()
  const look = lookIn(view, useHashSearch())
  const address = addressOf(look)
  useEffect(() => {
    if (kept.address !== address) onKeep({ ...kept, address })
  }, [kept, onKeep, address])
  return (
    <HistoryPage
      {...starts}
      look={look}
      onLook={(next, place = topOfHistory) => {
        onKeep({ ...place, address: addressOf(next) })
        navigate(addressOf(next), { replace: next.view === view })
      }}
      place={kept}
      onPlace={(place) => onKeep({ ...place, address })}
    />
  )
}
