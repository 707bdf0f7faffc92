// What is decided, advised and tried in the open incident. Each browser that names a world has its own, which it may
// change; in worlds whose name tells of it somebody else decides first, or there is no sheet.

import { list, minutesAgo, missing, now, ok, problem } from './answers.mjs';
import { attemptsIn, knownAttempts } from './attempts.mjs';
import { incident, incidentsAnswer } from './incidents.mjs';

const ID = 'inc_1';
const SEAL = 'a1'.repeat(32);

const decision = (position, ago, kind, rationale, more = {}) => ({
  id: `dec_${position}`,
  incidentId: ID,
  releaseId: 'rel_1',
  kind,
  rationale,
  role: null,
  mandate: { authority: 'HELD', why: 'COMMANDER' },
  alternatives: [],
  occurredAt: minutesAgo(ago),
  recordedAt: minutesAgo(ago),
  lateBySeconds: 0,
  selfReported: false,
  reviewBy: null,
  reviewDue: false,
  evidence: { sha256: 'c0'.repeat(32), origin: 'SHOWN' },
  supersedes: null,
  effectAt: null,
  withdrawn: null,
  objections: [],
  actor: 'admin',
  position: `decision:${position}`,
  ...more,
});

const first = () => [
  decision(1, 6, 'HOLD', 'looking', {
    withdrawn: { at: minutesAgo(5), reason: 'slipped', mandate: { authority: 'HELD', why: '' }, afterEffect: false },
    evidence: null,
  }),
  decision(2, 4, 'CONTAIN', 'fence eu-2', {
    selfReported: true,
    lateBySeconds: 90,
    alternatives: [{ kind: 'FULL_ROLLBACK', whyNot: 'the column is gone' }],
    objections: [{ at: minutesAgo(3), reason: 'go on instead', actor: 'per_rita' }],
  }),
];

const way = (kind, state, why, more = {}) => ({ kind, state, why, procedure: null, rehearsal: null, ...more });

const RULE = {
  ruleId: 'errors',
  name: 'Requests that fail',
  signal: 'error_rate',
  harmKind: 'USER',
  comparison: 'ABOVE',
  threshold: 2,
  clearThreshold: 1,
  sustainSeconds: 300,
  quietSeconds: 600,
  requiredAction: 'ROLLBACK',
  budgetSeconds: 600,
  owner: 'commander',
  mustHaveData: true,
  since: null,
  confirmsAt: null,
  obligationId: 'obl_1',
  decided: null,
  attributedTo: null,
};

const evidence = (more = {}) => ({
  incidentId: ID,
  releaseId: 'rel_1',
  component: 'ledger',
  version: '4.12.0',
  exposedAt: minutesAgo(14),
  exposedUntil: null,
  takenAt: now(),
  position: 'decision:2,incident:3,release:1812',
  sheet: { id: 'she_1', version: 3 },
  rules: [{ ...RULE, state: 'CONFIRMED', value: 7.5, valueAt: minutesAgo(0.2), decideBy: minutesAgo(-3) }],
  options: [
    way('HOLD', 'OPEN', 'Open: it can always be decided.'),
    way('PARTIAL_ROLLBACK', 'UNKNOWN', 'Not known: nobody said whether a part can go back alone.'),
    way('FULL_ROLLBACK', 'CLOSED', 'Closed: change 2 (SCHEMA, drop column) cannot be taken back.'),
    way('CONTAIN', 'OPEN', 'Open: a procedure in force contains it.', {
      procedure: { id: 'prc_1', version: 3, name: 'Fence a region', drafted: false, timeBoundSeconds: 900, steps: [] },
      rehearsal: { state: 'REHEARSED', at: minutesAgo(20_160), measuredSeconds: 400, why: null },
    }),
  ],
  recommendation: {
    kind: 'CONTAIN',
    requiredAction: 'ROLLBACK',
    ruleId: 'errors',
    sentence:
      'Rule "Requests that fail" asks for a rollback. A full rollback is closed: change 2 (SCHEMA, drop column) cannot be taken back; contain it by: fence the region.',
    conclusive: true,
  },
  leftOut: false,
  ...more,
});

const sheetless = () =>
  evidence({
    sheet: null,
    rules: [],
    options: [],
    recommendation: {
      kind: null,
      requiredAction: null,
      ruleId: null,
      sentence: 'No complete rule was recorded before 4.12.0 of ledger was exposed: the sheet cannot say.',
      conclusive: false,
    },
  });

/** What is known of the open incident's room in one world of the mock server. */
export const knownRoom = () => ({ decisions: first(), attempts: knownAttempts(), others: 0, said: {}, entries: [] });

function mandate(may, breakGlass) {
  if (may.includes('COMMAND')) return { authority: 'HELD', why: 'COMMANDER' };
  return breakGlass ? { authority: 'BREAK_GLASS', why: breakGlass } : { authority: 'LACKING', why: 'needs COMMANDER' };
}

