import type { Candidate, Obligation } from '../api/obligations';
import { stopwatch } from './clock';
import { isKind, KIND } from './kinds';
import { plain } from './words';

const SECOND = 1_000;

/** Words by name. */
const REQUIRED = new Map([
  ['HOLD', 'Hold'],
  ['CONTAIN', 'Contain'],
  ['ROLLBACK', 'Roll back'],
]);
export const requiredWords = (action: string) => REQUIRED.get(action) ?? plain(action);

/** "full rollback", of a kind of decision. */
const kindOf = (kind: string) => (isKind(kind) ? KIND[kind].label : plain(kind)).toLowerCase();

/** 2:14, 12:07, 1:04:07: a clock without a leading zero. */
export const digits = (ms: number) => stopwatch(ms).replace(/^0(?=\d:)/, '');

/** The release that it is, or as long as nobody knows the one whose rule leaves the least time. */
export function judged({ candidates, attribution }: Pick<Obligation, 'candidates' | 'attribution'>): Candidate {
  const counted = candidates.filter(({ bound }) => !attribution || bound.releaseId === attribution.releaseId);
  const budget = ({ bound }: Candidate) => bound.terms.budgetSeconds;
  return (counted.length ? counted : candidates).reduce((least, one) => (budget(one) < budget(least) ? one : least));
}

/** What is asked for; where there must be data and there is none, to hold. */
export function asked(one: Pick<Obligation, 'candidates' | 'attribution'>): string {
  const { bound, byAbsence } = judged(one);
  return byAbsence ? 'HOLD' : bound.terms.requiredAction;
}

/** True while nobody knows that it is over: what was lost from sight may go on. */
export const isOpen = ({ course }: Pick<Obligation, 'course'>) =>
  course.state === 'IN_BREACH' || course.state === 'LOST';

/** True while nobody said which of several releases it is. */
export const isOfSeveral = ({ candidates, attribution }: Pick<Obligation, 'candidates' | 'attribution'>) =>
  candidates.length > 1 && attribution === null;

/** The latest decision that meets the rule or accepts the risk, and that was not withdrawn. */
export const answer = ({ decisions }: Pick<Obligation, 'decisions'>) =>
  decisions
    .filter((one) => one.stopsTheClock && one.withdrawnAt === null)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];

export interface ClockLine {
  /** How it stands; `over` is what alarms. */
  state: 'running' | 'over' | 'stopped';
  /** The time on the clock, empty while it stands still. */
  digits: string;
  /** The words around it, to be read before and after the time. */
  before: string;
  after: string;
}

const stopped = (after: string): ClockLine => ({ state: 'stopped', digits: '', before: '', after });

/** When the time ran out, null when it has not. While it goes on its clock says so: it may be of another release now. */
const ranOut = ({ course, clock, ranOutAt }: Obligation) => (course.state === 'IN_BREACH' ? clock.decideBy : ranOutAt);

/** Whether what was decided came after the time had run out: "full rollback decided, after the time ran out". */
function decidedWords(one: Obligation): string {
  const decided = answer(one);
  if (!decided) return one.ranOutAt ? 'nothing decided in time' : 'nothing decided';
  const end = ranOut(one);
  const late = end !== null && Date.parse(decided.at) > Date.parse(end);
  return `${kindOf(decided.kind)} decided${late ? ', after the time ran out' : ''}`;
}

/** The clock of an obligation at an instant, in milliseconds since 1970. */
export function clockLine(one: Obligation, now: number): ClockLine {
  switch (one.course.state) {
    case 'CLEARED':
      return stopped(`Cleared: ${decidedWords(one)}`);
    case 'LOST':
      return stopped(`Nothing is heard any more: ${decidedWords(one)}`);
    case 'RETRACTED':
      return stopped('It was no crossing after all');
    default:
  }
  const by = one.clock.decideBy;
  if (answer(one) || by === null) return stopped(`Clock stopped: ${decidedWords(one)}`);
  const left = Date.parse(by) - now;
  if (left <= 0) return { state: 'over', digits: digits(-left), before: 'over since ', after: '' };
  const budget = judged(one).bound.terms.budgetSeconds;
  // A second that has begun counts: nobody reads 0:00 while there is still time.
  const shown = Math.ceil(left / SECOND) * SECOND;
  return { state: 'running', digits: digits(shown), before: '', after: ` left of ${digits(budget * SECOND)}` };
}

export const clockWords = ({ before, digits: time, after }: ClockLine) => `${before}${time}${after}`;

/** True while its clock moves. */
export const isTicking = (one: Obligation) =>
  one.course.state === 'IN_BREACH' && one.clock.decideBy !== null && !answer(one);

/** Those that press most first: by when they have to be decided, then those whose clock stands still. */
export function byUrgency(a: Obligation, b: Obligation): number {
  const due = (one: Obligation) =>
    isTicking(one) ? Date.parse(one.clock.decideBy ?? '') : Number.MAX_SAFE_INTEGER - Date.parse(one.onset);
  return due(a) - due(b);
}

