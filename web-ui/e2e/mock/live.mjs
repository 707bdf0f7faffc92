// The figures of what was recorded live, made of the same cases.
import { list, ok } from './answers.mjs';
import { casesFor } from './cases.mjs';
import { groupBy, kaplanMeier, percentile, wilson, xmr } from './stats.mjs';

const KNOWN = ['TIMELY', 'OVERRIDDEN', 'LATE_NOT_WORSENED', 'HESITATION_WORSENED'];
const CUTS = {
  byComponent: 'component',
  byTeam: 'team',
  byChangeKind: 'changeKind',
  byPattern: 'pattern',
  bySeverity: 'severity',
  byHarmKind: 'harmKind',
  byActor: 'actor',
};
const POSITION = 'decision:640,release:1812';

const worsened = (one) => one.outcome === 'HESITATION_WORSENED';
const isKnown = (one) => !one.provisional && KNOWN.includes(one.outcome);
const isUnknown = (one) => one.provisional || !one.outcome || ['INDETERMINATE', 'INVALID'].includes(one.outcome);
const count = (of, by) => [...groupBy(of, by)].map(([key, all]) => [key, all.length]);

function rate(of, known, hit, unknown, name) {
  const n = of.filter(known).length;
  const hits = of.filter((one) => known(one) && hit(one)).length;
  return {
    n,
    [name]: hits,
    unknown: of.filter(unknown).length,
    value: n ? hits / n : null,
    interval: wilson(hits, n),
  };
}

const groups = (of, part) =>
  Object.fromEntries(
    Object.entries(CUTS).map(([name, by]) => [
      name,
      [...groupBy(of, (one) => one[by])].map(([group, some]) => ({ group, ...part(some, group) })),
    ]),
  );

/** One group is told apart, so that it can be seen how that is said. */
const compared = (group) =>
  group === 'MACHINE' ? { adjustedP: 0.012, different: true } : { adjustedP: null, different: false };

function common(metric, query, facts, rest) {
  const asked = new URLSearchParams([...query].filter(([name]) => name !== 'limit' && name !== 'cursor'));
  return {
    metric,
    basis: 'VERIFIED',
    from: query.get('from'),
    to: query.get('to'),
    asOf: query.get('asOf') ?? '2026-11-23T12:00:00Z',
    status: 'provisional',
    confidence: 0.95,
    position: POSITION,
    formulaVersion: `${metric}/verified/1`,
    facts: `/api/v1/facts/${facts}?${asked}`,
    exclusions: [],
    flags: [],
    ...rest,
  };
}

const years = (of, part) =>
  [...groupBy(of, (one) => one.at.slice(0, 4))].map(([year, some]) => ({
    from: `${year}-01-01T00:00:00Z`,
    to: `${Number(year) + 1}-01-01T00:00:00Z`,
    ...part(some),
  }));

function quantile(of, share) {
  const sorted = of.map((one) => one.latency / one.budget).sort((a, b) => a - b);
  const at = (part) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;
  return { share: at(share), interval: sorted.length ? [at(share - 0.1), at(Math.min(1, share + 0.1))] : [null, null] };
}

/** What reviews found: every third that was worsened is rejected, every third nobody looked at. */
const reviewOf = (one, of) =>
  worsened(one) && !one.provisional ? [null, 'CONFIRMED', 'REJECTED'][of.filter(worsened).indexOf(one) % 3] : null;
const CAUSES = ['AUTHORITY_UNCLEAR', 'PROCEDURE_UNREHEARSED', 'ALMOST_FIXED'];

function reviewedOf(of) {
  const candidates = of.filter((one) => worsened(one) && !one.provisional);
  const found = (verdict) => candidates.filter((one) => reviewOf(one, of) === verdict);
  const { unknown, ...figure } = rate(
    of,
    isKnown,
    (one) => worsened(one) && reviewOf(one, of) !== 'REJECTED',
    isUnknown,
    'worsened',
  );
  const confirmed = found('CONFIRMED');
  return {
    candidates: candidates.length,
    confirmed: confirmed.length,
    rejected: found('REJECTED').length,
    unreviewed: found(null).length,
    ...figure,
    causes: confirmed.length ? CAUSES.map((cause, i) => ({ cause, count: Math.max(1, confirmed.length - i) })) : [],
  };
}

const hesitated = (of, name = 'worsened') => rate(of, isKnown, worsened, isUnknown, name);

