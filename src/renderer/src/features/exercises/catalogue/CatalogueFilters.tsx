import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { Segments } from '#renderer/ui/Segments.tsx'
import { EQUIPMENT } from '#shared/domain/equipment.ts'
import { MUSCLES } from '#shared/domain/muscle.ts'
import { t } from '#shared/messages/index.ts'
import { muscleName } from '#shared/messages/muscle-name.ts'
import classes from './catalogue.module.css'
import { type CatalogueFilter, kinds } from './catalogueFilter.ts'

interface CatalogueFiltersProps {
  filter: CatalogueFilter
  onFilter: (filter: CatalogueFilter) => void
  search: Ref<HTMLInputElement>
  /** Goes on to the list. */
  onDown: () => void
  /** Opens what was found first. */
  onEnter: () => void
  /** How many were found. */
  children: ReactNode
}

/** Narrows the catalogue; every filter that is chosen must hold. */
export function CatalogueFilters({ filter, onFilter, search, onDown, onEnter, children }: CatalogueFiltersProps) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    if (event.key === 'Enter') onEnter()
    else onDown()
  }
  return (
    <search className={classes.filters}>
      <label className={classes.filter} data-field="text">
        <span>{t('exercisesScreen.search')}</span>
        <input
          ref={search}
          type="search"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })}
          onKeyDown={press}
        />
      </label>
      <label className={classes.filter}>
        <span>{t('exercisesScreen.muscle')}</span>
        <select
          value={filter.muscle ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, muscle: MUSCLES.find((muscle) => muscle === value) ?? null })
          }
        >
          <option value="">{t('exercisesScreen.any')}</option>
          {MUSCLES.map((muscle) => (
            <option key={muscle} value={muscle}>
              {muscleName(muscle)}
            </option>
          ))}
        </select>
      </label>
      <label className={classes.filter}>
        <span>{t('exercisesScreen.equipment')}</span>
        <select
          value={filter.equipment ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, equipment: EQUIPMENT.find((equipment) => equipment === value) ?? null })
          }
        >
          <option value="">{t('exercisesScreen.any')}</option>
          {EQUIPMENT.map((equipment) => (
            <option key={equipment} value={equipment}>
              {t(`exercises.equipment.${equipment}`)}
            </option>
          ))}
        </select>
      </label>
      <Segments
        label={t('exercisesScreen.show')}
        value={filter.kind}
        options={kinds.map((value) => ({ value, label: t(`exercisesScreen.kind.${value}`) }))}
        onChoose={(kind) => onFilter({ ...filter, kind })}
      />
      <span className={classes.count}>{children}</span>
    </search>
  )
}