const HOW = new Map([
  ['ALERT', 'an alert was delivered'],
  ['NOTIFICATION', 'a notification was accepted'],
  ['INCIDENT', 'somebody declared the incident'],
  ['NOTED', 'somebody saw it'],
]);
export const howWords = (how: string) => HOW.get(how) ?? plain(how).toLowerCase();

const OCCASIONS = new Map([
  ['OPENED', 'that it opened'],
  ['BUDGET_RUNS_OUT', 'that half of the time is used up'],
]);

export interface Happened {
  at: string;
  words: string;
  /** The kind of a decision, for its mark. */
  kind?: string;
}

/** "ledger 4.12.0". */
export const releaseWords = ({ component, version }: Candidate['bound']) => `${component} ${version}`;

function ofCandidate(one: Candidate, first: boolean): Happened[] {
  const { terms } = one.bound;
  if (!first) return [{ at: one.confirmedAt, words: `It may be ${releaseWords(one.bound)} as well.` }];
  const onset = one.byAbsence
    ? `${terms.signal} is missing, where there has to be data.`
    : `${terms.signal} crossed ${terms.threshold}.`;
  return [
    { at: one.onset, words: one.preexisting ? `${onset} It was in breach before the release reached users.` : onset },
    { at: one.confirmedAt, words: 'It had lasted long enough: the crossing is confirmed.' },
  ];
}

function knowable({ clock, awareness }: Obligation): Happened[] {
  if (!awareness)
    return [{ at: clock.knowableAt, words: 'It counts as knowable once confirmed: nobody is known to have known.' }];
  const how = howWords(awareness.how);
  if (Date.parse(awareness.at) === Date.parse(clock.knowableAt))
    return [{ at: awareness.at, words: `It was knowable: ${how}.` }];
  return [
    { at: awareness.at, words: `${how.charAt(0).toUpperCase()}${how.slice(1)}.` },
    { at: clock.knowableAt, words: 'It was knowable once confirmed.' },
  ];
}

function decided(one: Obligation['decisions'][number]): Happened[] {
  const words = isKind(one.kind) ? KIND[one.kind].label : plain(one.kind);
  const said = one.stopsTheClock ? 'it stops the clock' : 'the rule asks for more, so the clock runs on';
  const taken = { at: one.at, words: `${words} decided: ${said}.`, kind: one.kind };
  return one.withdrawnAt
    ? [taken, { at: one.withdrawnAt, words: `${words} withdrawn: it counts no more.`, kind: one.kind }]
    : [taken];
}

function ended({ course, onset }: Obligation): Happened[] {
  switch (course.state) {
    case 'CLEARED':
      return [{ at: course.since, words: 'From here on the signal was clear, for long enough to count as contained.' }];
    case 'LOST':
      return [{ at: course.since, words: 'From here on nothing was heard: nobody knows whether it is over.' }];
    case 'RETRACTED':
      return [{ at: course.since, words: 'Samples that came late showed that it was no crossing.' }];
    default:
      return Date.parse(course.since) === Date.parse(onset)
        ? []
        : [{ at: course.since, words: 'It was crossed again before it had been quiet for long enough.' }];
  }
}

/** Everything that happened, the earliest first. */
export function courseOf(one: Obligation): Happened[] {
  const attributed = one.candidates.find(({ bound }) => bound.releaseId === one.attribution?.releaseId);
  return [
    ...one.candidates.flatMap((each, i) => ofCandidate(each, i === 0)),
    ...knowable(one),
    ...one.decisions.flatMap(decided),
    ...one.notifications.map(({ at, occasion, givenUp }) => {
      const what = OCCASIONS.get(occasion) ?? plain(occasion).toLowerCase();
      return { at, words: givenUp ? `Nobody could be told ${what}: ${givenUp}.` : `It was told ${what}.` };
    }),
    ...(one.warnedAt ? [{ at: one.warnedAt, words: 'Half of the time was used up.' }] : []),
    ...(one.ranOutAt ? [{ at: one.ranOutAt, words: 'The time ran out.' }] : []),
    ...(one.attribution
      ? [
          {
            at: one.attribution.at,
            words: `It is ${attributed ? releaseWords(attributed.bound) : one.attribution.releaseId}: ${one.attribution.why}`,
          },
        ]
      : []),
    ...ended(one),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

const OUTCOMES = new Map([
  ['NO_OBLIGATION', 'No obligation'],
  ['DISCHARGED_SELF_RECOVERED', 'Over by itself, within the time'],
  ['TIMELY', 'Decided in time'],
  ['OVERRIDDEN', 'The risk was accepted in time'],
  ['LATE_NOT_WORSENED', 'Late, and nothing shows that it got worse'],
  ['HESITATION_WORSENED', 'Late, and that made it worse'],
  ['UNDEFINED_THRESHOLD_HESITATION', 'Late, and no threshold said when'],
  ['INDETERMINATE', 'What is known does not tell'],
  ['INVALID', 'The clocks contradict each other'],
]);

/** What became of it, by what is known; while it goes on, what is not known yet may still be told. */
export function verdictWords({ outcome, provisional }: { outcome: string; provisional: boolean }): string {
  if (provisional && outcome === 'INDETERMINATE') return 'Not settled yet';
  return OUTCOMES.get(outcome) ?? plain(outcome);
}
