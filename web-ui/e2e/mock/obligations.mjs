// What crossed rules oblige to: one whose time runs, one of two releases whose time is over, one that is decided, one
// that is lost from sight, and two that are past.
import { daysAgo, list, minutesAgo, missing, now, ok, problem } from './answers.mjs';

const terms = (ruleId, name, signal, more = {}) => ({
  ruleId,
  name,
  signal,
  harmKind: 'USER',
  comparison: 'ABOVE',
  threshold: 2,
  clearThreshold: 0.5,
  sustainSeconds: 300,
  minSamples: 200,
  quietSeconds: 600,
  requiredAction: 'ROLLBACK',
  budgetSeconds: 600,
  minHarm: null,
  owner: 'the commander',
  staleAfterSeconds: 120,
  mustHaveData: true,
  rollForwardAllowed: false,
  ...more,
});

const ERRORS = terms('errors', 'Errors at the checkout', 'checkout_error_rate');
const SLOW = terms('slow', 'Answers are slow', 'p99_ms', {
  threshold: 800,
  clearThreshold: 800,
  requiredAction: 'HOLD',
  budgetSeconds: 300,
  owner: 'whoever is on duty',
  mustHaveData: false,
});

const bound = (releaseId, component, version, rule) => ({
  releaseId,
  component,
  version,
  sheetId: 'sht_1',
  sheetVersion: 2,
  exposedAt: minutesAgo(20),
  terms: rule,
});
const LEDGER = ['rel_1', 'ledger', '4.12.0'];
const SHOP = ['rel_4', 'shop', '2.3.1'];

const candidate = (release, rule, confirmedAgo, more = {}) => ({
  bound: bound(...release, rule),
  onset: minutesAgo(confirmedAgo + rule.sustainSeconds / 60),
  confirmedAt: minutesAgo(confirmedAgo),
  byAbsence: false,
  preexisting: false,
  ...more,
});

const obligation = (number, candidates, more = {}) => ({
  id: `obl_${number}`,
  candidates,
  onset: candidates[0].onset,
  confirmedAt: candidates[0].confirmedAt,
  clock: { knowableAt: candidates[0].confirmedAt, warnAt: null, decideBy: null },
  course: { state: 'IN_BREACH', since: candidates[0].onset },
  awareness: null,
  decisions: [],
  incidents: [],
  attribution: null,
  warnedAt: null,
  ranOutAt: null,
  notifications: [],
  recordedAt: candidates[0].confirmedAt,
  position: `decision:${30 + number}`,
  ...more,
});

const decided = (number, kind, at, more = {}) => ({
  decisionId: `dec_${number}`,
  kind,
  stopsTheClock: true,
  at,
  withdrawnAt: null,
  ...more,
});

export const knownObligations = () => [
  obligation(1, [candidate(LEDGER, ERRORS, 7.75)], {
    clock: { knowableAt: minutesAgo(7.75), warnAt: minutesAgo(2.75), decideBy: minutesAgo(-2.25) },
    awareness: { how: 'ALERT', at: minutesAgo(9) },
    incidents: ['inc_1'],
    decisions: [
      decided(1, 'HOLD', minutesAgo(6), { stopsTheClock: false, withdrawnAt: minutesAgo(5) }),
      decided(2, 'CONTINUE', minutesAgo(4), { stopsTheClock: false }),
    ],
    warnedAt: minutesAgo(2.75),
    notifications: [
      { occasion: 'OPENED', givenUp: null, at: minutesAgo(7.7) },
      { occasion: 'BUDGET_RUNS_OUT', givenUp: 'hooks.example.com answered 404', at: minutesAgo(2.7) },
    ],
  }),
  obligation(2, [candidate(SHOP, SLOW, 6.2), candidate(LEDGER, { ...SLOW, budgetSeconds: 900 }, 6.1)], {
    clock: { knowableAt: minutesAgo(6.2), warnAt: minutesAgo(3.7), decideBy: minutesAgo(1.2) },
    incidents: ['inc_3'],
    warnedAt: minutesAgo(3.7),
    ranOutAt: minutesAgo(1.2),
  }),
  obligation(3, [candidate(LEDGER, { ...ERRORS, ruleId: 'drift', name: 'Entries do not balance' }, 12)], {
    incidents: ['inc_1'],
    awareness: { how: 'NOTED', at: minutesAgo(12) },
    decisions: [decided(3, 'FULL_ROLLBACK', minutesAgo(8))],
  }),
  obligation(4, [candidate(SHOP, SLOW, 100)], { course: { state: 'LOST', since: minutesAgo(60) } }),
  obligation(5, [candidate(SHOP, ERRORS, 2_880)], {
    course: { state: 'CLEARED', since: minutesAgo(2_860) },
    decisions: [decided(4, 'FULL_ROLLBACK', minutesAgo(2_868))],
    warnedAt: minutesAgo(2_875),
    ranOutAt: minutesAgo(2_870),
  }),
  obligation(6, [candidate(LEDGER, SLOW, 5_760)], { course: { state: 'RETRACTED', since: daysAgo(3.9) } }),
];

