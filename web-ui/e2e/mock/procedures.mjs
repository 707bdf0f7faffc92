// Procedures of the ledger: one for code, one for a schema that was expanded.
import { daysAgo, list, missing, ok } from './answers.mjs';

const step = (text, executor, expectedSeconds) => ({ text, executor, expectedSeconds });

const procedure = (id, name, changeKinds, more = {}) => ({
  id,
  component: 'ledger',
  name,
  action: 'FULL_ROLLBACK',
  changeKinds,
  patterns: [],
  steps: [
    step('Stop the writers', 'Commander', 60),
    step('Start the previous version', 'CI', 240),
    step('Check that yesterday still balances', 'Payments', 120),
  ],
  triggerRoles: ['COMMANDER'],
  triggerPersons: [],
  prerequisites: [],
  timeBoundSeconds: 600,
  provenance: 'PERSON',
  state: 'ACTIVE',
  version: 3,
  substantiveVersion: 3,
  position: 'release:1700',
  at: daysAgo(60),
  by: 'per_ada',
  versions: [],
  ...more,
});

export const knownProcedures = () => [
  procedure('prc_1', 'Put the ledger back', ['CODE', 'CONFIG']),
  procedure('prc_2', 'Leave the new columns unused', ['SCHEMA'], {
    patterns: ['expand only'],
    action: 'PARTIAL_ROLLBACK',
  }),
];

/** What the server answers about procedures. */
export function proceduresAnswer({ method, pathname, query, world, empty }) {
  if (method !== 'GET') return null;
  if (pathname === '/procedures') {
    const component = query.get('component');
    return list(
      world.procedures.filter((one) => !component || one.component === component),
      empty,
    );
  }
  const [, id] = pathname.match(/^\/procedures\/([^/]+)$/) ?? [];
  if (!id) return null;
  const one = world.procedures.find((each) => each.id === id);
  return one ? ok(one) : missing(`procedure ${id}`);
}
