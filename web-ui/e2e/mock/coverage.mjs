// Which ways back were rehearsed: one that counts, one that no longer does, one that failed, one never tried.
import { daysAgo, ok } from './answers.mjs';

const path = (component, changeKind, state, more = {}) => ({
  component,
  changeKind,
  pattern: null,
  reversibility: 'REVERSIBLE',
  state,
  reasons: [],
  rehearsalId: null,
  rehearsedAt: null,
  expiresAt: null,
  measuredSeconds: null,
  timeBoundSeconds: 600,
  procedureId: 'prc_1',
  procedureVersion: 3,
  deploys: 12,
  planned: false,
  ...more,
});

const paths = () => [
  path('ledger', 'CODE', 'REHEARSED', {
    rehearsalId: 'reh_1',
    rehearsedAt: daysAgo(20),
    expiresAt: daysAgo(-160),
    measuredSeconds: 420,
  }),
  path('ledger', 'SCHEMA', 'STALE', {
    pattern: 'expand only',
    reversibility: 'PARTIALLY_REVERSIBLE',
    rehearsalId: 'reh_2',
    rehearsedAt: daysAgo(60),
    measuredSeconds: 900,
    reasons: [
      {
        code: 'DATA_MODEL_CHANGED',
        sentence: 'The data model changed 12 days ago, after the rehearsal.',
        at: daysAgo(12),
      },
    ],
  }),
  path('ledger', 'CONFIG', 'NEVER', { deploys: 40 }),
  path('ledger', 'INFRA', 'NEVER', { reversibility: null, deploys: 2 }),
  path('shop', 'CODE', 'FAILED', {
    rehearsalId: 'reh_3',
    rehearsedAt: daysAgo(3),
    reasons: [{ code: 'NOT_PASSED', sentence: 'The latest rehearsal failed at step 2.', at: daysAgo(3) }],
  }),
];

const HARM = { FAILED: 3, STALE: 2, NEVER: 2 };

/** What to rehearse next: most shipped, most harmful and longest untried first. */
const next = (shown) =>
  shown
    .filter((one) => one.state !== 'REHEARSED')
    .map(({ component, changeKind, pattern, state, deploys, rehearsedAt }) => {
      const ageDays = rehearsedAt ? Math.round((Date.now() - Date.parse(rehearsedAt)) / 86_400_000) : 180;
      const harm = HARM[state];
      const sentence = `Shipped ${deploys} times in 90 days, harm ${harm}, ${rehearsedAt ? `rehearsed ${ageDays} days ago` : 'never rehearsed, counted as 180 days'}: ${deploys} × ${harm} × ${ageDays} = ${deploys * harm * ageDays}.`;
      return {
        component,
        changeKind,
        pattern,
        state,
        score: deploys * harm * ageDays,
        deploys,
        harm,
        ageDays,
        sentence,
      };
    })
    .toSorted((one, other) => other.score - one.score);

const times = () => [
  {
    procedureId: 'prc_1',
    name: 'Put the ledger back',
    component: 'ledger',
    boundSeconds: 600,
    rehearsed: { n: 4, p50: 430, p90: 520, last: 420 },
    observed: { n: 11, p50: 760, p90: 1_480 },
  },
  {
    procedureId: 'prc_2',
    name: 'Leave the new columns unused',
    component: 'ledger',
    boundSeconds: 600,
    rehearsed: { n: 1, p50: 900, p90: 900, last: 900 },
    observed: null,
  },
];

const byState = (shown) =>
  Object.fromEntries(
    ['REHEARSED', 'CONTAINMENT_REHEARSED', 'STALE', 'FAILED', 'NEVER'].map((state) => [
      state,
      shown.filter((one) => one.state === state).length,
    ]),
  );

/** What the server answers about the coverage of rehearsals. */
export function coverageAnswer({ pathname, query, empty }) {
  const component = query.get('component');
  const of = (all) => (empty ? [] : all.filter((one) => !component || one.component === component));
  if (pathname === '/metrics/rehearsal-next')
    return ok({ items: next(of(paths())).slice(0, Number(query.get('limit') ?? 10)) });
  if (pathname === '/metrics/recovery-time')
    return ok({
      items: of(times()),
      attempts: of(times()).reduce((sum, one) => sum + (one.observed?.n ?? 0), 0),
      method: 'smallest time that the share reached',
      position: 'release:1812',
      formulaVersion: 1,
    });
  if (pathname !== '/metrics/rehearsal-coverage') return null;
  const shown = of(paths());
  const rehearsed = shown.filter((one) => one.state === 'REHEARSED');
  const deploys = (some) => some.reduce((sum, one) => sum + one.deploys, 0);
  const share = (part, whole) => (whole ? part / whole : null);
  return ok({
    figure: {
      rehearsed: rehearsed.length,
      active: shown.length,
      share: share(rehearsed.length, shown.length),
      interval: shown.length ? [0.04, 0.62] : [null, null],
    },
    weighted: {
      rehearsed: deploys(rehearsed),
      deploys: deploys(shown),
      share: share(deploys(rehearsed), deploys(shown)),
    },
    containmentOnly: 0,
    byState: byState(shown),
    paths: shown,
    method: 'Share of ways back in use that count as rehearsed, Wilson interval',
    position: 'release:1812',
    formulaVersion: 1,
  });
}
