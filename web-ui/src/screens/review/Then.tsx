import { useQuery } from '@tanstack/react-query';
import { release as releaseQuery, stagesReached } from '../../api/releases';
import { type Known, knownAt } from '../../api/replay';
import type { Incident } from '../../api/types';
import { blamed, incidentWords } from '../../lib/incident';
import { drawn, type Moment, undecidedThen } from '../../lib/replay';
import { undecidedOf } from '../../lib/undecided';
import { Reading } from '../../ui/Reading';
import { IncidentRibbon } from '../../ui/ribbon/IncidentRibbon';
import { timelineOf } from '../../ui/ribbon/timeline';
import { rolloutOf } from '../releases/rollout';

interface Props {
  /** As it is known now. */
  incident: Incident;
  moment: Moment;
  /** What is drawn, in milliseconds. */
  span: { from: number; to: number };
}

/** The incident as it was known at a moment. What was read before stays, marked, until that is read. */
export function Then({ incident, moment, span }: Props) {
  const query = useQuery(knownAt(incident.id, moment.asOf));
  const stale = query.isPlaceholderData;
  return (
    <div className={stale ? 'then busy' : 'then'} aria-busy={stale}>
      <Reading query={query} what="what was known then" height={260} />
      {query.data && <Drawn known={query.data} moment={moment} span={span} />}
      <p className="dim reading">{stale && 'Reading what was known then.'}</p>
    </div>
  );
}

const NOTHING = '';

function Drawn({ known, moment, span }: { known: Known } & Pick<Props, 'moment' | 'span'>) {
  const { incident, replay } = known;
  const then = known.at === undefined ? moment.at : Date.parse(known.at);
  const releaseId = incident ? blamed(incident) : null;
  const release = useQuery({ ...releaseQuery(releaseId ?? NOTHING), enabled: releaseId !== null }).data;
  const reached = useQuery({ ...stagesReached(releaseId ?? NOTHING), enabled: releaseId !== null }).data ?? [];
  if (!incident || !replay)
    return (
      <div className="state">
        <h3>Nobody had declared or suspected an incident</h3>
        <p>What was recorded by then is below.</p>
      </div>
    );
  const by = (at: string | null) => (at !== null && Date.parse(at) <= then ? at : null);
  const rollout =
    release && by(release.exposedAt)
      ? rolloutOf(
          { ...release, rolledBackAt: by(release.rolledBackAt), completedAt: by(release.completedAt) },
          reached.filter((one) => Date.parse(one.recordedAt) <= then),
          then,
        )
      : null;
  const decisions = drawn(replay.decisions);
  const undecided = undecidedThen(replay.crossings, then) ?? undecidedOf(incident, decisions, []);
  const crossings = replay.crossings.map((one) => ({
    id: one.obligationId,
    name: one.rule,
    from: Date.parse(one.onset),
    confirmed: Date.parse(one.confirmedAt),
  }));
  const line = timelineOf(incident, decisions, then, { undecided, crossings, exposures: rollout?.exposures ?? [] });
  return (
    <>
      <p className="standing">
        <span className={`sev ${incident.severity ?? ''}`}>{incident.severity ?? 'Severity not known'}</span>
        <span>{incidentWords(incident.state)}</span>
        {incident.harmBeganAt === null && <span>No harm was noted yet</span>}
        {incident.releases.length === 0 && <span>No release was linked yet</span>}
        {decisions.length === 0 && <span>Nobody was known to have decided</span>}
      </p>
      <IncidentRibbon
        line={line}
        incident={incident}
        decisions={decisions}
        decideBy={undecided.budget?.decideBy ?? null}
        span={span}
        nowName={known.at === undefined ? 'now' : 'then'}
      />
    </>
  );
}
