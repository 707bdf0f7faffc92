import { Link } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import type { LikeThis } from '../../api/advice';
import type { Decision, Incident } from '../../api/types';
import { stopwatch } from '../../lib/clock';
import { duration } from '../../lib/format';
import { isUndeclared } from '../../lib/incident';
import { stands } from '../../lib/mandate';
import { useTime } from '../../lib/time';
import { pastBudget, type Undecided } from '../../lib/undecided';
import type { Timeline } from '../../ui/ribbon/timeline';
import { ClockBar } from './ClockBar';

interface ClockProps {
  name: string;
  since: string;
  ms: number | null;
  stopped: boolean;
  alarming?: boolean;
  children: ReactNode;
}

function Clock({ name, since, ms, stopped, alarming, children }: ClockProps) {
  const kind = stopped ? 'clk done' : alarming ? 'clk over' : 'clk';
  const shown = ms === null ? '--:--' : stopwatch(ms);
  return (
    <section className={kind} aria-label={name}>
      <h2>
        {name}
        <span>{since}</span>
      </h2>
      <p className="big mono" role="timer" aria-live="off" style={{ '--figures': shown.length } as CSSProperties}>
        {shown}
      </p>
      {children}
    </section>
  );
}

interface Props {
  line: Timeline;
  incident: Incident;
  decisions: readonly Decision[];
  undecided: Undecided;
  /** What it is compared with; undefined until that is read. */
  earlier: LikeThis | undefined;
  /** What stands beside the clocks. */
  children?: ReactNode;
}

/** The two clocks: how long nobody has decided what was asked for, and how long the harm goes on. */
export function Clocks({ line, incident, decisions, undecided, earlier, children }: Props) {
  const end = undecided.until ?? line.to;
  const harm = line.harmBegan === null ? null : (line.harmEnded ?? line.to) - line.harmBegan;
  const past = pastBudget(undecided, line.to);
  const { budget } = undecided;
  return (
    <div className="deck">
      <Clock
        name="Undecided"
        since={sinceWords(undecided)}
        ms={undecided.known ? end - undecided.since : null}
        stopped={undecided.until !== null}
        alarming={(past ?? 0) > 0}
      >
        {budget && (
          <ClockBar
            elapsedMs={end - undecided.since}
            limits={[
              {
                ms: budget.decideBy - undecided.since,
                name: `${budget.usual ? 'usual ' : ''}${duration(budget.ms / 1_000)}`,
              },
            ]}
            binding
          />
        )}
        <p>
          <Said undecided={undecided} past={past} incident={incident} decisions={decisions} />
        </p>
      </Clock>
      <Clock
        name="Containment"
        since={line.harmEnded ? 'from first harm until contained' : 'since first harm'}
        ms={harm}
        stopped={line.harmEnded !== null}
      >
        {harm !== null && earlier && <Earlier harm={harm} than={earlier} />}
        <p>
          <Harmed line={line} incident={incident} />
        </p>
      </Clock>
      {children}
    </div>
  );
}

function sinceWords({ until, decided, rule, known }: Undecided): string {
  if (!known) return 'not known';
  if (until !== null) return decided ? 'until it was decided' : 'until it was over';
  return rule ? 'since the line was crossed' : 'nobody has decided';
}

interface SaidProps {
  undecided: Undecided;
  past: number | null;
  incident: Incident;
  decisions: readonly Decision[];
}

function Said({ undecided, past, incident, decisions }: SaidProps) {
  const time = useTime();
  const { rule, since, until, decided, known, budget } = undecided;
  if (!known) return 'The history does not say what was decided.';
  const standing = decisions.filter(stands).length;
  const usual = budget?.usual ? 'usual ' : '';
  const ended = decided ? `Decided ${time.second(until ?? since)}` : 'Over before anybody decided';
  return (
    <>
      {past !== null && past > 0 && <b>{`${stopwatch(past)} past the ${usual}time to decide. `}</b>}
      {until === null && past !== null && past <= 0 && (
        <b>{`${stopwatch(-past)} left ${usual ? 'of the usual time ' : ''}to decide. `}</b>
      )}
      {until !== null && `${ended}${past !== null && past <= 0 ? ', within the time' : ''}. `}
      {rule ? (
        <>
          <Link to="/obligations/$id" params={{ id: rule.id }}>
            {rule.name}
          </Link>
          , {time.second(since)}
        </>
      ) : until !== null ? (
        decided && `${standing} ${standing === 1 ? 'decision stands' : 'decisions stand'}.`
      ) : (
        `${isUndeclared(incident) ? 'Suspected' : 'Declared'} ${time.second(since)}. No rule says by when.`
      )}
    </>
  );
}

/** The same clock against earlier incidents like this one, each a tick; half and nine in ten where there are enough. */
function Earlier({ harm, than }: { harm: number; than: LikeThis }) {
  const took = than.earlier.filter((one) => !one.open && one.seconds >= 0).map((one) => one.seconds * 1_000);
  const limits =
    than.n < than.rule.least
      ? []
      : [
          { at: than.p50.seconds, name: 'half' },
          { at: than.p90.seconds, name: '9 in 10' },
        ].flatMap(({ at, name }) => (at === null ? [] : [{ ms: at * 1_000, name }]));
  return (
    <>
      {took.length > 0 && <ClockBar elapsedMs={harm} limits={limits} binding={false} others={took} />}
      <details>
        <summary>{than.finding}</summary>
        <p>{than.rule.sentence} Each tick is one of the latest.</p>
      </details>
    </>
  );
}

function Harmed({ line, incident }: { line: Timeline; incident: Incident }) {
  const time = useTime();
  if (line.harmBegan === null)
    return incident.basis === 'HISTORY'
      ? 'The history does not say since when there was harm.'
      : 'No harm is noted yet. Note it to start this clock.';
  if (incident.containedAt)
    return `Contained ${time.dayAndSecond(incident.containedAt)}: ${incident.containmentEvidence ?? 'no evidence is given'}`;
  if (line.harmEnded) return 'Resolved; when it was contained was not said.';
  return `Harm began ${time.dayAndSecond(line.harmBegan)}.`;
}
