import type { Obligation } from '../../api/obligations';
import type { Drawn, Incident } from '../../api/types';
import { stopsClock } from '../../lib/mandate';
import { judged } from '../../lib/obligation';
import type { Undecided } from '../../lib/undecided';
import type { Exposure } from '../../screens/releases/rollout';

/** A rule that was crossed. */
export interface Crossing {
  id: string;
  name: string;
  /** Since when its signal is beyond the line. */
  from: number;
  /** When it had lasted long enough. */
  confirmed: number;
}

/** What the clocks and the ribbon are drawn from; instants in milliseconds, UTC. */
export interface Timeline {
  from: number;
  /** Where the drawing ends: now, or when it was over. */
  to: number;
  running: boolean;
  harmBegan: number | null;
  /** Null while the harm goes on; the same as `harmBegan` when there was none. */
  harmEnded: number | null;
  declared: number;
  /** In which nobody had decided what was asked for; `open` while that goes on. */
  gap: { from: number; to: number; open: boolean };
  exposures: readonly Exposure[];
  crossings: readonly Crossing[];
}

const SPARE = 0.04;
const LEAST = 60_000;
/** How much of a rollout before anything went wrong is drawn at most, as a share of what came after, and at least. */
const BEFORE = 0.6;
const LEAST_BEFORE = 600_000;

const at = (text: string | null) => (text === null ? null : Date.parse(text));

/** The crossings that count, in order of time. */
export const crossingsOf = (obligations: readonly Obligation[]): Crossing[] =>
  obligations
    .filter(({ course }) => course.state !== 'RETRACTED')
    .map((one) => ({
      id: one.id,
      name: judged(one).bound.terms.name,
      from: Date.parse(one.onset),
      confirmed: Date.parse(one.confirmedAt),
    }))
    .toSorted((a, b) => a.from - b.from);

interface Around {
  undecided: Undecided;
  crossings: readonly Crossing[];
  /** How far the release reached that it is about. */
  exposures: readonly Exposure[];
}

/** Lays out an incident, its decisions and what is around them in time. */
export function timelineOf(incident: Incident, decisions: readonly Drawn[], now: number, around: Around): Timeline {
  const declared = Date.parse(incident.declaredAt);
  const harmBegan = at(incident.harmBeganAt);
  const over = at(incident.resolvedAt);
  const contained = at(incident.containedAt) ?? over;
  const stopping = decisions.filter(stopsClock).map((one) => Date.parse(one.occurredAt));
  const running = over === null;
  const marks = [
    declared,
    ...stopping,
    harmBegan,
    contained,
    over,
    around.undecided.since,
    ...around.crossings.map((one) => one.from),
  ].filter((one) => one !== null);
  const last = running ? Math.max(now, ...marks) : Math.max(...marks);
  const began = Math.min(...marks);
  const most = Math.max(LEAST_BEFORE, (last - began) * BEFORE);
  const exposed = around.exposures[0]?.from ?? began;
  const first = Math.min(began, Math.max(exposed, began - most));
  const spare = Math.max(LEAST, (last - first) * SPARE);
  const to = running ? last : last + spare;
  const from = first - spare;
  return {
    from,
    to,
    running,
    harmBegan,
    harmEnded: contained,
    declared,
    gap: {
      from: around.undecided.since,
      to: around.undecided.until ?? last,
      open: around.undecided.until === null,
    },
    exposures: around.exposures
      .map((one) => ({ ...one, from: Math.max(from, one.from), to: Math.min(to, one.to) }))
      .filter((one) => one.to > one.from),
    crossings: around.crossings,
  };
}

/** How long the harm has gone on, or went on; null while none is noted. In milliseconds. */
export const harmedFor = ({ harmBegan, harmEnded, to }: Timeline) =>
  harmBegan === null ? null : (harmEnded ?? to) - harmBegan;
