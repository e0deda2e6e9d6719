import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { useLocation } from 'wouter'
import { useExporting } from '#renderer/features/export/useExporting.ts'
import { useImporting } from '#renderer/features/import/useImporting.tsx'
import { useOpenSessionFile } from '#renderer/features/sessionFile/useOpenSessionFile.tsx'
import { createEditors, EditorsContext } from '#renderer/features/workout/editors.ts'
import { useStartWorkout } from '#renderer/features/workout/useStartWorkout.ts'
import { queryOf } from '#renderer/lib/query.ts'
import { Broken } from '#renderer/ui/Broken.tsx'
import type { FilePreview } from '#shared/contract/session-file.ts'
import { t } from '#shared/messages/index.ts'
import { Places } from './Places.tsx'
import { Rail } from './Rail.tsx'
import { SampleBanner } from './SampleBanner.tsx'
import classes from './Shell.module.css'
import { ShortcutsSheet } from './ShortcutsSheet.tsx'
import { type Acts, useAppEvents } from './useAppEvents.ts'
import { sessionFileIn, useDrop } from './useDrop.ts'
import { useShortcuts } from './useShortcuts.ts'

/** The frame around every place: rail, banners, shortcuts, what the menu asks for. */
export function Shell() {
  const [location, navigate] = useLocation()
  const [editors] = useState(createEditors)
  const [opened, setOpened] = useState<{ preview: FilePreview | null; nth: number }>({ preview: null, nth: 0 })
  const [sheet, setSheet] = useState(false)
  const running = useQuery(queryOf('drafts.current', null))

  const showFile = useCallback(
    (file: FilePreview) => {
      setOpened(({ nth }) => ({ preview: file, nth: nth + 1 }))
      navigate('/file')
    },
    [navigate],
  )
  const openFile = useOpenSessionFile(showFile)
  const importing = useImporting(() => navigate('/import'), location === '/import')
  const exporting = useExporting(() => navigate('/export'))
  const dropping = useDrop((transfer) => {
    const file = sessionFileIn(transfer)
    if (file) openFile.show(file)
    else importing.takeDrop(transfer)
  })
  const startWorkout = useStartWorkout(editors, () => navigate('/workout'))
  const acts: Acts = {
    go: navigate,
    newWorkout: () => startWorkout(),
    openFile: openFile.ask,
    import: importing.visit,
    export: exporting.visit,
    finish: () => void (editors.finishOpen() || navigate('/workout')),
    showShortcuts: () => setSheet(true),
  }
  useAppEvents(acts, showFile)
  useShortcuts(acts)

  return (
    <EditorsContext value={editors}>
      <div className={classes.shell} data-dropping={dropping || undefined}>
        <button type="button" className={classes.skip} onClick={() => document.getElementById('content')?.focus()}>
          {t('shell.skip')}
        </button>
        <Rail running={running.data ?? null} onShortcuts={() => setSheet(true)} />
        <div className={classes.column}>
          <SampleBanner />
          <main id="content" tabIndex={-1} className={classes.main}>
            <ErrorBoundary FallbackComponent={Broken} resetKeys={[location]}>
              <Places opened={opened} acts={acts} importing={importing} exporting={exporting} onStart={startWorkout} />
            </ErrorBoundary>
          </main>
        </div>
        {dropping && <div className={classes.drop}>{t('shell.file.drop')}</div>}
        {openFile.picker}
        {importing.parts}
        <ShortcutsSheet opened={sheet} onClose={() => setSheet(false)} />
      </div>
    </EditorsContext>
  )
}
