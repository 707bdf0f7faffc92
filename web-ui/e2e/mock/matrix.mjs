// The reversibility matrix: lines a person stated, one drafted from history, one that waits for its data owner.
import { daysAgo, list, missing, now, ok, overtaken, problem, revise } from './answers.mjs';

const line = (id, component, changeKind, more = {}) => ({
  id,
  component,
  changeKind,
  pattern: null,
  reversibility: 'REVERSIBLE',
  easyToReverse: [],
  hardToReverse: [],
  failureModes: [],
  dataMutationPaths: [],
  controls: [],
  containmentOptions: [],
  undoWindow: null,
  estimatedSeconds: null,
  reason: null,
  provenance: 'PERSON',
  draftedFrom: [],
  needsSignOff: ['SCHEMA', 'DATA'].includes(changeKind),
  signedOff: null,
  times: { estimatedSeconds: more.estimatedSeconds ?? null, observed: null },
  basis: 'ASSUMED',
  version: 1,
  position: 'release:1801',
  at: daysAgo(20),
  by: 'per_grace',
  history: [{ version: 1, at: daysAgo(20), by: 'per_grace', what: 'Stated', note: null }],
  ...more,
});

const observed = (n, p50Seconds, p90Seconds) => ({ n, p50Seconds, p90Seconds });

export const knownLines = () => [
  line('lin_1', 'ledger', 'CODE', {
    easyToReverse: ['Services that keep no state', 'Routes behind the gateway'],
    hardToReverse: ['Whatever wrote a new event type'],
    failureModes: ['The previous version cannot read entries that the new one wrote'],
    controls: ['Flag ledger.new-postings', 'Routing weight at the gateway'],
    containmentOptions: ['Take captures out of the checkout'],
    undoWindow: { kind: 'DURATION', seconds: 14_400, dropsTo: 'PARTIALLY_REVERSIBLE', event: null, description: null },
    estimatedSeconds: 480,
    times: { estimatedSeconds: 480, observed: observed(14, 690, 1_980) },
    basis: 'OBSERVED',
    version: 2,
    history: [
      { version: 1, at: daysAgo(60), by: 'per_gone', what: 'Stated', note: null },
      { version: 2, at: daysAgo(20), by: 'per_grace', what: 'Revised', note: 'The gateway has routing weights now.' },
    ],
  }),
  line('lin_2', 'ledger', 'SCHEMA', {
    pattern: 'expand only',
    reversibility: 'PARTIALLY_REVERSIBLE',
    easyToReverse: ['New columns that nothing reads'],
    hardToReverse: ['Columns that were filled'],
    dataMutationPaths: ['Nightly backfill'],
    undoWindow: {
      kind: 'DURATION',
      seconds: 1_680,
      dropsTo: 'ONE_WAY',
      event: null,
      description: 'The backfill begins',
    },
    estimatedSeconds: 1_200,
  }),
  line('lin_3', 'ledger', 'DATA', {
    reversibility: 'ONE_WAY',
    hardToReverse: ['Statements that were sent'],
    containmentOptions: ['Stop the sender'],
    undoWindow: {
      kind: 'EVENT',
      seconds: null,
      event: 'the first statement is sent to customers',
      dropsTo: 'ONE_WAY',
      description: null,
    },
    reason: 'What was sent cannot be called back.',
    signedOff: {
      by: 'per_ada',
      at: daysAgo(10),
      statement: 'The figures are ours and this is how they go out.',
      version: 1,
    },
  }),
  line('lin_4', 'ledger', 'CONFIG', {
    provenance: 'DRAFTED',
    draftedFrom: ['9 config changes in 24 months, 3 rolled back.', 'Rolled back within 6 min (p50) and 22 min (p90).'],
    times: { estimatedSeconds: null, observed: observed(3, 360, 1_320) },
    basis: 'OBSERVED',
  }),
  line('lin_5', 'shop', 'CODE', { estimatedSeconds: 180 }),
  line('lin_6', 'shop', 'FLAG', {
    estimatedSeconds: 20,
    provenance: 'DRAFTED',
    draftedFrom: ['31 flags were switched.'],
  }),
];

