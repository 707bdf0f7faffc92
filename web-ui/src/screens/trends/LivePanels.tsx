import { CoveragePanel } from './CoveragePanel';
import { HesitationPanel } from './HesitationPanel';
import { IncidentTimesPanel } from './IncidentTimesPanel';
import { NotCountedPanel } from './NotCountedPanel';
import { OutcomesPanel } from './OutcomesPanel';
import type { PanelsProps } from './Panels';
import { PeriodsPanel } from './PeriodsPanel';
import { PhasesPanel } from './PhasesPanel';
import { RatesPanel } from './RatesPanel';
import { RecoveryPanel } from './RecoveryPanel';
import { SignsPanel } from './SignsPanel';
import { SurvivalPanel } from './SurvivalPanel';
import { TimeGroupsPanel } from './TimeGroupsPanel';

/** What was recorded live: it has decisions, and incidents with a course. */
export default function LivePanels({ success, time, filters, openFacts }: PanelsProps) {
  return (
    <>
      <HesitationPanel filters={filters} openFacts={openFacts} />
      <PhasesPanel time={time} openFacts={openFacts} />
      <IncidentTimesPanel time={time} openFacts={openFacts} />
      <SurvivalPanel time={time} openFacts={openFacts} />
      <RatesPanel success={success} openFacts={openFacts} />
      <PeriodsPanel success={success} filters={filters} openFacts={openFacts} />
      <CoveragePanel filters={filters} />
      <RecoveryPanel filters={filters} />
      <OutcomesPanel success={success} openFacts={openFacts} />
      <NotCountedPanel success={success} time={time} openFacts={openFacts} />
      <TimeGroupsPanel time={time} openFacts={openFacts} />
      <SignsPanel filters={filters} />
    </>
  );
}
