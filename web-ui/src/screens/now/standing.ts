import type { DecidedIn } from '../../api/now';
import type { Obligation } from '../../api/obligations';
import type { Decision, Incident } from '../../api/types';
import { stopsClock } from '../../lib/mandate';
import { answer, asked, digits, isOpen, isTicking, requiredWords } from '../../lib/obligation';
import { type Undecided, undecidedOf } from '../../lib/undecided';

/** What somebody has to do about it: decide, see it through, or say that it is over. In the order of need. */
export const GROUPS = ['TO_DECIDE', 'DECIDED', 'CONTAINED'] as const;
export type Group = (typeof GROUPS)[number];

/** The time that runs out; instants in milliseconds, UTC. */
export interface Budget {
  decideBy: number;
  seconds: number;
  /** What is asked for, "" where no rule says. */
  asks: string;
}

/** How an incident stands that goes on. */
export interface Standing {
  incident: Incident;
  /** In order of time; null while they are not known. */
  decisions: Decision[] | null;
  group: Group;
  /** How long nobody decided; null while that cannot be told. */
  undecided: Undecided | null;
  /** Null where no clock runs. */
  budget: Budget | null;
  /** False while nobody can say whether a clock runs. */
  known: boolean;
}

/** What is asked for by the rule whose clock it is. */
function asksOf({ rule }: Undecided, obligations: readonly Obligation[]): string {
  const one = obligations.find(({ id }) => id === rule?.id);
  return one ? requiredWords(asked(one)).toLowerCase() : '';
}

/** The budget of a clock that runs. Without the obligations nobody can say whether one does. */
function budgetOf(incident: Incident, undecided: Undecided | null, obligations: readonly Obligation[]): Budget | null {
  if (undecided === null || undecided.until !== null || undecided.budget === null) return null;
  if (undecided.rule === null && incident.obligations.length > 0) return null;
  const { decideBy, ms } = undecided.budget;
  return { decideBy, seconds: ms / 1_000, asks: asksOf(undecided, obligations) };
}

function groupOf(incident: Incident, decisions: Decision[] | null, budget: Budget | null): Group {
  if (budget) return 'TO_DECIDE';
  if (incident.containedAt !== null) return 'CONTAINED';
  return decisions?.some(stopsClock) ? 'DECIDED' : 'TO_DECIDE';
}

const at = ({ occurredAt }: Decision) => Date.parse(occurredAt);
const since = ({ harmBeganAt, declaredAt }: Incident) =>
  Math.min(Date.parse(harmBeganAt ?? declaredAt), Date.parse(declaredAt));

/** What presses most first; an exercise after what is real. Time that passes changes no order. */
function byNeed(a: Standing, b: Standing): number {
  const never = Number.MAX_SAFE_INTEGER;
  return (
    GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) ||
    Number(a.incident.drill) - Number(b.incident.drill) ||
    (a.budget?.decideBy ?? never) - (b.budget?.decideBy ?? never) ||
    since(a.incident) - since(b.incident) ||
    a.incident.id.localeCompare(b.incident.id)
  );
}

/**
 * How each stands: the furthest past its budget first, then the one with the least time left, then the one that has
 * been undecided for longest; then those that are decided, and those that are contained.
 * @param decisions of those of them for which they are known
 * @param obligations that are open; undefined while they are not known
 */
export function standingOf(
  incidents: readonly Incident[],
  decisions: DecidedIn | undefined,
  obligations: readonly Obligation[] | undefined,
): Standing[] {
  return incidents
    .map((incident): Standing => {
      const told = decisions?.incidents.includes(incident.id) ? decisions.items : null;
      const own = told?.filter((one) => one.incidentId === incident.id).toSorted((a, b) => at(a) - at(b)) ?? null;
      const dealtWith = obligations?.filter((one) => one.incidents.includes(incident.id)) ?? [];
      const ruled = dealtWith.some(isTicking);
      const undecided = own !== null || ruled ? undecidedOf(incident, own ?? [], dealtWith) : null;
      const budget = budgetOf(incident, undecided, dealtWith);
      const known = own !== null && (obligations !== undefined || incident.obligations.length === 0);
      return { incident, decisions: own, group: groupOf(incident, own, budget), undecided, budget, known };
    })
    .toSorted(byNeed);
}

export const isPast = ({ budget }: Standing, now: number) => budget !== null && budget.decideBy <= now;

/** "1:44 past the 5:00 to roll back", "2:15 left of 10:00 to hold", "1:44 past the usual 5:00". */
export function budgetWords({ decideBy, seconds, asks }: Budget, now: number): { time: string; words: string } {
  const left = decideBy - now;
  const usual = asks ? '' : 'usual ';
  const whole = `${usual}${digits(seconds * 1_000)}${asks && ` to ${asks}`}`;
  if (left <= 0) return { time: digits(-left), words: `past the ${whole}` };
  // A second that has begun counts: nobody reads 0:00 while there is still time.
  return { time: digits(Math.ceil(left / 1_000) * 1_000), words: `left of ${usual && 'the '}${whole}` };
}

/** That somebody knows of it: they declared it, or said that they saw it. */
const SEEN = ['INCIDENT', 'NOTED'];

/**
 * The open obligations that nobody has taken: undecided, in no incident that is shown, and nobody said that they saw
 * it. That an alert or a notification arrived somewhere says of nobody that they read it.
 */
export const withoutOwner = (obligations: readonly Obligation[], shown: readonly Incident[]) =>
  obligations.filter(
    (one) =>
      isOpen(one) &&
      !answer(one) &&
      !SEEN.includes(one.awareness?.how ?? '') &&
      !shown.some(({ id }) => one.incidents.includes(id)),
  );

const of = (n: number, words: string) => (n > 0 ? [`${n} ${words}`] : []);

/** "3 incidents: 1 past its budget, 1 to decide, 1 contained." */
export function inShort(standings: readonly Standing[], now: number): string {
  if (standings.length === 0) return 'No incident is open.';
  const past = standings.filter((one) => isPast(one, now)).length;
  const in_ = (group: Group) => standings.filter((one) => one.group === group).length;
  const parts = [
    ...of(past, 'past the budget'),
    ...of(in_('TO_DECIDE') - past, 'to decide'),
    ...of(in_('DECIDED'), 'decided and going on'),
    ...of(in_('CONTAINED'), 'contained'),
  ];
  return `${standings.length} ${standings.length === 1 ? 'incident' : 'incidents'}: ${parts.join(', ')}.`;
}
