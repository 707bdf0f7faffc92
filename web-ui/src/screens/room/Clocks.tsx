import type { Decision, Incident } from '../../api/types';
import { stopwatch } from '../../lib/clock';
import { isUndeclared } from '../../lib/incident';
import { stands } from '../../lib/mandate';
import { useTime } from '../../lib/time';
import { harmedFor, type Timeline, undecidedFor, undecidedSince } from '../../ui/ribbon/timeline';

interface ClockProps {
  name: string;
  since: string;
  ms: number | null;
  stopped: boolean;
  alarming?: boolean;
  children: string;
}

function Clock({ name, since, ms, stopped, alarming, children }: ClockProps) {
  const kind = stopped ? 'clk done' : alarming ? 'clk over' : 'clk';
  return (
    <section className={kind} aria-label={name}>
      <h2>
        {name}
        <span>{since}</span>
      </h2>
      <p className="big mono" role="timer" aria-live="off">
        {ms === null ? '--:--' : stopwatch(ms)}
      </p>
      <p>{children}</p>
    </section>
  );
}

/** The two clocks: how long nobody has decided, and how long the harm goes on. */
export function Clocks({ line, incident, decisions }: { line: Timeline; incident: Incident; decisions: Decision[] }) {
  const time = useTime();
  const begins = undecidedSince(line);
  const standing = decisions.filter(stands).length;
  return (
    <div className="deck">
      <Clock
        name="Undecided"
        since={line.decided ? 'until the first decision' : 'nobody has decided'}
        ms={undecidedFor(line)}
        stopped={line.decided !== null || !line.running}
        alarming
      >
        {line.decided
          ? `First decided ${time.dayAndSecond(line.decided)}; ${standing} ${standing === 1 ? 'decision stands' : 'decisions stand'}.`
          : `Since ${line.harmBegan && line.harmBegan < line.declared ? 'harm began' : isUndeclared(incident) ? 'it was suspected' : 'it was declared'}, ${time.dayAndSecond(begins)}.`}
      </Clock>
      <Clock
        name="Containment"
        since={line.harmEnded ? 'from first harm until contained' : 'since first harm'}
        ms={harmedFor(line)}
        stopped={line.harmEnded !== null}
      >
        {line.harmBegan === null
          ? 'No harm is noted yet. Note it to start this clock.'
          : incident.containedAt
            ? `Contained ${time.dayAndSecond(incident.containedAt)}: ${incident.containmentEvidence ?? 'no evidence is given'}`
            : line.harmEnded
              ? 'Resolved; when it was contained was not said.'
              : `Harm began ${time.dayAndSecond(line.harmBegan)}.`}
      </Clock>
    </div>
  );
}
