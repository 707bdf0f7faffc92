// Items of guidance in every state: one of them is due for review, and one that waits says much what it says.
import { daysAgo, list, missing, now, ok, overtaken, problem } from './answers.mjs';

const EXPAND = 'Expand first, contract in a later release.';

const check = (kind, more = {}) => ({ kind, percent: null, pattern: null, action: null, harmKind: null, ...more });
const scopeOf = (changeKinds, components = []) => ({ changeKinds, components, tags: [] });

/** An item whose history is its versions; the last of them is in force. */
function item(id, state, versions, more = {}) {
  const history = versions.map((one, i) => ({
    version: i + 1,
    scope: scopeOf([]),
    pattern: null,
    check: null,
    reason: i === 0 ? null : 'say when',
    actor: i === 0 ? 'per_gone' : 'per_ada',
    at: daysAgo(40 - i),
    position: `guidance:${i + 1}`,
    ...one,
  }));
  const { clause, scope, pattern, check: looked } = history.at(-1);
  return {
    id,
    state,
    version: history.length,
    clause,
    scope,
    pattern,
    check: looked,
    origin: null,
    proposedAt: daysAgo(40),
    adoption:
      state === 'PROPOSED'
        ? null
        : { version: 1, despite: [], actor: 'per_ada', at: daysAgo(38), position: 'guidance:3' },
    revisedAt: history.length > 1 ? daysAgo(39) : null,
    retirement: null,
    reviewDue: [],
    reviews: [],
    acknowledgements: [],
    history,
    position: 'guidance:2',
    ...more,
  };
}

export const knownGuidance = () => [
  item(
    'gui_1',
    'ADOPTED',
    [
      { clause: EXPAND, scope: scopeOf(['SCHEMA']), pattern: 'EXPAND_CONTRACT' },
      { clause: EXPAND, scope: scopeOf(['SCHEMA']), pattern: 'EXPAND_CONTRACT', check: check('NEEDS_CONTAINMENT') },
    ],
    {
      origin: { findingId: 'fnd_1', incidentId: 'inc_1', position: 'incident:9' },
      reviewDue: [
        {
          component: 'ledger',
          what: 'DATA_MODEL',
          description: 'Entries are split by currency',
          cause: 'release:1710',
          at: daysAgo(12),
        },
      ],
      acknowledgements: [{ team: 'Payments', version: 1, at: daysAgo(37) }],
    },
  ),
  item('gui_2', 'ADOPTED', [
    {
      clause: 'Let a flag reach few people first.',
      scope: scopeOf(['FLAG'], ['shop']),
      check: check('FIRST_STAGE_AT_MOST', { percent: 5 }),
    },
  ]),
  item('gui_3', 'PROPOSED', [
    {
      clause: 'Expand the schema first, contract in a later release.',
      scope: scopeOf(['SCHEMA']),
      pattern: 'DUAL_WRITE',
    },
  ]),
  item('gui_4', 'PROPOSED', [
    {
      clause: 'Rehearse the way back before each data change.',
      scope: scopeOf(['DATA']),
      check: check('NEEDS_REHEARSED_PROCEDURE', { action: 'FULL_ROLLBACK' }),
    },
  ]),
  item('gui_5', 'RETIRED', [{ clause: 'Freeze the basket while it is released.', scope: scopeOf([], ['basket']) }], {
    retirement: {
      reason: 'The basket is part of the shop now.',
      actor: 'per_ada',
      at: daysAgo(30),
      position: 'guidance:30',
    },
  }),
];

/** Only the one that waits has any. */
const near = (id) => ({
  guidanceId: id,
  measure:
    'Two clauses say much the same when they share at least 4 in 10 of the words that either of them has, words of fewer than 3 letters left out, and their scopes overlap.',
  similar:
    id === 'gui_3'
      ? [
          {
            id: 'gui_1',
            state: 'ADOPTED',
            clause: EXPAND,
            likeness: 0.75,
            shared: ['contract', 'expand', 'first', 'later', 'release'],
          },
        ]
      : [],
  conflicts:
    id === 'gui_3'
      ? [
          {
            id: 'gui_1',
            state: 'ADOPTED',
            clause: EXPAND,
            sentence: 'This one asks for the design pattern DUAL_WRITE, and the other for EXPAND_CONTRACT.',
          },
        ]
      : [],
});

