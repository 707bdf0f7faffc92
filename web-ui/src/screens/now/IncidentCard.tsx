import { Link } from '@tanstack/react-router';
import type { Incident } from '../../api/types';
import { stopwatch } from '../../lib/clock';
import { incidentWords, isUndeclared } from '../../lib/incident';
import { isKind, KIND } from '../../lib/kinds';
import { stands } from '../../lib/mandate';
import { useTime } from '../../lib/time';
import { undecidedOf } from '../../lib/undecided';
import { Mark } from '../../ui/Mark';
import { IncidentRibbon } from '../../ui/ribbon/IncidentRibbon';
import { harmedFor, timelineOf } from '../../ui/ribbon/timeline';
import { useNames } from '../../ui/useNames';
import { heldRoles } from '../room/roles';
import { budgetWords, isPast, type Standing } from './standing';

interface Props {
  one: Standing;
  now: number;
  /** Without its ribbon, where there are many. */
  slim?: boolean;
}

/** One incident that goes on: what, how bad, who commands, its clocks and, unless slim, its ribbon. */
export function IncidentCard({ one, now, slim = false }: Props) {
  const { incident, decisions, budget, undecided } = one;
  const around = { undecided: undecided ?? undecidedOf(incident, [], []), crossings: [], exposures: [] };
  const line = timelineOf(incident, decisions ?? [], now, around);
  const past = isPast(one, now);
  return (
    <li className={`going${slim ? ' slim' : ''}${past ? ' past' : ''}`}>
      <What incident={incident} />
      <div className="clocks">
        <dl>
          <div className={past ? 'over' : undefined}>
            <dt>Undecided</dt>
            <Running text={undecided && decisions ? stopwatch((undecided.until ?? now) - undecided.since) : '--:--'} />
          </div>
          <div>
            <dt>Containment</dt>
            <Running text={line.harmBegan === null ? '--:--' : stopwatch(harmedFor(line) ?? 0)} />
          </div>
        </dl>
        <Next one={one} now={now} />
      </div>
      {!slim && decisions && (
        <IncidentRibbon
          line={line}
          incident={incident}
          decisions={decisions}
          compact
          decideBy={budget?.decideBy ?? null}
        />
      )}
    </li>
  );
}

const Running = ({ text }: { text: string }) => (
  <dd className="mono">
    <span role="timer" aria-live="off">
      {text}
    </span>
  </dd>
);

function What({ incident }: { incident: Incident }) {
  const nameOf = useNames();
  const commanders = heldRoles(incident).filter(({ role }) => role === 'COMMANDER');
  const blamed = incident.releases.filter(({ link }) => link === 'CAUSED' || link === 'SUSPECTED');
  return (
    <div className="whatever">
      <h3>
        <span className={`sev ${incident.severity ?? ''}`}>{incident.severity ?? 'Not rated'}</span>{' '}
        <Link to="/incidents/$id" params={{ id: incident.id }}>
          {incident.title}
        </Link>
      </h3>
      <p>
        {incident.drill && <b>Drill. </b>}
        {incidentWords(incident.state)}
        {blamed.length === 0 && incident.components.length === 0
          ? '. No release is linked'
          : isUndeclared(incident)
            ? '. '
            : ', '}
        {blamed.length > 0
          ? blamed.map((each, i) => (
              <span key={each.releaseId}>
                {i > 0 && ', '}
                <Link to="/releases/$id" params={{ id: each.releaseId }} search={{}}>
                  {each.component} {each.version}
                </Link>{' '}
                {each.link.toLowerCase()}
              </span>
            ))
          : incident.components.join(', ')}
        .{' '}
        {commanders.length > 0
          ? `${commanders.map(({ personId }) => nameOf(personId)).join(', ')} commands.`
          : !isUndeclared(incident) && 'Nobody commands.'}
      </p>
    </div>
  );
}

/** What comes next: how much time is left, or what was decided, or that it is contained. */
function Next({ one: { incident, decisions, budget, known }, now }: { one: Standing; now: number }) {
  const time = useTime();
  if (budget) {
    const { time: left, words } = budgetWords(budget, now);
    return (
      <p className="next">
        <b>{left}</b> {words}
      </p>
    );
  }
  if (incident.containedAt)
    return <p className="next">Contained {time.minute(incident.containedAt)}; not yet resolved</p>;
  const last = decisions?.findLast(stands);
  if (last)
    return (
      <p className="next">
        <Mark kind={last.kind} /> {isKind(last.kind) ? KIND[last.kind].label : last.kind},{' '}
        {time.minute(last.occurredAt)}
      </p>
    );
  return <p className="next">{known ? 'No clock runs: no rule is in breach' : 'Reading its clock'}</p>;
}