const CONTENT = [
  'reversibility',
  'easyToReverse',
  'hardToReverse',
  'failureModes',
  'dataMutationPaths',
  'controls',
  'containmentOptions',
  'undoWindow',
  'estimatedSeconds',
  'reason',
];

const contentOf = (body) => Object.fromEntries(CONTENT.map((name) => [name, body[name] ?? null]));
const noted = (one, what, note, actor) => {
  one.history = [...one.history, { version: one.version, at: now(), by: actor, what, note }];
  return ok(one);
};

function stated({ world, body, actor }) {
  const found = world.lines.find(
    (one) =>
      one.component === body.component &&
      one.changeKind === body.changeKind &&
      (one.pattern ?? '') === (body.pattern ?? ''),
  );
  if (found) return problem(409, 'conflict', 'there is such a line already', { current: found });
  const made = line(`lin_made_${world.lines.length}`, body.component, body.changeKind, {
    pattern: body.pattern ?? null,
    ...contentOf(body),
    by: actor,
  });
  world.lines.push(made);
  return ok(made, 201);
}

function written(ask, one, verb) {
  const refused = overtaken(one, ask.ifMatch);
  if (refused) return refused;
  const { body, actor, world } = ask;
  switch (verb) {
    case 'revisions':
      if (body.reversibility === 'ONE_WAY' && body.containmentOptions.length === 0)
        return problem(422, 'refused', 'say how it is contained, as it cannot be taken back', {
          field: 'containmentOptions',
        });
      revise(one, { ...contentOf(body), provenance: 'PERSON', signedOff: null }, actor);
      one.times = { ...one.times, estimatedSeconds: one.estimatedSeconds };
      return noted(one, 'Revised', body.note ?? null, actor);
    case 'adoption':
      revise(one, { provenance: 'PERSON' }, actor);
      return noted(one, 'Adopted', null, actor);
    case 'sign-off':
      revise(one, {}, actor);
      one.signedOff = { by: actor, at: now(), statement: body.statement, version: one.version };
      return noted(one, 'Signed off', body.statement, actor);
    case 'removal':
      world.lines = world.lines.filter((each) => each !== one);
      return ok(one);
    default:
      return null;
  }
}

function drafted({ world }, component) {
  const fresh = ['INFRA', 'FLAG'].filter(
    (kind) => !world.lines.some((one) => one.component === component && one.changeKind === kind),
  );
  const made = fresh.map((kind) =>
    line(`lin_drafted_${component}_${kind}`, component, kind, {
      provenance: 'DRAFTED',
      draftedFrom: ['4 such changes in 24 months, none rolled back.'],
    }),
  );
  world.lines.push(...made);
  return ok({ drafted: made, skipped: [{ changeKind: 'CODE', why: 'there is a line already' }] });
}

/** What the server answers about the matrix. */
export function matrixAnswer(ask) {
  const { method, pathname, query, world, empty } = ask;
  const component = query.get('component');
  if (pathname === '/matrix' && method === 'GET')
    return list(
      world.lines.filter((one) => !component || one.component === component),
      empty,
    );
  if (pathname === '/matrix') return stated(ask);
  if (pathname === '/matrix/drafts') return ok({ components: 2, ...drafted(ask, 'train').body });
  const of = pathname.match(/^\/components\/([^/]+)\/matrix\/drafts$/)?.[1];
  if (of) return drafted(ask, of);
  const [, id, verb] = pathname.match(/^\/matrix\/([^/]+)(?:\/([a-z-]+))?$/) ?? [];
  if (!id) return null;
  const one = world.lines.find((each) => each.id === id);
  if (!one) return missing(`line ${id}`);
  return method === 'GET' ? ok(one) : written(ask, one, verb);
}