function acknowledging(one, components) {
  const meant = components.filter(
    ({ id, retired }) => !retired && (one.scope.components.length === 0 || one.scope.components.includes(id)),
  );
  const teams = [...new Set(meant.map(({ team }) => team).filter(Boolean))].toSorted();
  return {
    guidanceId: one.id,
    version: one.version,
    teams: teams.map((team) => {
      const said = one.acknowledgements.find((each) => each.team === team);
      return {
        team,
        components: meant.filter((each) => each.team === team).map(({ id }) => id),
        version: said?.version ?? null,
        at: said?.at ?? null,
        current: said?.version === one.version,
      };
    }),
    unowned: meant.filter(({ team }) => !team).map(({ id }) => id),
  };
}

const stamp = (actor) => ({ actor, at: now(), position: 'guidance:50' });

function wrong({ check: sent }) {
  if (sent?.kind === 'FIRST_STAGE_AT_MOST' && !(sent.percent <= 100))
    return problem(400, 'malformed', 'expected a number from 0 to 100', { field: 'check.percent' });
  return null;
}

const wordsOf = ({ clause, scope, pattern = null, check: sent = null }) => ({
  clause,
  scope,
  pattern,
  check: sent && check(sent.kind, sent),
});

const COMMANDS = {
  adoption(one, { despite }, actor) {
    const unseen = near(one.id).similar.filter(({ id }) => !despite?.includes(id));
    if (unseen.length > 0) return problem(422, 'refused', `look at ${unseen[0].id}, too`);
    Object.assign(one, { state: 'ADOPTED', adoption: { version: one.version, despite, ...stamp(actor) } });
    return ok(one);
  },
  revisions(one, body, actor, ifMatch) {
    const refused = wrong(body) ?? overtaken(one, ifMatch);
    if (refused) return refused;
    const words = wordsOf(body);
    const version = one.version + 1;
    one.history.push({ version, ...words, reason: body.reason, ...stamp(actor) });
    return ok(Object.assign(one, words, { version, revisedAt: now(), reviewDue: [] }));
  },
  retirement(one, { reason }, actor) {
    return ok(Object.assign(one, { state: 'RETIRED', reviewDue: [], retirement: { reason, ...stamp(actor) } }));
  },
  reviews(one, { reason, causes }, actor, ifMatch) {
    const refused = overtaken(one, ifMatch);
    if (refused) return refused;
    one.reviews.push({ version: one.version, causes, reason, ...stamp(actor) });
    one.reviewDue = one.reviewDue.filter(({ cause }) => !causes.includes(cause));
    return ok(one);
  },
  acknowledgements(one, { team, version }) {
    one.acknowledgements = [...one.acknowledgements.filter((each) => each.team !== team), { team, version, at: now() }];
    return ok(one);
  },
};

function listed(world, query, empty) {
  const state = query.get('state');
  const due = query.get('reviewDue') === 'true';
  return list(
    world.guidance.filter((one) => (!state || one.state === state) && (!due || one.reviewDue.length > 0)),
    empty,
    query,
  );
}

function proposed(world, body) {
  const refused = wrong(body);
  if (refused) return refused;
  const made = item(`gui_made_${world.guidance.length}`, 'PROPOSED', [wordsOf(body)], { proposedAt: now() });
  world.guidance.unshift(made);
  return ok(made, 201);
}

/** What the server answers about guidance; null where it has nothing there. */
export function guidanceAnswer({ method, pathname, query, body, ifMatch, world, empty, actor }) {
  if (pathname === '/guidance') return method === 'GET' ? listed(world, query, empty) : proposed(world, body);
  const [, id, part] = pathname.match(/^\/guidance\/([^/]+)(?:\/([a-z]+))?$/) ?? [];
  if (!id) return null;
  const one = world.guidance.find((each) => each.id === id);
  if (!one) return missing(`guidance item ${id}`);
  if (method === 'POST') return COMMANDS[part](one, body, actor, ifMatch);
  if (part === 'neighbours') return ok(near(id));
  return ok(part === 'acknowledgements' ? acknowledging(one, empty ? [] : world.components) : one);
}
