import { t } from '#shared/messages/index.ts'
import type { Asking } from './asking.ts'
import { BodyWeights } from './BodyWeights.tsx'
import { Names } from './Names.tsx'
import type { Naming } from './naming.ts'
import { openNames } from './openNames.ts'
import { Section } from './Section.tsx'
import { Units } from './Units.tsx'

/** What the files leave open. */
export function Questions({ preview, answers, onChange, naming }: Asking & { naming: Naming }) {
  const { units, bodyWeights, names } = preview
  const asking = { preview, answers, onChange }
  const isAsked = units.length > 0 || bodyWeights.length > 0 || openNames(names).length > 0
  return (
    <>
      {isAsked && (
        <Section title={t('importScreen.questions.title')} text={t('importScreen.questions.text')}>
          {units.length > 0 && <Units {...asking} naming={naming} />}
          {bodyWeights.length > 0 && <BodyWeights {...asking} />}
          {names.length > 0 && <Names {...asking} />}
        </Section>
      )}
    </>
  )
}
