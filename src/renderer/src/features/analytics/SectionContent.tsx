import { ConsistencySection } from './consistency/ConsistencySection.tsx'
import { EffortSection } from './effort/EffortSection.tsx'
import type { Section } from './look.ts'
import { MusclesSection } from './muscles/MusclesSection.tsx'
import { Overview } from './overview/Overview.tsx'
import { PhasesSection } from './phases/PhasesSection.tsx'
import { QualitySection } from './quality/QualitySection.tsx'
import { RecordsSection } from './records/RecordsSection.tsx'
import { VolumeSection } from './volume/VolumeSection.tsx'
import { YearSection } from './year/YearSection.tsx'

/** What a section shows. */
export function SectionContent({ section }: { section: Section }) {
  switch (section) {
    case 'overview':
      return <Overview />
    case 'volume':
      return <VolumeSection />
    case 'muscles':
      return <MusclesSection />
    case 'effort':
      return <EffortSection />
    case 'records':
      return <RecordsSection />
    case 'quality':
      return <QualitySection />
    case 'phases':
      return <PhasesSection />
    case 'year':
      return <YearSection />
    case 'consistency':
      return <ConsistencySection />
  }
}
