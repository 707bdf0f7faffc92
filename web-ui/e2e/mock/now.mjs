// What goes on: the open incident and the suspected one; in worlds whose name tells of it more of them, or very many.
import { list, minutesAgo } from './answers.mjs';
import { incident } from './incidents.mjs';
import { whole } from './room.mjs';

const another = (number, title, severity, ago, more = {}) => ({
  ...incident(),
  id: `inc_${number}`,
  title,
  severity,
  declaredAt: minutesAgo(ago),
  harm: [],
  harmBeganAt: null,
  releases: [],
  components: [],
  roles: [],
  obligations: [],
  position: `incident:${number}`,
  ...more,
});

const several = () => [
  another(21, 'Nobody can sign in with a passkey', 'SEV1', 6.75, {
    harmBeganAt: minutesAgo(9),
    harm: [{ kind: 'USER', beganAt: minutesAgo(9), source: 'support', description: null }],
    components: ['accounts'],
    roles: [{ role: 'COMMANDER', personId: 'per_grace', since: minutesAgo(6), until: null }],
  }),
  another(22, 'Exports take minutes', 'SEV3', 41, {
    harmBeganAt: minutesAgo(55),
    components: ['exports'],
    roles: [{ role: 'COMMANDER', personId: 'per_ada', since: minutesAgo(40), until: null }],
  }),
  another(23, 'Mails were sent twice', 'SEV2', 130, {
    state: 'CONTAINED',
    harmBeganAt: minutesAgo(140),
    containedAt: minutesAgo(70),
    containmentEvidence: 'the queue is drained',
    components: ['mailer'],
  }),
  another(24, 'Drill: the warehouse is lost', 'SEV2', 3, { drill: true }),
];

const TITLES = [
  'Search is slow',
  'Prices are of yesterday',
  'Uploads fail',
  'Nobody gets their receipt',
  'Pages are blank',
];
const many = () =>
  Array.from({ length: 30 }, (_none, i) =>
    another(100 + i, `${TITLES[i % TITLES.length]}, ${i + 1}`, `SEV${1 + (i % 4)}`, 2 + i * 3.1, {
      ...(i % 3 && { harmBeganAt: minutesAgo(5 + i * 3.3) }),
      ...(i % 7 === 6 && { state: 'CONTAINED', containedAt: minutesAgo(1 + i) }),
      components: [['search', 'shop', 'uploads', 'mailer', 'ledger'][i % 5]],
    }),
  );

const decided = (incidentId, number, kind, ago) => ({
  id: `dec_${incidentId}_${number}`,
  incidentId,
  releaseId: null,
  kind,
  rationale: '',
  occurredAt: minutesAgo(ago),
  recordedAt: minutesAgo(ago),
  lateBySeconds: 0,
  selfReported: false,
  reviewDue: false,
  withdrawn: null,
  actor: 'per_ada',
  position: `decision:${number}`,
});

/** All decisions of one world of the mock server. */
const decisionsIn = (world) => [
  ...world.room.decisions,
  decided('inc_22', 201, 'PAUSE', 31),
  decided('inc_22', 202, 'PARTIAL_ROLLBACK', 12),
  decided('inc_23', 203, 'CONTAIN', 95),
  ...Array.from({ length: 10 }, (_none, i) => decided(`inc_${102 + i * 3}`, 300 + i, 'HOLD', 1 + i * 2)),
];

const UNRESOLVED = ['SUSPECTED', 'OPEN', 'CONTAINED'];

/** What the server answers about what goes on; null where it has nothing there. */
export function nowAnswer({ method, pathname, query, world, name, empty }) {
  if (method !== 'GET') return null;
  if (pathname === '/incidents' && query.get('unresolved') === 'true') {
    const more = name.includes('many') ? many() : name.includes('now') ? several() : [];
    const all = [whole(world.room), world.suspicions[0].one, ...more].filter(({ state }) => UNRESOLVED.includes(state));
    return list(all, empty, query);
  }
  const ids = pathname === '/decisions' ? query.get('incidents')?.split(',') : null;
  return ids
    ? list(
        decisionsIn(world).filter(({ incidentId }) => ids.includes(incidentId)),
        empty,
        query,
      )
    : null;
}
