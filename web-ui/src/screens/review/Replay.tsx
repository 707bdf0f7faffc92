import { useQuery } from '@tanstack/react-query';
import { stagesReached } from '../../api/releases';
import { type Recorded, replay } from '../../api/replay';
import type { Incident } from '../../api/types';
import { blamed } from '../../lib/incident';
import { momentAt, momentsOf, rolloutRecorded, spanOf } from '../../lib/replay';
import { Reading } from '../../ui/Reading';
import { Scrubber } from './Scrubber';
import { Then } from './Then';
import { Told } from './Told';

interface Props {
  incident: Incident;
  /** The moment that is looked at; undefined for now. */
  at: string | undefined;
  choose: (at: string | undefined) => void;
}

const NOTHING = '';

/** The incident as it was known at each moment at which something was recorded. */
export function Replay({ incident, at, choose }: Props) {
  const all = useQuery(replay(incident.id));
  const releaseId = blamed(incident);
  const reached = useQuery({ ...stagesReached(releaseId ?? NOTHING), enabled: releaseId !== null });
  return (
    <section className="replay" aria-labelledby="replay-title">
      <h2 id="replay-title">What was knowable when</h2>
      <p className="sub">
        Each step is a moment at which something was recorded. Arrow keys go to the one before or after, Home and End to
        the first and to now.
      </p>
      <Reading query={all} what="what was recorded" height={420} />
      {all.data && (
        <Moments
          incident={incident}
          recorded={[...all.data.recorded, ...rolloutRecorded(reached.data ?? [])]}
          now={all.dataUpdatedAt}
          at={at}
          choose={choose}
        />
      )}
    </section>
  );
}

function Moments({ incident, recorded, now, at, choose }: Props & { recorded: readonly Recorded[]; now: number }) {
  const over = incident.resolvedAt === null ? now : Date.parse(incident.resolvedAt);
  const moments = momentsOf(recorded, over);
  const index = momentAt(moments, at);
  const moment = moments[index];
  if (!moment) return null;
  const span = spanOf(recorded, [incident.harmBeganAt, incident.declaredAt], over);
  return (
    <>
      <Scrubber
        moments={moments}
        index={index}
        span={span}
        harmBegan={incident.harmBeganAt}
        choose={(next) => choose(moments[next]?.asOf)}
      />
      <Then incident={incident} moment={moment} span={span} />
      <Told recorded={recorded} moment={moment} />
    </>
  );
}
