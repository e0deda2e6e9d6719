import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { Router } from 'wouter'
import { reasonOf } from '#renderer/lib/client.ts'
import { useHashPlace, useHashSearch } from '#renderer/lib/hashPlace.ts'
import { createQueryClient, queryOf } from '#renderer/lib/query.ts'
import { SettingsContext } from '#renderer/lib/settings.ts'
import { Broken } from '#renderer/ui/Broken.tsx'
import { preloadPlots } from '#renderer/ui/charts/plots.ts'
import { Failed } from '#renderer/ui/states.tsx'
import type { Settings } from '#shared/contract/settings.ts'
import { pickLanguage, setLanguage, t } from '#shared/messages/index.ts'
import classes from './Shell.module.css'
import { Shell } from './Shell.tsx'
import { cssVariables, theme } from './theme.ts'

const nonce = (): string => document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''

function useColorScheme(theme: Settings['theme']): 'light' | 'dark' {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, { getInitialValueInEffect: false })
  if (theme !== 'system') return theme
  return systemIsDark ? 'dark' : 'light'
}

/** Words are taken from the catalogue while rendering, so the language is chosen before anything below renders. */
function speak(language: Settings['language']): void {
  const chosen = language === 'system' ? pickLanguage(navigator.languages) : language
  setLanguage(chosen)
  document.documentElement.lang = chosen
}

function Root() {
  const settings = useQuery(queryOf('settings.get', null))
  const scheme = useColorScheme(settings.data?.theme ?? 'system')
  speak(settings.data?.language ?? 'system')
  useEffect(() => {
    if (settings.isPending) return
    document.body.dataset.ready = 'true'
    const idle = requestIdleCallback(preloadPlots)
    return () => cancelIdleCallback(idle)
  }, [settings.isPending])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme} getStyleNonce={nonce}>
      {settings.data && (
        <SettingsContext value={settings.data}>
          <Notifications position="bottom-right" withinPortal={false} />
          <Shell />
        </SettingsContext>
      )}
      {settings.isError && (
        <main className={classes.alone}>
          <Failed
            title={t('shell.startFailed')}
            reason={reasonOf(settings.error)}
            retry={() => void settings.refetch()}
          />
        </main>
      )}
    </MantineProvider>
  )
}

/** The whole window. */
export function App() {
  const [queries] = useState(createQueryClient)
  return (
    <QueryClientProvider client={queries}>
      <Router hook={useHashPlace} searchHook={useHashSearch}>
        <ErrorBoundary FallbackComponent={Broken}>
          <Root />
        </ErrorBoundary>
      </Router>
    </QueryClientProvider>
  )
}
