import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { today } from '#renderer/lib/days.ts'
import { formatDayRange, formatShortDay } from '#renderer/lib/format.ts'
import { useSettings } from '#renderer/lib/settings.ts'
import { spanOf } from '#renderer/lib/spanLook.ts'
import { filterText } from '#renderer/lib/spanWords.ts'
import { SpanBar } from '#renderer/ui/SpanBar.tsx'
import { Empty } from '#renderer/ui/states.tsx'
import type { Output } from '#shared/contract/index.ts'
import { t } from '#shared/messages/index.ts'
import classes from './analytics.module.css'
import { addressOf, type Look, sections, usualStretch } from './look.ts'
import { SectionContent } from './SectionContent.tsx'
import { type AnalyticsPageProps, ViewContext } from './view.ts'

interface AnalyticsProps extends AnalyticsPageProps {
  /** The first and last day of the log. */
  first: string
  last: string
  phases: Output<'analytics.scope'>['phases']
}

/** The sections of a log that has something in it, with their index and the filters over them. */
export function Analytics({ section, look, first, last, phases, onGo, ...opens }: AnalyticsProps) {
  const { weekStart } = useSettings()
  const { span, isPast } = spanOf(look, usualStretch, { last, today: today(), weekStart })
  const days = { from: span.from ?? first, to: span.to ?? last }
  const isOutside = days.to < first || days.from > last
  const onLook = (change: Partial<Look>) => {
    const isTyping = !('stretch' in change) && ('from' in change || 'to' in change)
    onGo(addressOf(section, { ...look, ...change }), { replace: isTyping })
  }
  const view = {
    ...opens,
    look,
    onLook,
    span,
    days,
    daysText: formatDayRange(days.from, days.to),
    filterText: filterText(span),
  }
  const content = useRef<HTMLDivElement>(null)
  const seen = useRef(section)
  useEffect(() => {
    // Another section begins at its top, not where the one before was left.
    if (seen.current !== section) content.current?.closest('main')?.scrollTo({ top: 0 })
    seen.current = section
  }, [section])
  return (
    <ViewContext value={view}>
      {section !== 'year' && (
        <SpanBar look={look} onLook={onLook} phases={phases} days={days}>
          {isPast && t('span.past', { last: formatShortDay(last), days: view.daysText })}
        </SpanBar>
      )}
      <div className={classes.columns}>
        <nav className={classes.index} aria-label={t('analyticsScreen.sections')}>
          <ul>
            {sections.map((name) => (
              <li key={name}>
                <Link href={addressOf(name, look)} aria-current={name === section ? 'page' : undefined}>
                  {t(`analyticsScreen.section.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div ref={content} className={classes.content}>
          {isOutside && section !== 'year' ? (
            <Empty
              title={t('analyticsScreen.outside.title')}
              actions={
                <Button onClick={() => onLook({ stretch: 'all' })}>{t('analyticsScreen.outside.showAll')}</Button>
              }
            >
              {t('analyticsScreen.outside.text', { first: formatShortDay(first), last: formatShortDay(last) })}
            </Empty>
          ) : (
            <SectionContent section={section} />
          )}
        </div>
      </div>
    </ViewContext>
  )
}
