import type { Decision, Incident } from '../../api/types';
import { stopsClock } from '../../lib/mandate';

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
  /** The first decision that stops the clock, null while nobody has decided. */
  decided: number | null;
}

const SPARE = 0.04;
const LEAST = 60_000;

const at = (text: string | null) => (text === null ? null : Date.parse(text));

/** Lays out an incident and its decisions in time. */
export function timelineOf(incident: Incident, decisions: readonly Decision[], now: number): Timeline {
  const declared = Date.parse(incident.declaredAt);
  const harmBegan = at(incident.harmBeganAt);
  const over = at(incident.resolvedAt);
  const contained = at(incident.containedAt) ?? over;
  const stopping = decisions.filter(stopsClock).map((one) => Date.parse(one.occurredAt));
  const decided = stopping.length ? Math.min(...stopping) : null;
  const running = over === null;
  const marks = [declared, ...stopping, harmBegan, contained, over].filter((one) => one !== null);
  const last = running ? Math.max(now, ...marks) : Math.max(...marks);
  const first = Math.min(...marks);
  const spare = Math.max(LEAST, (last - first) * SPARE);
  return {
    from: first - spare,
    to: running ? last : last + spare,
    running,
    harmBegan,
    harmEnded: contained,
    declared,
    decided,
  };
}

/** Since when somebody could have decided. */
export const undecidedSince = ({ harmBegan, declared }: Timeline) => Math.min(harmBegan ?? declared, declared);

/** How long nobody has decided, or had not when somebody did or it was contained; in milliseconds. */
export function undecidedFor(line: Timeline): number {
  const end = line.running ? line.to : (line.harmEnded ?? line.to);
  return (line.decided ?? (line.harmEnded ? Math.min(line.harmEnded, end) : end)) - undecidedSince(line);
}

/** How long the harm has gone on, or went on; null while none is noted. In milliseconds. */
export const harmedFor = ({ harmBegan, harmEnded, to }: Timeline) =>
  harmBegan === null ? null : (harmEnded ?? to) - harmBegan;
