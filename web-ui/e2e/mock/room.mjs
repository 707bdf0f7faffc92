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

const SLOW = {
  ...RULE,
  ruleId: 'slow',
  name: 'Answers are slow',
  signal: 'p99_ms',
  threshold: 800,
  clearThreshold: 800,
  requiredAction: 'HOLD',
  obligationId: null,
};
const MISSING = {
  ...RULE,
  ruleId: 'balance',
  name: 'Entries that do not balance',
  signal: 'unbalanced',
  harmKind: 'BUSINESS',
  threshold: 10,
  clearThreshold: 5,
  requiredAction: 'CONTAIN',
  obligationId: null,
};

const STEPS = [
  { text: 'Take eu-2 out of rotation', executor: 'storage on call' },
  { text: 'Queue captures for replay', executor: 'ledger on call' },
  { text: 'Check that drift is flat for two minutes', executor: 'a machine' },
];

const trace = ({ ruleId, comparison, threshold, clearThreshold }, valueAt) => ({
  ruleId,
  comparison,
  threshold,
  clearThreshold,
  samples: Array.from({ length: 57 }, (_, i) => i * 0.25 + 0.1)
    .reverse()
    .flatMap((ago) => {
      const value = valueAt(14 - ago);
      return value === null ? [] : [{ at: minutesAgo(ago), value }];
    }),
});

/** What was heard since the release reached users, by minutes since then. */
const traces = () => ({
  incidentId: ID,
  releaseId: 'rel_1',
  from: minutesAgo(14),
  to: now(),
  rules: [
    trace(RULE, (minute) => (minute < 3 ? 0.3 : Math.min(7.5, (minute - 2.6) * 1.1))),
    trace(SLOW, (minute) => 205 + (minute % 2) * 14),
    trace(MISSING, () => null),
  ],
  position: 'decision:2,incident:3,release:1812',
});

const TOOK = [3, 5, 6, 8, 9, 11, 12, 13, 14, 14, 15, 16, 17, 19, 21, 22, 24, 27, 29, 31, 36, 41, 44, 58];

