import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { bridge } from '#renderer/lib/bridge.ts'
import { isTouchedBy } from '#renderer/lib/query.ts'
import type { Action, AppEvent } from '#shared/contract/events.ts'
import type { FilePreview } from '#shared/contract/session-file.ts'

/** What the menu, the shortcuts and the screens can ask the window for. */
export interface Acts {
  go(path: string): void
  newWorkout(): void
  openFile(): void
  import(): void
  export(): void
  finish(): void
  showShortcuts(): void
}

const actOf = (acts: Acts): Record<Action, () => void> => ({
  newWorkout: () => acts.newWorkout(),
  openSessionFile: () => acts.openFile(),
  import: () => acts.import(),
  export: () => acts.export(),
  finishWorkout: () => acts.finish(),
  showShortcuts: () => acts.showShortcuts(),
  showWorkout: () => acts.go('/workout'),
  showHistory: () => acts.go('/history'),
  showSettings: () => acts.go('/settings'),
})

/** The one listener to main: makes old answers stale, does what the menu asks, shows files that were opened. */
export function useAppEvents(acts: Acts, onFile: (preview: FilePreview) => void): void {
  const queries = useQueryClient()
  const hear = useEffectEvent((event: AppEvent) => {
    if (event.type === 'action') actOf(acts)[event.action]()
    else if (event.type === 'fileOpened') onFile(event.preview)
    else if (event.type === 'progress') void queries.invalidateQueries({ queryKey: [`${event.job}.status`] })
    else void queries.invalidateQueries({ predicate: ({ queryKey }) => isTouchedBy(event.feature, queryKey) })
  })
  useEffect(() => bridge().on((event) => hear(event)), [])
}
