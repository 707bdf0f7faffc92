// Procedures: one of three versions, one of a pattern, one drafted and too slow, one retired.
import { daysAgo, list, missing, now, ok, overtaken, problem, revise } from './answers.mjs';
import { diffOf } from './diffs.mjs';

const CONTENT = [
  'name',
  'action',
  'changeKinds',
  'patterns',
  'steps',
  'triggerRoles',
  'triggerPersons',
  'prerequisites',
  'timeBoundSeconds',
];
const contentOf = (of) => Object.fromEntries(CONTENT.map((name) => [name, of[name]]));
const step = (text, executor, expectedSeconds) => ({ text, executor, expectedSeconds });

const LEDGER = {
  name: 'Put the ledger back',
  action: 'FULL_ROLLBACK',
  changeKinds: ['CODE', 'CONFIG'],
  patterns: [],
  steps: [
    step('Stop the writers', 'Commander', 60),
    step('Start the previous version', 'CI', 240),
    step('Check that yesterday still balances', 'Payments', 120),
  ],
  triggerRoles: ['COMMANDER', 'RELEASE_OWNER'],
  triggerPersons: ['per_grace'],
  prerequisites: [
    { text: 'The previous image is in the registry', kind: 'PREVIOUS_ARTIFACT' },
    { text: 'Flag ledger.new-postings is off', kind: 'FLAG' },
  ],
  timeBoundSeconds: 600,
};

const FIRST = { ...LEDGER, name: 'Roll the ledger back', steps: LEDGER.steps.slice(0, 2) };
const SECOND = { ...LEDGER, name: 'Roll the ledger back' };
const version = (number, ago, by, content, editorial = false, note = null) => ({
  version: number,
  at: daysAgo(ago),
  by,
  editorial,
  note,
  content,
});

const made = (id, component, content, more = {}) => ({
  id,
  component,
  ...content,
  provenance: 'PERSON',
  state: 'ACTIVE',
  version: 1,
  substantiveVersion: 1,
  position: 'release:1700',
  at: daysAgo(30),
  by: 'per_grace',
  versions: [version(1, 30, 'per_grace', content)],
  ...more,
});

export const knownProcedures = () => [
  made('prc_1', 'ledger', LEDGER, {
    version: 3,
    substantiveVersion: 2,
    versions: [
      version(1, 200, 'per_gone', FIRST),
      version(2, 90, 'per_ada', SECOND, false, 'The balance is checked since the drill in August.'),
      version(3, 30, 'per_grace', LEDGER, true, 'A name that people use.'),
    ],
  }),
  made('prc_2', 'ledger', {
    ...LEDGER,
    name: 'Leave the new columns unused',
    action: 'PARTIAL_ROLLBACK',
    changeKinds: ['SCHEMA'],
    patterns: ['expand only'],
  }),
  made(
    'prc_3',
    'shop',
    {
      ...LEDGER,
      name: 'Fence the checkout in',
      action: 'CONTAIN',
      changeKinds: ['CODE', 'CONTRACT', 'INFRA'],
      patterns: ['behind a flag'],
      steps: [step('Switch captures off at the gateway', 'On call', 120), step('Drain the queue', 'A machine', 1_080)],
      triggerRoles: [],
      triggerPersons: [],
      prerequisites: [],
      timeBoundSeconds: 900,
    },
    { provenance: 'DRAFTED', by: null },
  ),
  made('prc_4', 'shop', { ...LEDGER, name: 'Move the shop by hand' }, { state: 'RETIRED', version: 2 }),
];

const NOT_EDITORIAL = (field) =>
  problem(422, 'not-editorial', 'an editorial revision changes words alone, and this is more', { field });

/** The first field that an editorial revision may not change, as the server names it. */
function beyondWords(one, body) {
  for (const field of ['action', 'changeKinds', 'patterns', 'triggerRoles', 'triggerPersons', 'timeBoundSeconds'])
    if (JSON.stringify(one[field]) !== JSON.stringify(body[field])) return field;
  if (one.steps.length !== body.steps.length) return 'steps';
  for (const [at, each] of body.steps.entries())
    for (const part of ['executor', 'expectedSeconds'])
      if (each[part] !== one.steps[at][part]) return `steps[${at}].${part}`;
  return one.prerequisites.length === body.prerequisites.length ? null : 'prerequisites';
}

function written({ body, actor, ifMatch }, one, verb) {
  const refused = overtaken(one, ifMatch);
  if (refused) return refused;
  const noted = (patch, editorial, note) => {
    revise(one, patch, actor);
    const entry = { version: one.version, at: now(), by: actor, editorial, note, content: contentOf(one) };
    one.versions = [...one.versions, entry];
    return ok(one);
  };
  switch (verb) {
    case 'revisions': {
      const beyond = body.editorial ? beyondWords(one, body) : null;
      if (beyond) return NOT_EDITORIAL(beyond);
      const answer = noted({ ...contentOf(body), provenance: 'PERSON' }, body.editorial, body.note ?? null);
      if (!body.editorial) one.substantiveVersion = one.version;
      return answer;
    }
    case 'adoption':
      return noted({ provenance: 'PERSON' }, true, 'Adopted');
    case 'retirement':
      return noted({ state: 'RETIRED', retiredBecause: body.reason }, true, body.reason);
    default:
      return null;
  }
}

/** What the server answers about procedures. */
export function proceduresAnswer(ask) {
  const { method, pathname, query, body, world, empty, actor } = ask;
  if (pathname === '/procedures' && method === 'GET') {
    const state = query.get('retired') === 'true' ? 'RETIRED' : 'ACTIVE';
    const component = query.get('component');
    return list(
      world.procedures.filter((one) => one.state === state && (!component || one.component === component)),
      empty,
    );
  }
  if (pathname === '/procedures') {
    const one = made(`prc_made_${world.procedures.length}`, body.component, contentOf(body), {
      by: actor,
      at: now(),
      versions: [{ version: 1, at: now(), by: actor, editorial: false, note: null, content: contentOf(body) }],
    });
    world.procedures.push(one);
    return ok(one, 201);
  }
  const [, id, verb] = pathname.match(/^\/procedures\/([^/]+)(?:\/([a-z-]+))?$/) ?? [];
  if (!id) return null;
  const one = world.procedures.find((each) => each.id === id);
  if (!one) return missing(`procedure ${id}`);
  if (method === 'POST') return written(ask, one, verb);
  return ok(verb === 'diff' ? diffOf(one, query, 'steps', 'Step', (each) => each.text) : one);
}