/** How soon earlier incidents of the component were contained. */
const likeThis = () => ({
  incidentId: ID,
  n: TOOK.length,
  unknown: 0,
  open: 0,
  ageSeconds: 720,
  containedByThen: 7,
  p50: { seconds: 1_020, interval: [780, 1_440] },
  p75: { seconds: 1_740, interval: [1_260, 2_640] },
  p90: { seconds: 2_640, interval: [1_860, null] },
  rule: { likeness: 'COMPONENT', least: 20, sentence: 'Earlier incidents of ledger; recorded live.' },
  finding:
    '7 of 24 earlier incidents like this one were contained within 12 min, as long as it lasts now; half within 17 min (13 min to 24 min).',
  earlier: TOOK.map((minute, i) => ({ incidentId: `inc_9${i}`, seconds: minute * 60, open: false })),
  position: 'incident:9,release:1812',
  formulaVersion: 'like-this/verified/1',
});

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
  rules: [
    {
      ...RULE,
      state: 'CONFIRMED',
      value: 7.5,
      valueAt: minutesAgo(0.2),
      since: minutesAgo(11),
      decideBy: minutesAgo(-3),
      obligationId: 'obl_1',
    },
    { ...SLOW, state: 'CLEAR', value: 212, valueAt: minutesAgo(0.1), since: minutesAgo(14) },
    { ...MISSING, state: 'NO_DATA', value: null, valueAt: null },
  ],
  options: [
    way('HOLD', 'OPEN', 'Open: it can always be decided.'),
    way('PARTIAL_ROLLBACK', 'UNKNOWN', 'Not known: nobody said whether a part can go back alone.'),
    way('FULL_ROLLBACK', 'CLOSED', 'Closed: change 2 (SCHEMA, drop column) cannot be taken back.'),
    way('CONTAIN', 'OPEN', 'Open: a procedure in force contains it.', {
      procedure: {
        id: 'prc_1',
        version: 3,
        name: 'Fence a region',
        drafted: false,
        timeBoundSeconds: 900,
        steps: STEPS,
      },
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
export const knownRoom = () => ({
  decisions: first(),
  attempts: knownAttempts(),
  others: 0,
  said: {},
  entries: [],
  known: {},
});

function mandate(may, breakGlass) {
  if (may.includes('COMMAND')) return { authority: 'HELD', why: 'COMMANDER' };
  return breakGlass ? { authority: 'BREAK_GLASS', why: breakGlass } : { authority: 'LACKING', why: 'needs COMMANDER' };
}

/** The same key gets the same answer, and nothing is recorded twice. */
function once(room, key, body, decided) {
  const text = JSON.stringify(body);
  const before = room.known[key];
  if (before && before.text !== text)
    return problem(422, 'refused', 'this key was used for another request', { reason: 'idempotency-key-reused' });
  if (before) return before.answer;
  const answer = decided();
  if (answer.status === 201) room.known[key] = { text, answer };
  return answer;
}

/** When it was decided, by the server's clock, as the server finds it out. */
function decidedAt({ occurredAt, sentAt }) {
  const ahead = Date.now() - Date.parse(sentAt);
  return Math.abs(ahead) > 2_000 ? new Date(Date.parse(occurredAt) + ahead).toISOString() : occurredAt;
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
    occurredAt: body.sentAt ? decidedAt(body) : body.occurredAt,
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
  entries: [
    'LOG',
    (room, body) => {
      room.entries.push(body);
      return { entries: room.entries.map(({ text, at }, i) => ({ entryId: `ent_${i + 1}`, text, at })) };
    },
  ],
  'harm-measurements': [
    'LOG',
    ({ said }, { actor: _actor, at, ...body }) => ({
      measurements: [
        ...(said.measurements ?? []),
        { measurementId: `mea_${(said.measurements ?? []).length + 1}`, upTo: null, ...body, from: at },
      ],
    }),
  ],
  components: ['LOG', () => ({})],
  'entries/ent_1/correction': [
    'LOG',
    (room, { text }) => {
      room.entries[0].text = text;
    },
  ],
  'harm-measurements/mea_1/correction': [
    'LOG',
    ({ said }, { value }) => ({ measurements: said.measurements.map((one) => ({ ...one, value })) }),
  ],
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

function log(room) {
  const written = room.entries.map(({ text, at, actor }, i) => ({
    position: `incident:${100 + i}`,
    type: 'entry-written#1',
    at,
    recordedAt: at,
    actor,
    sentence: text,
    corrected: false,
  }));
  return list([...incidentsAnswer(`/incidents/${ID}/log`).items, ...written]);
}

/** What the server answers about the open incident's room; null where it has nothing there. */
export function roomAnswer(ask) {
  const { method, pathname, body, world, name, may } = ask;
  const { room } = world;
  if (method === 'POST' && !may.includes('LOG')) return null;
  const tried = attemptsIn(room.attempts, ask);
  if (tried) return tried;
  const withdrawn = pathname.match(/^\/decisions\/(\w+)\/withdrawal$/)?.[1];
  if (withdrawn) {
    const one = room.decisions.find((each) => each.id === withdrawn);
    if (!one) return missing('such decision');
    one.withdrawn = { at: body.at ?? now(), reason: body.reason ?? '', mandate: one.mandate, afterEffect: false };
    return ok(one);
  }
  if (method === 'POST' && pathname.startsWith(`/incidents/${ID}/`) && !pathname.endsWith('/decisions'))
    return told(room, ask);
  switch (pathname) {
    case `/incidents/${ID}`:
      return ok(whole(room));
    case `/incidents/${ID}/log`:
      return log(room);
    case `/incidents/${ID}/decisions`:
      return method === 'POST'
        ? once(room, ask.key, body, () => decide(room, body, ask, name.includes('overtaken')))
        : list(room.decisions);
    case `/incidents/${ID}/advice`:
      return ok({
        evidence: name.includes('no sheet') ? sheetless() : evidence(),
        sha256: 'c0'.repeat(32),
        seal: SEAL,
      });
    case `/incidents/${ID}/signals`:
      return ok(traces());
    case `/incidents/${ID}/like-this`:
      return ok(likeThis());
    case '/decisions/dec_2/evidence':
      return ok(evidence());
    case '/incidents/inc_3/advice':
      return ok({ evidence: { ...sheetless(), incidentId: 'inc_3' }, sha256: 'c0'.repeat(32), seal: SEAL });
    default:
      return null;
  }
}
