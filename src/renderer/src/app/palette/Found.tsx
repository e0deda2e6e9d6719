import { useEffect } from 'react'
import { KeyHint } from '#renderer/ui/Keys.tsx'
import { t } from '#shared/messages/index.ts'
import type { Entry, Section } from './entries.ts'
import classes from './palette.module.css'

const titleOf = (group: Entry['group']): string =>
  group === 'sessions' || group === 'exercises' ? t(`palette.group.${group}`) : t(`app.menu.${group}`)

interface FoundProps {
  list: string
  sections: readonly Section[]
  active: Entry | undefined
  optionId: (entry: Entry) => string
  onPoint: (entry: Entry) => void
  onChoose: (entry: Entry) => void
}

/** What was found, by its groups. */
export function Found({ list, sections, active, optionId, ...does }: FoundProps) {
  const activeId = active && optionId(active)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list may have another entry in that place
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId, sections])
  return (
    <div id={list} role="listbox" aria-label={t('palette.results')} className={classes.list}>
      {sections.map(({ group, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a list box has groups of options, and no field sets
        <div key={group} role="group" aria-labelledby={`${list}-${group}`} className={classes.group}>
          <div id={`${list}-${group}`} className={classes.title}>
            {titleOf(group)}
          </div>
          {entries.map((entry) => (
            <Option key={entry.id} entry={entry} id={optionId(entry)} isActive={entry === active} {...does} />
          ))}
        </div>
      ))}
    </div>
  )
}

interface OptionProps extends Pick<FoundProps, 'onPoint' | 'onChoose'> {
  entry: Entry
  id: string
  isActive: boolean
}

function Option({ entry, id, isActive, onPoint, onChoose }: OptionProps) {
  const { label, detail, chord } = entry
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the line, which keeps the focus
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={classes.option}
      onMouseMove={() => onPoint(entry)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(entry)}
    >
      <bdi className={classes.label}>{label}</bdi>
      {detail && <bdi className={classes.detail}>{detail}</bdi>}
      {chord && <KeyHint chord={chord} />}
    </div>
  )
}
