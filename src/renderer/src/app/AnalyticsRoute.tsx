import { Redirect, Route, Switch, useLocation } from 'wouter'
import { AnalyticsPage } from '#renderer/features/analytics/AnalyticsPage.tsx'
import { addressOf, lookIn, sections } from '#renderer/features/analytics/look.ts'
import { exerciseAddress } from '#renderer/lib/exerciseAddress.ts'
import { useHashSearch } from '#renderer/lib/hashPlace.ts'

interface AnalyticsRouteProps {
  /** Where somebody was who comes back. */
  kept: string
  onKeep: (address: string) => void
  onStart: () => void
  onImport: () => void
  onViewDays: (from: string, to: string) => void
}

/** The analytics under their addresses; whoever comes back without one is where they were, with a span they see that one. */
export function AnalyticsRoute({ kept, onKeep, onStart, onImport, onViewDays }: AnalyticsRouteProps) {
  const [, navigate] = useLocation()
  const search = useHashSearch()
  const overview = addressOf('overview', lookIn(search))
  return (
    <Switch>
      <Route path="/analytics/:section">
        {({ section: named }) => {
          const section = sections.find((name) => name === named)
          if (!section) return <Redirect to={overview} replace />
          return (
            <AnalyticsPage
              section={section}
              look={lookIn(search)}
              onGo={navigate}
              onKeep={onKeep}
              onStart={onStart}
              onImport={onImport}
              onViewSession={(id) => navigate(`/history/${id}`)}
              onViewDays={onViewDays}
              onViewExercise={(name) => navigate(exerciseAddress(name))}
              onViewExercises={() => navigate('/exercises')}
            />
          )
        }}
      </Route>
      <Route>
        <Redirect to={search === '' ? kept : overview} replace />
      </Route>
    </Switch>
  )
}
