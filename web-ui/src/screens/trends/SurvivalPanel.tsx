import type { SurvivalStep, TimeToContain } from '../../api/types';
import { duration, durationInterval, percent, shareInterval } from '../../lib/format';
import { Panel } from '../../ui/Panel';
import { type Column, Table } from '../../ui/Table';
import { csvOf, provenance, timeFacts } from './provenance';
import { SurvivalChart } from './SurvivalChart';

const columnsOf = (done: string): Column<SurvivalStep>[] => [
  { name: 'Within', cell: (step) => duration(step.seconds), numeric: true },
  { name: done, cell: (step) => percent(step.contained), numeric: true },
  { name: 'Interval', cell: (step) => shareInterval([step.low, step.high]), numeric: true },
];

const reached = (name: string, at: TimeToContain['p50']) =>
  at.seconds === null
    ? `${name}: not reached`
    : `${name} by ${duration(at.seconds)} (${durationInterval(at.interval)})`;

export function SurvivalPanel({ time, openFacts }: { time: TimeToContain; openFacts: (key: string) => void }) {
  const live = time.basis === 'VERIFIED';
  const title = live ? 'Share contained by time' : 'Share rolled back by time';
  return (
    <Panel
      id="survival"
      title={title}
      sub={
        <>
          {reached('Half', time.p50)}; {reached('9 in 10', time.p90).replace('9 in 10:', '9 in 10')}. Shaded:{' '}
          {percent(time.confidence)} band.
        </>
      }
      facts={timeFacts(time)}
      foot={provenance(time)}
      drawn
      chart={<SurvivalChart time={time} label={title} thing={live ? 'incident' : 'attempt'} />}
      table={
        <Table
          caption={title}
          columns={columnsOf(live ? 'Contained' : 'Rolled back')}
          rows={time.survival}
          keyOf={(step) => String(step.seconds)}
        />
      }
      csv={csvOf(time.facts)}
      onEvents={() => openFacts(live ? 'incidents:' : 'all')}
      eventsLabel={live ? 'Incidents' : 'Attempts'}
    />
  );
}