function marksOf(of) {
  const first = of.find((one) => one.ruleId === 'rul_1' && one.budget === 300);
  const terms = (budgetSeconds) => ({ budgetSeconds, threshold: 1, minHarm: 60 });
  return first
    ? [
        {
          at: first.at,
          component: 'ledger',
          ruleId: 'rul_1',
          rule: 'Errors at the checkout',
          was: terms(600),
          now: terms(300),
        },
      ]
    : [];
}

function obligationsOf(of) {
  const known = of.filter(isKnown);
  const outcome = (name) => of.filter((one) => one.outcome === name).length;
  const flips = of.filter((one) => one.flipFlops);
  return {
    total: of.length,
    outcomes: count(
      of.filter((one) => one.outcome),
      (one) => one.outcome,
    ).map(([name, number]) => ({ outcome: name, count: number })),
    open: of.filter((one) => !one.outcome).length,
    provisional: of.filter((one) => one.provisional).length,
    selfRecovered: outcome('DISCHARGED_SELF_RECOVERED'),
    overridden: outcome('OVERRIDDEN'),
    overrideRate: rate(known, isKnown, (one) => one.outcome === 'OVERRIDDEN', isUnknown, 'count'),
    flipFlops: flips.length,
    withFlipFlops: flips.length,
    undecided: 1,
    unattributed: 0,
    latency: { n: known.length, p50: quantile(known, 0.5), p90: quantile(known, 0.9) },
  };
}

function hesitation(query, none) {
  const of = none ? [] : casesFor(query);
  const all = hesitated(of);
  return common('hesitation', query, 'obligations', {
    ...all,
    unknownShare: all.n + all.unknown ? all.unknown / (all.n + all.unknown) : null,
    method: 'Wilson score interval',
    finding: all.n
      ? `${all.worsened} of ${all.n} incidents with a known outcome were worsened by hesitation. It speaks of ${all.n} of ${of.length} incidents linked to a release. There is not enough data to call a trend.`
      : 'No incident that is linked to a release in this selection.',
    partlyUnknown: 0,
    coverage: { incidents: all.n, releaseLinked: of.length, share: of.length ? all.n / of.length : null },
    undefinedThreshold: of.filter((one) => one.outcome === 'UNDEFINED_THRESHOLD_HESITATION').length,
    obligations: obligationsOf(of),
    underFixedBudgets: [300, 600, 1_800].map((budgetSeconds) => ({
      budgetSeconds,
      ...rate(of, isKnown, (one) => worsened(one) && one.latency > budgetSeconds, isUnknown, 'worsened'),
    })),
    marks: marksOf(of),
    ...groups(of, (some, group) => ({ ...hesitated(some, 'count'), ...compared(group) })),
    byPeriod: years(of, (some) => hesitated(some)),
    points: of.map((one) => ({
      obligationId: one.id,
      incidentIds: [one.incidentId],
      component: one.component,
      ruleId: one.ruleId,
      rule: one.rule,
      at: one.at,
      latencySeconds: one.outcome ? one.latency : null,
      budgetSeconds: one.outcome ? one.budget : null,
      hesitationSeconds: one.latency === null ? null : Math.max(0, one.latency - one.budget),
      outcome: one.outcome,
      provisional: one.provisional,
      decidedBy: one.actor,
      flags: one.flags,
      hollow: one.flags.length > 0,
      reviewed: reviewOf(one, of),
    })),
    reviewed: reviewedOf(of),
    drills: hesitated(none ? [] : casesFor(query, true)),
  });
}

const judged = (one) => one.result !== 'UNKNOWN';
const successes = (of, name = 'succeeded') =>
  rate(
    of,
    judged,
    (one) => one.result === 'SUCCEEDED',
    (one) => !judged(one),
    name,
  );

