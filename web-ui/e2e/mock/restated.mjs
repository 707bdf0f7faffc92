const value = (n, unknown, share) => ({ n, unknown, value: share, interval: [null, null] });

const CHANGES = {
  'rollback-success': [value(92, 8, 0.837), value(93, 7, 0.8387), value(93, 7, 0.828)],
  'time-to-contain': [value(130, 3, 11_000), value(137, 3, 10_620)],
  hesitation: [value(14, 1, 0.2142)],
};

/** What the server answers about what changed a figure since. */
export function restatedAnswer({ pathname, query, empty }) {
  if (pathname !== '/metrics/restatements') return null;
  const metric = query.get('metric');
  const steps = empty ? [value(0, 0, null)] : CHANGES[metric];
  return {
    status: 200,
    body: {
      metric,
      since: query.get('since'),
      shown: steps[0],
      now: steps.at(-1),
      changes: steps
        .slice(1)
        .map((after, i) => ({
          recordedAt: `2026-11-2${i + 2}T09:1${i}:00Z`,
          log: 'release',
          position: 1790 + i,
          about: [`att_004${i}`],
          before: steps[i],
          after,
        }))
        .reverse(),
      looked: steps.length + 3,
      notLooked: 0,
      position: 'release:1812',
      formulaVersion: `${metric}/observed/1`,
    },
  };
}

/** The last but one period had one success more until what followed it became known. */
export function restatedPeriods(byPeriod, query) {
  const one = byPeriod.at(-2);
  const none = !one || query.get('basis') === 'VERIFIED' || query.has('asOf') || one.succeeded === one.n;
  const of = ({ n, unknown, interval }, succeeded) => ({ n, unknown, value: succeeded / n, interval });
  return {
    metric: 'rollback-success',
    periods: none
      ? []
      : [
          {
            from: one.from,
            to: one.to,
            shownAt: one.to.replace('01T', '02T'),
            shown: of(one, one.succeeded + 1),
            now: of(one, one.succeeded),
            change: {
              recordedAt: '2026-11-22T09:10:00Z',
              log: 'release',
              position: 1790,
              about: ['att_0040'],
              before: of(one, one.succeeded + 1),
              after: of(one, one.succeeded),
            },
            because: ['The rollback att_0040 was SUCCEEDED and is INEFFECTIVE.'],
          },
        ],
    position: 'release:1812',
    formulaVersion: 'rollback-success/observed/1',
  };
}
