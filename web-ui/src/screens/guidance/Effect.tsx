import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type Effect as Answer,
  effectDocument,
  effectOf,
  effectTable,
  type Measure,
  type Population,
  type Side,
} from '../../api/effects';
import { splitFinding } from '../../lib/finding';
import { counted, duration, durationInterval, percent, shareInterval } from '../../lib/format';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Failure, Skeleton, Stale } from '../../ui/States';
import { Table } from '../../ui/Table';
import { stampOf } from '../trends/provenance';
import './effect.css';

const POPULATIONS: [Population, string][] = [
  ['VERIFIED', 'Recorded live'],
  ['OBSERVED', 'Imported history'],
];

/** Did it help? What happened in the scope of an adopted item before and since, and what it did not prevent. */
export function Effect({ id }: { id: string }) {
  const [basis, setBasis] = useState<Population>('VERIFIED');
  const { data, error, isPending, dataUpdatedAt, refetch } = useQuery(effectOf(id, basis));
  const { headline, rest } = splitFinding(data?.finding ?? '');
  return (
    <section className="part effect" aria-labelledby="effect-title">
      <header>
        <p className="eyebrow">Did it help?</p>
        <fieldset>
          <legend className="vh">Which history is compared</legend>
          {POPULATIONS.map(([one, words]) => (
            <button key={one} type="button" aria-pressed={basis === one} onClick={() => setBasis(one)}>
              {words}
            </button>
          ))}
        </fieldset>
      </header>
      <h2 id="effect-title">{headline || 'Before and since its adoption'}</h2>
      {rest && <p className="rest">{rest}</p>}
      {isPending && <Skeleton height={220} label="Comparing before and since" />}
      {error && !data && <Failure error={error} retry={() => refetch()} />}
      {error && data && <Stale since={dataUpdatedAt} error={error} retry={() => refetch()} />}
      {data && <Compared answer={data} />}
      {data && (
        <footer>
          <span>{stampOf(data)}</span>
          <span className="acts">
            <a href={effectTable(id, basis)} download>
              CSV
            </a>
            <a href={effectDocument(id, basis)} download>
              Markdown
            </a>
          </span>
        </footer>
      )}
    </section>
  );
}

function Compared({ answer }: { answer: Answer }) {
  return (
    <>
      <Windows answer={answer} />
      {answer.warning && (
        <p className="warned">
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 1.5 15 14.5H1Z" fill="none" stroke="currentColor" strokeWidth="1.6" />
          </svg>
          {answer.warning}
        </p>
      )}
      {answer.measures.length > 0 && (
        <div className="stack">
          <Table
            caption="What was measured before and since the adoption"
            columns={[
              { name: 'What', cell: (row) => <b>{row.label}</b> },
              ...(answer.measures.some((row) => row.againstUsual)
                ? [{ name: 'Earlier', cell: (row: Measure) => <Value side={row.usual} times={row.times} /> }]
                : []),
              { name: 'Before', cell: (row) => <Value side={row.before} times={row.times} /> },
              { name: 'Since', cell: (row) => <Value side={row.since} times={row.times} /> },
              { name: 'Would show', cell: least },
              { name: 'To be said', cell: (row) => <Said row={row} /> },
            ]}
            rows={answer.measures}
            keyOf={(row) => row.name}
          />
        </div>
      )}
      <p className="note">{answer.note}</p>
      <NotPrevented answer={answer} />
    </>
  );
}

/** The two windows, and what happened in them. */
function Windows({ answer: { windows, before, since } }: { answer: Answer }) {
  const time = useTime();
  if (!windows || !before || !since) return null;
  const sides: [string, NonNullable<Answer['before']>][] = [
    ['before', before],
    ['since', since],
  ];
  return (
    <>
      <p className="sub">
        {duration(windows.seconds)} before and since {time.dayAndMinute(windows.adoptedAt)}: from{' '}
        {time.day(windows.beforeFrom)} to {time.day(windows.sinceTo)}.{' '}
        {windows.limitedByHistory
          ? 'No longer, since half of the history before it is kept to say what is usual.'
          : 'As long before as there has been since.'}
      </p>
      <ul className="basis">
        {sides.map(([when, had]) => (
          <li key={when}>
            {counted(had.releases, 'release')}, {counted(had.incidents, 'incident')}, {counted(had.attempts, 'attempt')}{' '}
            and {counted(had.obligations, 'obligation')} {when}
            {had.rollingOut > 0 && `; ${had.rollingOut} left out, rolling out already`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Value({ side: { n, value, interval, unknown }, times }: { side: Side; times: boolean }) {
  return (
    <>
      {n === 0 ? 'none' : value === null ? 'not reached' : times ? duration(value) : percent(value)}
      <small>
        n {n}
        {n > 0 && `, ${times ? durationInterval(interval) : shareInterval(interval)}`}
        {unknown > 0 && `, ${unknown} unknown`}
      </small>
    </>
  );
}

const least = ({ leastToShow, times }: Measure) =>
  leastToShow === null
    ? 'no change'
    : times
      ? `a factor of ${leastToShow.toFixed(1)}`
      : counted(Math.round(leastToShow * 100), 'point');

const VERDICTS = new Map([
  ['BETTER', 'Better.'],
  ['WORSE', 'Worse.'],
]);

/** The server's sentence less what the columns before it say already. */
function Said({ row }: { row: Measure }) {
  const verdict = VERDICTS.get(row.verdict);
  return (
    <>
      {verdict && <b>{verdict} </b>}
      {row.sentence.slice(row.sentence.indexOf(' since. ') + ' since. '.length)}
      {row.againstUsual && <small>{row.againstUsual.sentence}</small>}
    </>
  );
}

function NotPrevented({ answer: { happened, notPrevented } }: { answer: Answer }) {
  const time = useTime();
  if (happened === 0) return <p className="none">No incident in its scope since the adoption.</p>;
  return (
    <details>
      <summary>
        {counted(happened, 'incident')} in its scope since the adoption that it did not prevent
        {notPrevented.length < happened && `, the latest ${notPrevented.length} here`}
      </summary>
      <ul>
        {notPrevented.map((one) => (
          <li key={one.incidentId}>
            <Link to="/incidents/$id" params={{ id: one.incidentId }}>
              {one.incidentId}
            </Link>
            , {[one.severity, time.dayAndMinute(one.at), ...one.components].filter(Boolean).join(', ')}
            {one.rollingOut && '; of a release from before the adoption'}
            {one.atTheGate.map((gate) => (
              <span key={gate.releaseId}>
                ; at the gate{' '}
                <Link to="/releases/$id" params={{ id: gate.releaseId }}>
                  {gate.releaseId}
                </Link>{' '}
                {gate.answer === 'WAIVED' ? 'waived it' : plain(gate.answer).toLowerCase()}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
