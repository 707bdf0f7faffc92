import type { Obligation } from '../api/obligations';
import type { Drawn, Incident } from '../api/types';
import { stopsClock } from './mandate';
import { answer, byUrgency, isTicking, judged } from './obligation';

/** How long nobody decided what was asked for; instants in milliseconds, UTC. */
export interface Undecided {
  since: number;
  /** When it was decided, or over without; null while the clock runs. */
  until: number | null;
  /** Whether a decision ended it. */
  decided: boolean;
  /** The crossed rule whose clock it is; null where none was crossed. */
  rule: { id: string; name: string } | null;
  /** The time to decide; the usual one where no rule says so, null where nothing was to be decided. */
  budget: { ms: number; decideBy: number; usual: boolean } | null;
  /** False for what was read from a history that has no decisions: nobody knows whether one was taken. */
  known: boolean;
}

type Asked = Pick<
  Incident,
  'basis' | 'severity' | 'declaredAt' | 'containedAt' | 'resolvedAt' | 'releases' | 'obligations'
>;

/** Within which it has to be decided where no rule says so, by severity; in seconds. */
const USUAL = new Map([
  ['SEV1', 300],
  ['SEV2', 600],
]);
const USUAL_OTHERWISE = 1_800;

/** The usual time to decide, in milliseconds. */
export const usualMs = (severity: string | null) => (USUAL.get(severity ?? '') ?? USUAL_OTHERWISE) * 1_000;

/** Any kind but to continue is a decision where no rule asks for one. */
export const decidesUnruled = (one: Drawn) => stopsClock(one) && one.kind !== 'CONTINUE';

const instant = (text: string | null) => (text === null ? null : Date.parse(text));
const isBlamed = ({ link }: Incident['releases'][number]) => link === 'CAUSED' || link === 'SUSPECTED';

function ofRule(one: Obligation): Undecided {
  const decided = answer(one);
  const { terms } = judged(one).bound;
  const since = Date.parse(one.clock.knowableAt);
  const decideBy = instant(one.clock.decideBy) ?? since + terms.budgetSeconds * 1_000;
  return {
    since,
    until: isTicking(one) ? null : Math.max(since, Date.parse(decided?.at ?? one.course.since)),
    decided: decided !== undefined,
    rule: { id: one.id, name: terms.name },
    budget: { ms: terms.budgetSeconds * 1_000, decideBy, usual: false },
    known: true,
  };
}

/** From when somebody had it in mind: it was declared, or a release was blamed. */
function unruled(incident: Asked, decisions: readonly Drawn[]): Undecided {
  const known = [incident.declaredAt, ...incident.releases.filter(isBlamed).map(({ at }) => at)];
  const since = Math.min(...known.map((at) => Date.parse(at)));
  const taken = decisions.filter(decidesUnruled).map((one) => Date.parse(one.occurredAt));
  const first = taken.length ? Math.max(since, Math.min(...taken)) : null;
  const over = instant(incident.containedAt) ?? instant(incident.resolvedAt);
  const ms = usualMs(incident.severity);
  return {
    since,
    until: first ?? (over === null ? null : Math.max(since, over)),
    decided: first !== null,
    rule: null,
    budget: { ms, decideBy: since + ms, usual: true },
    known: true,
  };
}

/**
 * The clock that presses most: that of the crossed rule which has to be decided first, else of the one that took
 * longest. Without a crossed rule it runs from when somebody knew to the first decision that counts.
 */
export function undecidedOf(
  incident: Asked,
  decisions: readonly Drawn[],
  obligations: readonly Obligation[],
): Undecided {
  const crossed = obligations.filter(({ course }) => course.state !== 'RETRACTED');
  const [pressing] = crossed.filter(isTicking).toSorted(byUrgency);
  if (pressing) return ofRule(pressing);
  const took = ({ since, until }: Undecided) => (until ?? since) - since;
  const [longest] = crossed.map(ofRule).toSorted((a, b) => took(b) - took(a));
  if (longest) return longest;
  const own = unruled(incident, decisions);
  const known = incident.basis !== 'HISTORY' || decisions.length > 0;
  return known ? own : { ...own, until: own.since, decided: false, budget: null, known };
}

/** How far past its budget it is by now, in milliseconds; below zero while there is time left, null without a budget. */
export function pastBudget({ budget, until }: Undecided, now: number): number | null {
  return budget === null ? null : (until ?? now) - budget.decideBy;
}
