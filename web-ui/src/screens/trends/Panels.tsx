import type { Success, TimeToContain } from '../../api/types';
import type { Filters } from '../../lib/search';
import { CoveragePanel } from './CoveragePanel';
import { HesitationPanel } from './HesitationPanel';
import { NotCountedPanel } from './NotCountedPanel';
import { PeriodsPanel } from './PeriodsPanel';
import { RatesPanel } from './RatesPanel';
import { RecoveryPanel } from './RecoveryPanel';
import { RestatedPanel } from './RestatedPanel';
import { SignsPanel } from './SignsPanel';
import { SurvivalPanel } from './SurvivalPanel';
import { XmrPanel } from './XmrPanel';

interface Props {
  success: Success;
  time: TimeToContain;
  filters: Filters;
  selected: string | undefined;
  busy: boolean;
  pick: (attemptId: string) => void;
  openFacts: (key: string) => void;
}

export function Panels({ success, time, filters, selected, busy, pick, openFacts }: Props) {
  const live = filters.basis === 'VERIFIED';
  return (
    <div className="tg" aria-busy={busy}>
      {filters.asOf && (
        <>
          <RestatedPanel metric="rollback-success" filters={filters} />
          <RestatedPanel metric="time-to-contain" filters={filters} />
          {live && <RestatedPanel metric="hesitation" filters={filters} />}
        </>
      )}
      {live && <HesitationPanel filters={filters} openFacts={openFacts} />}
      <XmrPanel time={time} selected={selected} pick={pick} openFacts={openFacts} />
      <SurvivalPanel time={time} openFacts={openFacts} />
      <RatesPanel success={success} openFacts={openFacts} />
      <PeriodsPanel success={success} openFacts={openFacts} />
      <CoveragePanel filters={filters} />
      <RecoveryPanel filters={filters} />
      <SignsPanel filters={filters} />
      <NotCountedPanel success={success} time={time} openFacts={openFacts} />
    </div>
  );
}