const isOpen = ({ course }) => ['IN_BREACH', 'LOST'].includes(course.state);

function verdictOf(one) {
  const { terms: rule } = one.candidates[0].bound;
  const late = one.ranOutAt !== null;
  const over = one.course.state === 'CLEARED';
  return {
    outcome: late ? 'LATE_NOT_WORSENED' : 'INDETERMINATE',
    onsetAt: one.onset,
    confirmedAt: one.confirmedAt,
    knowableAt: one.clock.knowableAt,
    decidedAt: null,
    containedAt: over ? one.course.since : null,
    latencySeconds: late ? 720 : 465,
    hesitationSeconds: late ? 120 : 0,
    avoidableHarm: null,
    undecided: !late,
    provisional: !over,
    flipFlops: 0,
    flags: one.awareness ? [] : ['awareness=assumed'],
    explanation: [
      `The signal was above ${rule.threshold} from ${one.onset} on, and that had lasted 5 min at ${one.confirmedAt}: the crossing is confirmed.`,
      ...(one.awareness
        ? []
        : [
            `Nobody noted when somebody was told, so it counts as knowable once confirmed, at ${one.clock.knowableAt}.`,
          ]),
      late
        ? '12 min is past the budget of 10 min by 2 min: that is hesitation.'
        : 'The budget of 10 min had not run out by the end: it is still open.',
    ],
    formulaVersion: 'obligation/1',
  };
}

function attributed(one, { releaseId, why }) {
  if (!why) return problem(400, 'malformed', 'expected some words', { field: 'why' });
  if (!one.candidates.some(({ bound: { releaseId: known } }) => known === releaseId))
    return problem(422, 'not-among-its-releases', 'the release is none of those that it may be', {
      field: 'releaseId',
    });
  if (one.attribution && one.attribution.releaseId !== releaseId)
    return problem(409, 'attributed-otherwise', `it is attributed already, to ${one.attribution.releaseId}`);
  one.attribution ??= { releaseId, why, at: now() };
  return ok(one);
}

/** Only the earliest counts; nobody can know before it is confirmed. */
function noted(one, { at = now() }) {
  if (!one.awareness || at < one.awareness.at) one.awareness = { how: 'NOTED', at };
  return ok(one);
}

function listed(world, query, empty) {
  const [release, incident] = [query.get('release'), query.get('incident')];
  const all = world.obligations
    .filter((one) => query.get('open') !== 'true' || isOpen(one))
    .filter((one) => !release || one.candidates.some(({ bound: { releaseId } }) => releaseId === release))
    .filter((one) => !incident || one.incidents.includes(incident))
    .toSorted((a, b) => b.onset.localeCompare(a.onset));
  return list(all, empty, query);
}

const MOST_DAYS = 31;
const crossing = (onset, confirmed, cleared) => ({
  onset: minutesAgo(onset),
  confirmedAt: minutesAgo(confirmed),
  clearedAt: cleared === null ? null : minutesAgo(cleared),
  lostAt: null,
});

/** The errors of the checkout were high three times in the last days; nothing is heard of any other signal. */
function backtested({ rule, signal, from, to }) {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (!(days > 0 && days <= MOST_DAYS))
    return problem(400, 'malformed', `expected a time within ${MOST_DAYS} days after from`, { field: 'to' });
  if (signal !== 'checkout_error_rate') return ok({ crossings: [], samples: 0 });
  const all = [crossing(4_000, 3_990, 3_950), crossing(1_500, 1_490, 1_470), crossing(15, 11.92, null)];
  return ok({ crossings: rule.threshold < 5 ? all : [], samples: 40_320 });
}

/** What the server answers about obligations; null where it has nothing. */
export function obligationsAnswer({ method, pathname, query, body, world, empty, may }) {
  if (pathname === '/obligations') return listed(world, query, empty);
  if (pathname === '/obligations/backtest') return backtested(body);
  const [, id, verb] = pathname.match(/^\/obligations\/(obl_\w+)(?:\/(attribution|awareness))?$/) ?? [];
  if (!id) return null;
  const one = world.obligations.find((each) => each.id === id);
  if (!one) return missing(`obligation ${id}`);
  if (method === 'GET') return ok({ obligation: one, verdict: verdictOf(one) });
  const needs = verb === 'awareness' ? 'LOG' : 'COMMAND';
  if (!may.includes(needs)) return problem(403, 'forbidden', `this needs the right ${needs}`);
  if (one.course.state === 'RETRACTED')
    return problem(409, 'already-retracted', 'samples that came late showed that it was no crossing');
  return verb === 'awareness' ? noted(one, body) : attributed(one, body);
}
