import { groupBy, kaplanMeier, percentile, wilson, xmr } from './stats.mjs';

const POSITION = 'release:1812';
const count = (list, by) => [...groupBy(list, by)].map(([key, all]) => [key, all.length]);
const when = (a) => a.landedAt ?? a.exposedAt ?? a.observedUntil;

export function matching(list, q) {
  const get = (name) => q.get(name) || null;
  if (get('basis') === 'VERIFIED') return [];
  return list.filter(
    (a) =>
      (!get('component') || a.component === get('component')) &&
      (!get('changeKind') || (a.changeKind ?? a.changeKinds[0] ?? null) === get('changeKind')) &&
      (!get('flag') || a.flags.includes(get('flag'))) &&
      (!get('reason') || a.reason === get('reason')) &&
      (!get('outcome') || a.outcome === get('outcome')) &&
      (!get('from') || (a.at ?? when(a)) >= get('from')) &&
      (!get('to') || (a.at ?? when(a)) < get('to')),
  );
}

function rate(list) {
  const judged = list.filter((a) => a.outcome !== 'UNKNOWN');
  const succeeded = judged.filter((a) => a.outcome === 'SUCCEEDED').length;
  return {
    n: judged.length,
    succeeded,
    unknown: list.length - judged.length,
    value: judged.length ? succeeded / judged.length : null,
    interval: wilson(succeeded, judged.length),
  };
}

function common(metric, q, list, aside, figures) {
  const facts = new URLSearchParams([...q].filter(([name]) => name !== 'limit' && name !== 'cursor'));
  return {
    metric,
    basis: q.get('basis') ?? 'OBSERVED',
    from: q.get('from'),
    to: q.get('to'),
    component: q.get('component'),
    changeKind: q.get('changeKind'),
    asOf: q.get('asOf'),
    status: 'provisional',
    confidence: 0.95,
    position: POSITION,
    formulaVersion: 1,
    facts: `/api/v1/facts/attempts?${facts}`,
    exclusions: count(aside, (s) => s.reason).map(([reason, n]) => ({ reason, count: n })),
    flags: count(
      list.flatMap((a) => a.flags),
      (f) => f,
    ).map(([flag, n]) => ({ flag, count: n })),
    ...figures,
  };
}

export function rollbackSuccess(attempts, setAside, q) {
  const list = matching(attempts, q);
  const all = rate(list);
  const group = (by, name) => [...groupBy(list, by)].map(([key, part]) => ({ [name]: key, ...rate(part) }));
  const years = [...new Set(list.map((a) => when(a).slice(0, 4)))].sort();
  return common('rollback-success', q, list, matching(setAside, q), {
    ...all,
    unknownShare: list.length ? all.unknown / list.length : null,
    method: 'Wilson score interval',
    finding: all.n
      ? `${all.succeeded} of ${all.n} rollbacks succeeded; there is not enough data to call a trend.`
      : 'No rollback is judged yet.',
    outcomes: count(list, (a) => a.outcome).map(([outcome, n]) => ({ outcome, count: n })),
    byChangeKind: group((a) => a.changeKind, 'changeKind'),
    byComponent: group((a) => a.component, 'component'),
    byPeriod: years.map((year) => ({
      from: `${year}-01-01T00:00:00Z`,
      to: `${Number(year) + 1}-01-01T00:00:00Z`,
      ...rate(list.filter((a) => when(a).startsWith(year))),
    })),
  });
}

export function timeToContain(attempts, setAside, q) {
  const list = matching(attempts, q);
  const timed = list.filter((a) => a.seconds !== null);
  const points = timed
    .map(({ attemptId, seconds, censored, component, version, changeKind, outcome, flags, ...a }) => ({
      ...{ attemptId, seconds, censored, component, version, changeKind, outcome, flags, at: when(a), outside: false },
    }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const chart = xmr(points);
  for (const point of points) {
    const segment = chart.segments.findLast((s) => s.from <= point.at);
    point.outside = point.seconds > segment.upperSeconds || Math.max(1, point.seconds) < segment.lowerSeconds;
  }
  const survival = kaplanMeier(timed);
  const p50 = percentile(survival, 0.5);
  return common('time-to-contain', q, list, matching(setAside, q), {
    n: timed.length,
    unknown: list.length - timed.length,
    unknownShare: list.length ? (list.length - timed.length) / list.length : null,
    value: p50.seconds,
    interval: p50.interval,
    censored: timed.filter((a) => a.censored).length,
    method: 'Kaplan–Meier with a log(−log) band; XmR on logarithms, centre ± 2.66 · mean moving range',
    finding: p50.seconds
      ? `Half are rolled back within ${Math.round(p50.seconds / 60)} min.`
      : 'No rollback has a time yet.',
    p50,
    p75: percentile(survival, 0.75),
    p90: percentile(survival, 0.9),
    points,
    survival,
    xmr: chart,
  });
}
