import { useQuery } from '@tanstack/react-query';
import { type Restated, type Restatements, restatements, type Value } from '../../api/figures';
import { counted, duration, percent } from '../../lib/format';
import type { Filters } from '../../lib/search';
import { useTime } from '../../lib/time';
import { Panel } from '../../ui/Panel';
import { Table } from '../../ui/Table';
import { PanelOf } from './PanelOf';
import { stampOf } from './provenance';

const NAMES: Record<Restated, string> = {
  'rollback-success': 'Rollback success',
  'time-to-contain': 'Half done within',
  hesitation: 'Worsened by hesitation',
};

interface Props {
  metric: Restated;
  filters: Filters;
}

/** What a figure was at the time that is looked back to, what it is now, and each event that changed it since. */
export function RestatedPanel({ metric, filters }: Props) {
  const time = useTime();
  const query = useQuery(restatements(metric, filters));
  const put = (value: Value) => words(metric, value);
  return (
    <PanelOf title={`${NAMES[metric]}, restated`} query={query}>
      {(answer) => (
        <Panel
          id={`restated-${metric}`}
          title={`${NAMES[metric]}: ${same(answer) ? `still ${put(answer.now)}` : `${put(answer.shown)} then, ${put(answer.now)} now`}`}
          sub={`Then: as known at ${time.dayAndMinute(answer.since)}. ${why(answer)}`}
          facts={[
            `n ${answer.shown.n} then, ${answer.now.n} now`,
            `${answer.shown.unknown} unknown then, ${answer.now.unknown} now`,
          ]}
          foot={stampOf({ ...answer, method: null })}
          chart={
            answer.changes.length > 0 ? (
              <Table
                caption={`Events that changed it: ${NAMES[metric]}`}
                columns={[
                  { name: 'Recorded', cell: (change) => time.dayAndSecond(change.recordedAt) },
                  { name: 'About', cell: (change) => change.about.join(', ') },
                  { name: 'Event', cell: (change) => `${change.log}:${change.position}` },
                  { name: 'Before', cell: (change) => put(change.before), numeric: true },
                  { name: 'After', cell: (change) => put(change.after), numeric: true },
                ]}
                rows={answer.changes}
                keyOf={(change) => `${change.log}:${change.position}`}
              />
            ) : (
              <p className="none">No event changed it.</p>
            )
          }
        />
      )}
    </PanelOf>
  );
}

const same = ({ shown, now }: Restatements) => JSON.stringify(shown) === JSON.stringify(now);

function words(metric: Restated, { value, reviewed }: Value) {
  if (value === null) return 'no figure';
  if (metric === 'time-to-contain') return duration(value);
  return reviewed === null || reviewed === value ? percent(value) : `${percent(value)} (${percent(reviewed)} reviewed)`;
}

function why({ changes, looked, notLooked }: Restatements) {
  const told = `${counted(changes.length, 'event', 'events')} of ${looked} changed it.`;
  return notLooked ? `${told} ${counted(notLooked, 'earlier event was', 'earlier events were')} not looked at.` : told;
}
