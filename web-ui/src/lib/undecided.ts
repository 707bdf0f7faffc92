import type { Obligation } from '../api/obligations';
import type { Decision, Incident } from '../api/types';
import { stopsClock } from './mandate';
import { answer, byUrgency, isTicking, judged } from './obligation';

/** How long nobody decided what was asked for; instants in milliseconds, UTC. */
export interface Undecided {
  since: number;
  /** When it was decided, or over without; null while the clock runs. */
  until: number | null;
  /** Whether a decision ended it. */
  decided: boolean;
  /** The crossed rule whose clock it is; null where none was crossed, and then a whole budget is not known. */
  rule: { id: string; name: string; budgetMs: number; decideBy: number | null } | null;
  /** What it counts from; UNKNOWN for what was read from a history that has no decisions: there it is nothing. */
  from: 'RULE' | 'HARM' | 'DECLARATION' | 'UNKNOWN';
}

const instant = (text: string | null) => (text === null ? null : Date.parse(text));

function ofRule(one: Obligation): Undecided {
  const decided = answer(one);
  const { terms } = judged(one).bound;
  const since = Date.parse(one.clock.knowableAt);
  const ended = isTicking(one) ? null : Math.max(since, Date.parse(decided?.at ?? one.course.since));
  return {
    since,
    until: ended,
    decided: decided !== undefined,
    rule: {
      id: one.id,
      name: terms.name,
      budgetMs: terms.budgetSeconds * 1_000,
      decideBy: instant(one.clock.decideBy),
    },
    from: 'RULE',
  };
}

/**
 * The clock that presses most: that of the crossed rule which has to be decided first, else of the one that took
 * longest. Without a crossed rule it runs from the harm or the declaration to the first decision that counts.
 */
export function undecidedOf(
  incident: Pick<Incident, 'basis' | 'declaredAt' | 'harmBeganAt' | 'containedAt' | 'resolvedAt'>,
  decisions: readonly Decision[],
  obligations: readonly Obligation[],
): Undecided {
  const crossed = obligations.filter(({ course }) => course.state !== 'RETRACTED');
  const [pressing] = crossed.filter(isTicking).toSorted(byUrgency);
  if (pressing) return ofRule(pressing);
  const took = ({ since, until }: Undecided) => (until ?? since) - since;
  const [longest] = crossed.map(ofRule).toSorted((a, b) => took(b) - took(a));
  if (longest) return longest;
  const declared = Date.parse(incident.declaredAt);
  if (incident.basis === 'HISTORY' && decisions.length === 0)
    return { since: declared, until: declared, decided: false, rule: null, from: 'UNKNOWN' };
  const harm = instant(incident.harmBeganAt);
  const since = Math.min(harm ?? declared, declared);
  const taken = decisions.filter(stopsClock).map((one) => Date.parse(one.occurredAt));
  const first = taken.length ? Math.max(since, Math.min(...taken)) : null;
  const over = instant(incident.containedAt) ?? instant(incident.resolvedAt);
  return {
    since,
    until: first ?? (over === null ? null : Math.max(since, over)),
    decided: first !== null,
    rule: null,
    from: harm !== null && harm < declared ? 'HARM' : 'DECLARATION',
  };
}

/** How far past its budget it is by now, in milliseconds; below zero while there is time left, null without a budget. */
export function pastBudget({ rule, until }: Undecided, now: number): number | null {
  return rule?.decideBy == null ? null : (until ?? now) - rule.decideBy;
}
