import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { useLocation } from 'wouter'
import { useExporting } from '#renderer/features/export/useExporting.ts'
import { useBackupTasks } from '#renderer/features/health/useBackupTasks.tsx'
import { useImporting } from '#renderer/features/import/useImporting.tsx'
import { useOpenSessionFile } from '#renderer/features/sessionFile/useOpenSessionFile.tsx'
import { useUpdating } from '#renderer/features/updates/useUpdating.tsx'
import { createEditors, EditorsContext } from '#renderer/features/workout/editors.ts'
import { useStartWorkout } from '#renderer/features/workout/useStartWorkout.ts'
import { call } from '#renderer/lib/client.ts'
import { isDialogOpen } from '#renderer/lib/dialogs.ts'
import { complain, warn } from '#renderer/lib/notify.tsx'
import { queryOf } from '#renderer/lib/query.ts'
import { Broken } from '#renderer/ui/Broken.tsx'
import type { Action } from '#shared/actions.ts'
import type { FilePreview } from '#shared/contract/session-file.ts'
import { t } from '#shared/messages/index.ts'
import { AboutDialog } from './AboutDialog.tsx'
import { createActs } from './acts.ts'
import { Places } from './Places.tsx'
import { Palette } from './palette/Palette.tsx'
import { Rail } from './Rail.tsx'
import { SampleBanner } from './SampleBanner.tsx'
import classes from './Shell.module.css'
import { ShortcutsSheet } from './ShortcutsSheet.tsx'
import { useAppEvents } from './useAppEvents.ts'
import { type Dropped, useDrop } from './useDrop.ts'
import { useOwnDialog } from './useOwnDialog.ts'
import { useShortcuts } from './useShortcuts.ts'

/** The frame around every place: rail, banners, shortcuts, what the menu asks for. */
export function Shell() {
  const [location, navigate] = useLocation()
  const [editors] = useState(createEditors)
  const [opened, setOpened] = useState<{ preview: FilePreview | null; nth: number }>({ preview: null, nth: 0 })
  const running = useQuery(queryOf('drafts.current', null))
  const own = useOwnDialog()

  const go = (address: string) => {
    // A field keeps what stands in it when it is left, and it goes with its screen.
    if (address !== location && document.activeElement instanceof HTMLElement) document.activeElement.blur()
    navigate(address)
  }
  const showFile = (preview: FilePreview) => {
    setOpened(({ nth }) => ({ preview, nth: nth + 1 }))
    go('/file')
  }
  const openFile = useOpenSessionFile(showFile)
  const importing = useImporting(() => go('/import'), location === '/import')
  const exporting = useExporting(() => go('/export'))
  const backups = useBackupTasks(() => go('/health'))
  const updating = useUpdating(() => go('/settings'), location === '/settings')
  const startWorkout = useStartWorkout(editors, () => go('/workout'))

  const acts = createActs({
    go,
    startWorkout: () => startWorkout(),
    editors,
    openFile,
    importing,
    exporting,
    backups,
    updating,
    own,
  })
  const act = (action: Action) => {
    own.close()
    acts[action]()
  }
  const takeDrop = (dropped: Dropped) => {
    own.close()
    if (isDialogOpen()) return warn(t('shell.file.dialogFirst'))
    if (dropped.kind === 'import') return importing.takeDrop(dropped.transfer)
    if (dropped.kind === 'session') return openFile.show(dropped.file)
    backups.visit()
    backups.send(dropped.file)
  }
  const dropping = useDrop(takeDrop)
  useAppEvents({
    act,
    showFile,
    showImport: () => go('/import'),
    keep: () =>
      void editors
        .keepAll()
        .then(() => call('drafts.kept', null))
        .catch(complain),
    makeWay: own.close,
  })
  useShortcuts(act)

  return (
    <EditorsContext value={editors}>
      <div className={classes.shell} data-dropping={dropping || undefined}>
        <button type="button" className={classes.skip} onClick={() => document.getElementById('content')?.focus()}>
          {t('shell.skip')}
        </button>
        <Rail running={running.data ?? null} onAct={act} />
        <div className={classes.column}>
          <SampleBanner />
          <main id="content" tabIndex={-1} className={classes.main}>
            <ErrorBoundary FallbackComponent={Broken} resetKeys={[location]}>
              <Places
                opened={opened}
                openFile={openFile}
                acts={acts}
                importing={importing}
                exporting={exporting}
                backups={backups}
                updating={updating}
                onStart={startWorkout}
              />
            </ErrorBoundary>
          </main>
        </div>
        {dropping && <div className={classes.drop}>{t('shell.file.drop')}</div>}
        {openFile.picker}
        {importing.parts}
        {backups.picker}
        <Palette opened={own.shown === 'palette'} onClose={own.close} onAct={act} onGo={go} />
        <ShortcutsSheet opened={own.shown === 'shortcuts'} onClose={own.close} />
        <AboutDialog opened={own.shown === 'about'} onClose={own.close} />
      </div>
    </EditorsContext>
  )
}
