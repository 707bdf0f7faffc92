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

/** What the server answers about the coverage of rehearsals. */
export function coverageAnswer({ pathname, query, empty }) {
  if (pathname !== '/metrics/rehearsal-coverage') return null;
  const component = query.get('component');
  const shown = empty ? [] : paths().filter((one) => !component || one.component === component);
  const rehearsed = shown.filter((one) => one.state === 'REHEARSED').length;
  const figure = { rehearsed, active: shown.length, share: shown.length ? rehearsed / shown.length : null };
  return ok({ figure: { ...figure, interval: [0.04, 0.62] }, containmentOnly: 0, paths: shown });
}
