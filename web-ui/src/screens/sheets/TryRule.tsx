import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { backtest, type Range, type Trial } from '../../api/backtest';
import type { SheetRule } from '../../api/prepare';
import { serverNow } from '../../lib/clock';
import { useTime } from '../../lib/time';
import { type Line, outcomeOf } from '../../lib/trial';
import { InstantField } from '../../ui/InstantField';
import { Refusal } from '../../ui/RecordForm';

const DAY = 86_400_000;
const USUAL_DAYS = 7;

interface Props {
  rule: SheetRule;
  component: string | null;
}

/** Tries a rule on the signals that were heard, before anybody is bound by it. */
export function TryRule({ rule, component }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className="past" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Try it on what was heard</summary>
      {open && <Asked rule={rule} component={component} />}
    </details>
  );
}

/** What was tried, kept beside what it came to, as both are typed on. */
interface Tried {
  signal: string;
  range: Range;
}

/** The last days until now. */
function lately() {
  const now = serverNow();
  return { from: new Date(now - USUAL_DAYS * DAY).toISOString(), to: new Date(now).toISOString() };
}

function Asked({ rule, component }: Props) {
  const [range, setRange] = useState(lately);
  const trying = useMutation<Trial & Tried, Error, void>({
    networkMode: 'always',
    mutationFn: async () => {
      const asked = { signal: rule.signal.trim(), range: { ...range, component } };
      return { ...asked, ...(await backtest(rule, asked.range)) };
    },
  });
  const ready = rule.threshold !== null && rule.signal.trim() !== '';
  const run = () => {
    if (ready && !trying.isPending) trying.mutate();
  };
  // Enter would record the sheet around it.
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    run();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps Enter in its fields from the form around them
    <div onKeyDown={onKey}>
      <div className="inset">
        <InstantField
          name="trial.from"
          label="From"
          value={range.from}
          change={(from) => setRange((now) => ({ ...now, from: from ?? now.from }))}
        />
        <InstantField
          name="trial.to"
          label="To"
          value={range.to}
          change={(to) => setRange((now) => ({ ...now, to: to ?? now.to }))}
        />
      </div>
      <p>
        At most 31 days. It is tried as it is typed, on{' '}
        {component ? `what was heard of ${component}` : 'whatever was heard'}; nothing is recorded.
      </p>
      <div className="acts-row">
        <button type="button" className="btn" disabled={!ready} aria-disabled={trying.isPending} onClick={run}>
          {trying.isPending ? 'Trying' : 'Try it'}
        </button>
      </div>
      {!ready && <small className="lacks">It needs a signal and a threshold first.</small>}
      <div role="status">{trying.data && <CameTo trial={trying.data} tried={trying.data} />}</div>
      {trying.error && <Refusal error={trying.error} />}
    </div>
  );
}

function CameTo({ trial, tried: { signal, range } }: { trial: Trial; tried: Tried }) {
  const { summary, lines, missed } = outcomeOf(trial, signal, range);
  return (
    <div className="past">
      <p>
        <b>{summary.join(' ')}</b>
      </p>
      <ol>
        {lines.map((line) => (
          <li key={line.crossing.onset}>
            <Crossed line={line} />
          </li>
        ))}
        {missed.map((id) => (
          <li key={id}>
            Obligation <Known id={id} /> would not have been opened.
          </li>
        ))}
      </ol>
    </div>
  );
}

function Crossed({ line: { crossing, known, incident } }: { line: Line }) {
  const time = useTime();
  const { clearedAt, lostAt } = crossing;
  return (
    <>
      Crossed {time.dayAndSecond(crossing.onset)}, confirmed {time.dayAndSecond(crossing.confirmedAt)},{' '}
      {clearedAt
        ? `clear ${time.dayAndSecond(clearedAt)}`
        : lostAt
          ? `nothing heard from ${time.dayAndSecond(lostAt)} on`
          : 'not clear by the end'}
      .{' '}
      {known && (
        <>
          It {known.words} obligation <Known id={known.id} />.{' '}
        </>
      )}
      {incident ? (
        <>
          During{' '}
          <Link to="/incidents/$id" params={{ id: incident.id }}>
            {incident.title}
          </Link>
          .
        </>
      ) : (
        'A false alarm: during no incident.'
      )}
    </>
  );
}

const Known = ({ id }: { id: string }) => (
  <Link to="/obligations/$id" params={{ id }} className="mono">
    {id}
  </Link>
);
