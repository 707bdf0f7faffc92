import { useQuery } from '@tanstack/react-query';
import { type Advice, likeThis } from '../../api/advice';
import { obligationsOf } from '../../api/obligations';
import { release as releaseQuery, stagesReached } from '../../api/releases';
import type { Decision, Incident } from '../../api/types';
import { useNow } from '../../lib/clock';
import { blamed } from '../../lib/incident';
import { undecidedOf } from '../../lib/undecided';
import { Reading } from '../../ui/Reading';
import { IncidentRibbon } from '../../ui/ribbon/IncidentRibbon';
import { crossingsOf, timelineOf } from '../../ui/ribbon/timeline';
import { Skeleton } from '../../ui/States';
import { rolloutOf } from '../releases/rollout';
import { Clocks } from './Clocks';
import { Exposed } from './Exposed';

interface Props {
  incident: Incident;
  decisions: readonly Decision[];
  advice: Advice | undefined;
}

const NOTHING = '';

/** What moves while an incident goes on: the clocks and the ribbon, by one clock. */
export function Deck({ incident, decisions, advice }: Props) {
  const now = useNow(incident.resolvedAt === null);
  const live = incident.basis === 'LIVE';
  const releaseId = advice?.evidence.releaseId ?? blamed(incident);
  const obligations = useQuery({ ...obligationsOf({ incident: incident.id }), enabled: live });
  const release = useQuery({ ...releaseQuery(releaseId ?? NOTHING), enabled: releaseId !== null });
  const reached = useQuery({ ...stagesReached(releaseId ?? NOTHING), enabled: releaseId !== null });
  const earlier = useQuery({ ...likeThis(incident.id), enabled: incident.harmBeganAt !== null });
  if ([obligations, release, reached, earlier].some((query) => query.isLoading))
    return <Skeleton height={497} label="Reading what goes on" />;
  const crossed = obligations.data ?? [];
  const undecided = undecidedOf(incident, decisions, crossed);
  const rollout = release.data ? rolloutOf(release.data, reached.data ?? [], now) : null;
  const exposures = rollout?.exposures ?? [];
  const line = timelineOf(incident, decisions, now, { undecided, crossings: crossingsOf(crossed), exposures });
  return (
    <>
      {live && <Reading query={obligations} what="what has to be decided" height={0} />}
      <Clocks line={line} incident={incident} decisions={decisions} undecided={undecided} earlier={earlier.data}>
        {release.data && <Exposed release={release.data} exposures={exposures} now={now} />}
      </Clocks>
      <IncidentRibbon
        line={line}
        incident={incident}
        decisions={decisions}
        decideBy={undecided.budget?.decideBy ?? null}
      />
    </>
  );
}
