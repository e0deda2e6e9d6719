import { useEffect, useState } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { CataloguePage } from '#renderer/features/exercises/catalogue/CataloguePage.tsx'
import {
  type CatalogueFilter,
  catalogueAddress,
  filterIn,
} from '#renderer/features/exercises/catalogue/catalogueFilter.ts'
import { ExercisePage } from '#renderer/features/exercises/page/ExercisePage.tsx'
import { addressOf, lookIn } from '#renderer/features/exercises/page/span.ts'
import { exerciseAddress, exerciseIn } from '#renderer/lib/exerciseAddress.ts'
import { useHashPlace, useHashSearch } from '#renderer/lib/hashPlace.ts'

/** Where somebody was in the exercises who comes back. */
export interface ExercisesKept {
  filter: CatalogueFilter
  opened: string | null
}

interface ExercisesRouteProps {
  kept: ExercisesKept
  onKeep: (kept: ExercisesKept) => void
  /** Starts a workout with an exercise. */
  onStart: (exercise: string) => void
}

/** The catalogue and the pages of exercises under their addresses. */
export function ExercisesRoute({ kept, onKeep, onStart }: ExercisesRouteProps) {
  const [, navigate] = useLocation()
  // As it stands in the address: the router unescapes a path once, and a name may have a `%` of its own.
  const [path] = useHashPlace()
  const search = useHashSearch()
  return (
    <Switch>
      <Route path="/exercises">
        <Catalogue search={search} kept={kept} onKeep={onKeep} onGo={navigate} />
      </Route>
      <Route>
        <ExercisePage
          key={path}
          name={exerciseIn(path)}
          look={lookIn(search)}
          onLook={(look) => navigate(addressOf(exerciseIn(path), look), { replace: true })}
          onViewSession={(id) => navigate(`/history/${id}`)}
          onView={(name, options) => navigate(addressOf(name, lookIn(search)), options)}
          onViewAll={() => navigate('/exercises')}
          onStart={onStart}
        />
      </Route>
    </Switch>
  )
}

interface CatalogueProps extends Pick<ExercisesRouteProps, 'kept' | 'onKeep'> {
  search: string
  onGo: (address: string, options?: { replace: boolean }) => void
}

function Catalogue({ search, kept, onKeep, onGo }: CatalogueProps) {
  const filter = filterIn(search)
  const [before] = useState(kept)
  const address = catalogueAddress(before.filter)
  // Whoever comes back without filters finds them as they left them.
  const [isBack, setBack] = useState(search !== '' || address === '/exercises')
  useEffect(() => {
    if (isBack) return
    onGo(address, { replace: true })
    setBack(true)
  }, [isBack, address, onGo])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changed the address, what it says is kept
  useEffect(() => {
    if (isBack) onKeep({ filter, opened: before.opened })
  }, [isBack, search])
  if (!isBack) return null
  return (
    <CataloguePage
      filter={filter}
      onFilter={(next) => onGo(catalogueAddress(next), { replace: true })}
      opened={before.opened}
      onOpen={(name) => {
        onKeep({ filter, opened: name })
        onGo(exerciseAddress(name))
      }}
    />
  )
}
