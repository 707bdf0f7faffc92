import type { DecidedIn } from '../../api/now';
import type { Obligation } from '../../api/obligations';
import type { Decision, Incident } from '../../api/types';
import { stopsClock } from '../../lib/mandate';
import { answer, asked, digits, isOpen, isTicking, judged, requiredWords } from '../../lib/obligation';

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
  /** Null where no clock runs. */
  budget: Budget | null;
  /** False while nobody can say whether a clock runs. */
  known: boolean;
}

/** Within which it has to be decided where no rule says so, by severity; in seconds. */
const USUAL = new Map([
  ['SEV1', 300],
  ['SEV2', 600],
]);
const USUAL_OTHERWISE = 1_800;

const ruledBudget = (one: Obligation): Budget => ({
  decideBy: Date.parse(one.clock.decideBy ?? ''),
  seconds: judged(one).bound.terms.budgetSeconds,
  asks: requiredWords(asked(one)).toLowerCase(),
});

const isBlamed = ({ link }: Incident['releases'][number]) => link === 'CAUSED' || link === 'SUSPECTED';

/** Where no rule says when: the usual time, since it was declared or a release was first suspected. */
function usualBudget(incident: Incident): Budget {
  const known = [incident.declaredAt, ...incident.releases.filter(isBlamed).map(({ at }) => at)];
  const seconds = USUAL.get(incident.severity ?? '') ?? USUAL_OTHERWISE;
  return { decideBy: Math.min(...known.map((at) => Date.parse(at))) + seconds * 1_000, seconds, asks: '' };
}

/** Any kind but to continue is a decision where no rule asks for one. */
const decidesUnruled = (one: Decision) => stopsClock(one) && one.kind !== 'CONTINUE';

function budgetOf(incident: Incident, decisions: Decision[] | null, obligations: readonly Obligation[]): Budget | null {
  const ruled = obligations.filter(isTicking).map(ruledBudget);
  if (ruled.length > 0) return ruled.reduce((first, one) => (one.decideBy < first.decideBy ? one : first));
  if (incident.obligations.length > 0 || incident.containedAt !== null) return null;
  return decisions === null || decisions.some(decidesUnruled) ? null : usualBudget(incident);
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
      const budget = budgetOf(incident, own, dealtWith);
      const known = own !== null && (obligations !== undefined || incident.obligations.length === 0);
      return { incident, decisions: own, group: groupOf(incident, own, budget), budget, known };
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
