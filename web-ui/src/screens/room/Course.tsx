import type { Decision, Finding, Incident } from '../../api/types';
import { AttemptsPart } from './AttemptsPart';
import { Decided } from './Decided';
import { Findings } from './Findings';

interface Props {
  incident: Incident;
  decisions: readonly Decision[];
  findings: readonly Finding[] | undefined;
}

/** What was tried, what was decided and what was learned: below what has to be seen first, and loaded after it. */
export default function Course({ incident, decisions, findings }: Props) {
  return (
    <>
      {incident.basis === 'LIVE' && <AttemptsPart incident={incident.id} />}
      <Decided decisions={decisions} />
      {findings && <Findings findings={findings} />}
    </>
  );
}
