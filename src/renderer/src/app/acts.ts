import type { Exporting } from '#renderer/features/export/useExporting.ts'
import type { BackupTasks } from '#renderer/features/health/useBackupTasks.tsx'
import type { Importing } from '#renderer/features/import/useImporting.tsx'
import type { OpenSessionFile } from '#renderer/features/sessionFile/useOpenSessionFile.tsx'
import type { Updating } from '#renderer/features/updates/useUpdating.tsx'
import type { Editors } from '#renderer/features/workout/editors.ts'
import { call } from '#renderer/lib/client.ts'
import { complain, goToNotes } from '#renderer/lib/notify.tsx'
import type { Action } from '#shared/actions.ts'
import { places } from './places.ts'
import type { OwnDialogs } from './useOwnDialog.ts'

/** What each action does in this window. */
export type Acts = Record<Action, () => void>

/** What the actions are done with. */
interface Means {
  go: (address: string) => void
  startWorkout: () => void
  editors: Editors
  openFile: OpenSessionFile
  importing: Importing
  exporting: Exporting
  backups: BackupTasks
  updating: Updating
  own: OwnDialogs
}

type PlaceAction = (typeof places)[number]['action']

const placeActs = (go: Means['go']): Pick<Acts, PlaceAction> =>
  Object.fromEntries(places.map(({ action, path }) => [action, () => go(path)])) as Pick<Acts, PlaceAction>

/** Says what each action does. */
export const createActs = ({
  go,
  startWorkout,
  editors,
  openFile,
  importing,
  exporting,
  backups,
  updating,
  own,
}: Means): Acts => ({
  ...placeActs(go),
  newWorkout: startWorkout,
  finishWorkout: () => void (editors.finishOpen() || go('/workout')),
  openSessionFile: openFile.ask,
  import: importing.visit,
  export: exporting.visit,
  backUp: () => {
    backups.visit()
    backups.make()
  },
  restore: () => {
    backups.visit()
    backups.chooseFile()
  },
  openDataFolder: () => void call('health.openDataFolder', null).catch(complain),
  showLogs: () => void call('logs.reveal', null).catch(complain),
  showPalette: () => own.show('palette'),
  showShortcuts: () => own.show('shortcuts'),
  showAbout: () => own.show('about'),
  goToNotes,
  checkForUpdates: updating.askAndVisit,
})
