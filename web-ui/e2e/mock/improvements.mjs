// Improvements in every state.
import { daysAgo, list, missing, now, ok } from './answers.mjs';

const improvement = (id, title, state, more = {}) => ({
  id,
  title,
  component: 'ledger',
  changeKinds: ['SCHEMA'],
  pattern: 'EXPAND_CONTRACT',
  expectedEffect: 'Schema changes can be taken back for a week.',
  origin: { kind: 'HAND', id: null },
  state,
  proposedAt: daysAgo(30),
  startedAt: state === 'PROPOSED' ? null : daysAgo(20),
  deliveredAt: state === 'DELIVERED' ? daysAgo(4) : null,
  droppedAt: state === 'DROPPED' ? daysAgo(4) : null,
  reason: null,
  note: null,
  version: 1,
  position: 'guidance:40',
  ...more,
});

export const knownImprovements = () => [
  improvement('imv_1', 'Keep the old columns for a week', 'PROPOSED', { origin: { kind: 'INCIDENT', id: 'inc_1' } }),
  improvement('imv_2', 'Put postings behind a flag', 'STARTED', {
    pattern: 'FEATURE_FLAG',
    changeKinds: ['CODE'],
    origin: { kind: 'FINDING', id: 'fnd_1' },
  }),
  improvement('imv_3', 'Take a backup point before each backfill', 'DELIVERED', {
    pattern: 'BACKUP_POINT',
    note: 'Runs before the nightly job.',
  }),
  improvement('imv_4', 'Write to both ledgers', 'DROPPED', {
    pattern: 'DUAL_WRITE',
    reason: 'Costs more than it saves.',
  }),
];

const VERBS = {
  start: (body) => ({ state: 'STARTED', startedAt: body.at ?? now() }),
  delivery: (body) => ({ state: 'DELIVERED', deliveredAt: body.at ?? now(), note: body.note ?? null }),
  dropping: (body) => ({ state: 'DROPPED', droppedAt: now(), reason: body.reason }),
};

/** What the server answers about improvements. */
export function improvementsAnswer({ method, pathname, query, body, world, empty }) {
  if (pathname === '/improvements' && method === 'GET') {
    const [state, component] = [query.get('state'), query.get('component')];
    return list(
      world.improvements.filter(
        (one) => (!state || one.state === state) && (!component || one.component === component),
      ),
      empty,
    );
  }
  if (pathname === '/improvements') {
    const made = improvement(`imv_made_${world.improvements.length}`, body.title, 'PROPOSED', {
      ...body,
      proposedAt: now(),
    });
    world.improvements.unshift(made);
    return ok(made, 201);
  }
  const [, id, verb] = pathname.match(/^\/improvements\/([^/]+)\/([a-z]+)$/) ?? [];
  const one = world.improvements.find((each) => each.id === id);
  if (!id) return null;
  return one ? ok(Object.assign(one, VERBS[verb](body))) : missing(`improvement ${id}`);
}