function decide(room, body, { actor, may }, overtaking) {
  if (body.evidence && (body.seal !== SEAL || JSON.parse(body.evidence).incidentId !== ID))
    return problem(400, 'malformed', 'that is not what was shown', { field: 'evidence' });
  if (overtaking && room.others === 0) {
    room.others += 1;
    room.decisions.push(decision(3, 0, 'PAUSE', 'wait for the logs', { actor: 'per_grace' }));
  }
  if (body.decisionsSeen !== undefined && body.decisionsSeen < room.decisions.length)
    return problem(409, 'conflict', 'somebody else decided meanwhile: look at it, then decide again', {
      reason: 'decided-meanwhile',
      current: room.decisions.at(-1),
    });
  const made = decision(room.decisions.length + 1, 0, body.kind, body.rationale, {
    mandate: mandate(may, body.breakGlass),
    alternatives: body.alternatives ?? [],
    occurredAt: body.occurredAt,
    reviewBy: body.reviewBy ?? null,
    supersedes: room.decisions.findLast((one) => one.withdrawn === null)?.id ?? null,
    evidence: body.evidence ? { sha256: 'c1'.repeat(32), origin: 'SHOWN' } : null,
    actor,
  });
  room.decisions.push(made);
  return ok(made, 201);
}

const roleOf = ({ role, personId }) => ({ role, personId, since: now(), until: null });

/** What each command changes of the incident, with the right that it needs. */
const COMMANDS = {
  entries: ['LOG', (room, body) => void room.entries.push(body)],
  'status-updates': ['LOG', (_room, { nextUpdateBy }) => ({ nextUpdateBy: nextUpdateBy ?? null })],
  roles: ['LOG', ({ said }, body) => ({ roles: [...(said.roles ?? []), roleOf(body)] })],
  'roles/release': [
    'LOG',
    ({ said }, body) => ({
      roles: said.roles.map((one) =>
        one.role === body.role && one.personId === body.personId ? { ...one, until: now() } : one,
      ),
    }),
  ],
  severity: ['COMMAND', (_room, { severity }) => ({ severity })],
  containment: [
    'COMMAND',
    (_room, { at, evidence }) => ({ state: 'CONTAINED', containedAt: at, containmentEvidence: evidence }),
  ],
  resolution: ['COMMAND', (_room, { at }) => ({ state: 'RESOLVED', resolvedAt: at })],
  reopening: ['COMMAND', () => ({ state: 'OPEN', containedAt: null, resolvedAt: null, cancellation: null })],
  closure: ['COMMAND', () => ({ state: 'CLOSED' })],
  cancellation: ['COMMAND', (_room, { reason }) => ({ state: 'CANCELLED', cancellation: reason })],
  merger: ['COMMAND', (_room, { into, why }) => ({ state: 'MERGED', mergedInto: { incidentId: into, why } })],
  split: ['COMMAND', () => ({ state: 'OPEN', mergedInto: null })],
};

/** The incident as it was told. */
export const whole = ({ said }) => ({ ...incident(), ...said });

function told(room, { pathname, body, may, actor }) {
  const [right, change] = COMMANDS[pathname.slice(`/incidents/${ID}/`.length)] ?? [];
  if (!change) return null;
  if (!may.includes(right)) return problem(403, 'forbidden', `this needs the right ${right}`);
  Object.assign(room.said, change(room, { ...body, actor }));
  return ok(whole(room));
}

function log(room, query) {
  const written = room.entries.map(({ text, at, actor }, i) => ({
    position: `incident:${100 + i}`,
    type: 'entry-written#1',
    at,
    recordedAt: at,
    actor,
    sentence: text,
    corrected: false,
  }));
  return list([...incidentsAnswer(`/incidents/${ID}/log`, query, false).items, ...written]);
}

/** What the server answers about the open incident's room; null where it has nothing there. */
export function roomAnswer(ask) {
  const { method, pathname, query, body, world, name, may } = ask;
  const { room } = world;
  if (method === 'POST' && !may.includes('LOG')) return null;
  const tried = attemptsIn(room.attempts, ask);
  if (tried) return tried;
  const withdrawn = pathname.match(/^\/decisions\/(\w+)\/withdrawal$/)?.[1];
  if (withdrawn) {
    const one = room.decisions.find((each) => each.id === withdrawn);
    if (!one) return missing('such decision');
    one.withdrawn = { at: now(), reason: body.reason ?? '', mandate: one.mandate, afterEffect: false };
    return ok(one);
  }
  if (method === 'POST' && pathname.startsWith(`/incidents/${ID}/`) && !pathname.endsWith('/decisions'))
    return told(room, ask);
  switch (pathname) {
    case `/incidents/${ID}`:
      return ok(whole(room));
    case `/incidents/${ID}/log`:
      return log(room, query);
    case `/incidents/${ID}/decisions`:
      return method === 'POST' ? decide(room, body, ask, name.includes('overtaken')) : list(room.decisions);
    case `/incidents/${ID}/advice`:
      return ok({
        evidence: name.includes('no sheet') ? sheetless() : evidence(),
        sha256: 'c0'.repeat(32),
        seal: SEAL,
      });
    case '/incidents/inc_3/advice':
      return ok({ evidence: { ...sheetless(), incidentId: 'inc_3' }, sha256: 'c0'.repeat(32), seal: SEAL });
    default:
      return null;
  }
}
