import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { noFilter as noExerciseFilter } from '#renderer/features/exercises/catalogue/catalogueFilter.ts'
import { ExportPage } from '#renderer/features/export/ExportPage.tsx'
import type { Exporting } from '#renderer/features/export/useExporting.ts'
import { FirstStart } from '#renderer/features/firstStart/FirstStart.tsx'
import { HealthPage } from '#renderer/features/health/HealthPage.tsx'
import type { BackupTasks } from '#renderer/features/health/useBackupTasks.tsx'
import { addressOf, noFilter, startOfHistory } from '#renderer/features/history/historyView.ts'
import { SessionPage } from '#renderer/features/history/SessionPage.tsx'
import { ImportPage } from '#renderer/features/import/ImportPage.tsx'
import type { Importing } from '#renderer/features/import/useImporting.tsx'
import { SessionFilePage } from '#renderer/features/sessionFile/SessionFilePage.tsx'
import type { OpenSessionFile } from '#renderer/features/sessionFile/useOpenSessionFile.tsx'
import { SettingsPage } from '#renderer/features/settings/SettingsPage.tsx'
import { Updates } from '#renderer/features/updates/Updates.tsx'
import type { Updating } from '#renderer/features/updates/useUpdating.tsx'
import { EditPage } from '#renderer/features/workout/EditPage.tsx'
import { useEditors, useSaved } from '#renderer/features/workout/editors.ts'
import type { StartOf } from '#renderer/features/workout/useStartWorkout.ts'
import { WorkoutPage } from '#renderer/features/workout/WorkoutPage.tsx'
import { queryOf } from '#renderer/lib/query.ts'
import type { FilePreview } from '#shared/contract/session-file.ts'
import { AnalyticsRoute } from './AnalyticsRoute.tsx'
import type { Acts } from './acts.ts'
import { type ExercisesKept, ExercisesRoute } from './ExercisesRoute.tsx'
import { HistoryRoute, topOfHistory } from './HistoryRoute.tsx'

interface PlacesProps {
  /** The session file that was opened last; `nth` tells two openings of the same file apart. */
  opened: { preview: FilePreview | null; nth: number }
  openFile: OpenSessionFile
  acts: Acts
  importing: Importing
  exporting: Exporting
  backups: BackupTasks
  updating: Updating
  onStart: (of?: StartOf) => void
}

/** Which screen is shown where. Features do not know each other: they meet here. */
export function Places({ opened, openFile, acts, importing, exporting, backups, updating, onStart }: PlacesProps) {
  const [, navigate] = useLocation()
  const [history, setHistory] = useState(topOfHistory)
  const [analytics, setAnalytics] = useState('/analytics/overview')
  const [exercises, setExercises] = useState<ExercisesKept>({ filter: noExerciseFilter, opened: null })
  const saved = useSaved()
  const editors = useEditors()
  const isEmpty = useIsEmptyLog() && saved === null
  const viewSession = (id: string) => navigate(`/history/${id}`)
  return (
    <Switch>
      <Route path="/workout">
        {isEmpty ? (
          <FirstStart onStart={() => onStart()} onImport={acts.import} onLookAround={() => navigate('/history')} />
        ) : (
          <WorkoutPage
            onStart={(likeSession) => onStart(likeSession === null ? {} : { likeSession })}
            onViewSession={viewSession}
            onViewFile={openFile.showOf}
          />
        )}
      </Route>
      <Route path="/edit/:draft">
        {({ draft }) => <EditPage key={draft} draftId={draft} onLeave={(id) => viewSession(id)} />}
      </Route>
      <Route path={/^\/history(?:\/(?:list|calendar))?\/?$/}>
        <HistoryRoute kept={history} onKeep={setHistory} onStart={() => onStart()} onImport={acts.import} />
      </Route>
      <Route path="/history/:id">
        {({ id }) => (
          <SessionPage
            key={id}
            id={id}
            onEdit={(draft) => navigate(`/edit/${draft}`)}
            onDiscarded={(draft) => editors.close({ id: draft })}
            onStart={(likeSession) => onStart({ likeSession })}
            onGone={() => {
              setHistory((kept) => ({ ...kept, opened: null }))
              navigate('/history')
            }}
            onRestored={(opened) => setHistory((kept) => ({ ...kept, opened }))}
          />
        )}
      </Route>
      <Route path="/file">
        <SessionFilePage
          key={opened.nth}
          preview={opened.preview}
          onOpenFile={openFile.ask}
          onViewSession={viewSession}
        />
      </Route>
      <Route path="/import">
        <ImportPage importing={importing} onShowHistory={() => navigate('/history')} />
      </Route>
      <Route path="/export">
        <ExportPage exporting={exporting} />
      </Route>
      <Route path="/exercises/*?">
        <ExercisesRoute kept={exercises} onKeep={setExercises} onStart={(exercise) => onStart({ exercise })} />
      </Route>
      <Route path="/analytics/*?">
        <AnalyticsRoute
          kept={analytics}
          onKeep={setAnalytics}
          onStart={() => onStart()}
          onImport={acts.import}
          onViewDays={(from, to) => {
            const address = addressOf({ ...startOfHistory, filter: { ...noFilter, from, to } })
            setHistory({ ...topOfHistory, address })
            navigate(address)
          }}
        />
      </Route>
      <Route path="/health">
        <HealthPage backups={backups} onImport={acts.import} onExport={acts.export} />
      </Route>
      <Route path="/settings">
        <SettingsPage
          updates={{ canAsk: updating.status?.state !== 'unavailable', state: <Updates updating={updating} /> }}
        />
      </Route>
      <Route>
        <Redirect to="/workout" replace />
      </Route>
    </Switch>
  )
}

/** Nothing was logged yet and nothing is running. Unknown counts as no: nobody is greeted twice. */
function useIsEmptyLog(): boolean {
  const newest = useQuery(queryOf('sessions.list', { limit: 1 }))
  const running = useQuery(queryOf('drafts.current', null))
  return newest.data?.total === 0 && running.data === null
}