function success(query, none) {
  const of = none ? [] : casesFor(query);
  const all = successes(of);
  const cuts = groups(of, (some, group) => ({ ...successes(some, 'count'), ...compared(group) }));
  const own = (name, as) =>
    cuts[name].map(({ group, count: succeeded, ...row }) => ({ [as]: group, succeeded, ...row }));
  const contained = of.filter((_one, i) => i % 4 === 0);
  const outcomes = (some) => count(some, (one) => one.result).map(([outcome, number]) => ({ outcome, count: number }));
  return common('rollback-success', query, 'attempts', {
    ...all,
    unknownShare: of.length ? all.unknown / of.length : null,
    method: 'Wilson score interval',
    finding: all.n
      ? `${all.succeeded} of ${all.n} rollbacks succeeded; there is not enough data to call a trend.`
      : 'No rollback is judged yet.',
    outcomes: outcomes(of),
    ...cuts,
    byChangeKind: own('byChangeKind', 'changeKind'),
    byComponent: own('byComponent', 'component'),
    byPeriod: years(of, (some) => successes(some)),
    underWay: none ? 0 : 1,
    firstAttempts: successes(of.slice(2)),
    episodes: successes(of.slice(4)),
    containments: { rate: successes(contained), outcomes: outcomes(contained), underWay: 0 },
    unavailable: {
      needed: of.length,
      count: none ? 0 : 3,
      substituted: none ? 0 : 2,
      oneWay: none ? 0 : 1,
      windowClosed: none ? 0 : 2,
      obligationIds: none ? [] : ['obl_1', 'obl_2', 'obl_5'],
    },
    precipitate: none ? 0 : 2,
    misdirected: none ? 0 : 1,
    drills: successes(none ? [] : casesFor(query, true)),
  });
}

function time(query, none) {
  const of = none ? [] : casesFor(query);
  const incidents = of.map((one) => ({
    incidentId: one.incidentId,
    at: one.onsetAt,
    seconds: one.seconds,
    censored: one.censored,
    severity: one.severity,
    components: [one.component],
    flags: one.flags,
    outside: false,
    hollow: one.flags.length > 0,
  }));
  const survival = kaplanMeier(of);
  const p50 = percentile(survival, 0.5);
  const phase = (name) => {
    const ends = kaplanMeier(of.map((one) => ({ seconds: one.phases[name], censored: false })));
    return { n: of.length, p50: percentile(ends, 0.5), p90: percentile(ends, 0.9) };
  };
  return common('time-to-contain', query, 'incidents', {
    n: of.length,
    unknown: none ? 0 : 1,
    unknownShare: null,
    value: p50.seconds,
    interval: p50.interval,
    censored: of.filter((one) => one.censored).length,
    method: 'Kaplan–Meier with a log(−log) band; XmR on logarithms, centre ± 2.66 · mean moving range',
    finding: p50.seconds
      ? `Half of ${of.length} incidents were contained within ${Math.round(p50.seconds / 60)} min. There is not enough data to call a trend.`
      : 'No incident in this selection.',
    p50,
    p75: percentile(survival, 0.75),
    p90: percentile(survival, 0.9),
    points: [],
    incidents,
    invalid: [],
    hollow: incidents.filter((one) => one.hollow).length,
    drills: none ? 0 : casesFor(query, true).length,
    phases: { detect: phase('detect'), decide: phase('decide'), act: phase('act'), effect: phase('effect') },
    survival,
    xmr: xmr(incidents),
    by: groups(of, (some, group) => {
      const steps = kaplanMeier(some);
      return {
        n: some.length,
        unknown: 0,
        p50: percentile(steps, 0.5),
        p90: percentile(steps, 0.9),
        ...compared(group),
      };
    }),
  });
}

const dutyFact = (one) => ({
  obligationId: one.id,
  incidentIds: [one.incidentId],
  releaseId: 'rel_1',
  component: one.component,
  version: '4.12.0',
  ruleId: one.ruleId,
  rule: one.rule,
  knowableAt: one.at,
  latencySeconds: one.latency,
  budgetSeconds: one.budget,
  outcome: one.outcome,
  provisional: one.provisional,
});

const incidentFact = (one) => ({
  incidentId: one.incidentId,
  severity: one.severity,
  onsetAt: one.onsetAt,
  seconds: one.censored ? null : one.seconds,
  components: [one.component],
  flags: one.flags,
});

const csv = (name, of) => ({ status: 200, text: `${name}\n${of.map((one) => one[name]).join('\n')}\n` });

/** What the server answers about what was recorded live; null where it is asked of imported history. */
export function liveAnswer({ pathname, query, empty }) {
  if (query.get('basis') !== 'VERIFIED') return null;
  const of = empty ? [] : casesFor(query);
  const facts = (name, one) =>
    query.get('format') === 'csv' ? csv(name, of.map(one)) : list(of.map(one).toReversed(), empty, query);
  switch (pathname) {
    case '/metrics/hesitation':
      return ok(hesitation(query, empty));
    case '/metrics/rollback-success':
      return ok(success(query, empty));
    case '/metrics/time-to-contain':
      return ok(time(query, empty));
    case '/facts/obligations':
      return facts('obligationId', dutyFact);
    case '/facts/incidents':
      return facts('incidentId', incidentFact);
    default:
      return null;
  }
}
