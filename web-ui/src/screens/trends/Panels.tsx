import { Suspense } from 'react';
import type { Success, TimeToContain } from '../../api/types';
import type { Filters } from '../../lib/search';
import { later } from '../../ui/later';
import { CoveragePanel } from './CoveragePanel';
import { NotCountedPanel } from './NotCountedPanel';
import { PanelsSkeleton } from './PanelsSkeleton';
import { PeriodsPanel } from './PeriodsPanel';
import { RatesPanel } from './RatesPanel';
import { RecoveryPanel } from './RecoveryPanel';
import { RestatedPanel } from './RestatedPanel';
import { SignsPanel } from './SignsPanel';
import { SurvivalPanel } from './SurvivalPanel';
import { XmrPanel } from './XmrPanel';

const LivePanels = later(() => import('./LivePanels'));
const ComparePanel = later(() => import('./ComparePanel'));

export interface PanelsProps {
  success: Success;
  time: TimeToContain;
  filters: Filters;
  selected: string | undefined;
  /** Whether the window before is set beside. */
  compare: boolean;
  busy: boolean;
  pick: (attemptId: string) => void;
  openFacts: (key: string) => void;
}

export function Panels(props: PanelsProps) {
  const { filters, compare, busy } = props;
  const live = filters.basis === 'VERIFIED';
  return (
    <Suspense fallback={<PanelsSkeleton />}>
      <div className="tg" aria-busy={busy}>
        {filters.asOf && (
          <>
            <RestatedPanel metric="rollback-success" filters={filters} />
            <RestatedPanel metric="time-to-contain" filters={filters} />
            {live && <RestatedPanel metric="hesitation" filters={filters} />}
          </>
        )}
        {compare && <ComparePanel filters={filters} />}
        {live ? <LivePanels {...props} /> : <ReadPanels {...props} />}
      </div>
    </Suspense>
  );
}

/** What was read from history: attempts, and no decisions. */
function ReadPanels({ success, time, filters, selected, pick, openFacts }: PanelsProps) {
  return (
    <>
      <XmrPanel time={time} selected={selected} pick={pick} openFacts={openFacts} />
      <SurvivalPanel time={time} openFacts={openFacts} />
      <RatesPanel success={success} openFacts={openFacts} />
      <PeriodsPanel success={success} filters={filters} openFacts={openFacts} />
      <CoveragePanel filters={filters} />
      <RecoveryPanel filters={filters} />
      <NotCountedPanel success={success} time={time} openFacts={openFacts} />
      <SignsPanel filters={filters} />
    </>
  );
}
