// Decision sheets: one with an incomplete rule and two versions, and a template.
import { daysAgo, list, missing, now, ok, overtaken, problem, revise } from './answers.mjs';
import { diffOf } from './diffs.mjs';

const rule = (id, name, signal, more = {}) => ({
  id,
  name,
  signal,
  harmKind: 'USER',
  comparison: 'ABOVE',
  threshold: null,
  clearThreshold: null,
  sustainSeconds: 300,
  minSamples: null,
  quietSeconds: 600,
  requiredAction: 'HOLD',
  budgetSeconds: null,
  minHarm: null,
  owner: null,
  staleAfterSeconds: null,
  mustHaveData: false,
  rollForwardAllowed: false,
  measured: null,
  ...more,
});

const ERRORS = rule('errors', 'Errors at the checkout', 'checkout_error_rate', {
  threshold: 2,
  clearThreshold: 0.5,
  minSamples: 200,
  requiredAction: 'ROLLBACK',
  budgetSeconds: 600,
  owner: 'the commander',
  staleAfterSeconds: 120,
  mustHaveData: true,
});
const DRIFT = rule('drift', 'Entries that do not balance', 'ledger_drift', {
  harmKind: 'BUSINESS',
  threshold: 0,
  sustainSeconds: 60,
  requiredAction: 'CONTAIN',
  budgetSeconds: 300,
});

const sheet = (id, component, content, more = {}) => ({
  id,
  component,
  ...content,
  state: 'ACTIVE',
  version: 1,
  position: 'release:1720',
  at: daysAgo(14),
  by: 'per_grace',
  versions: [{ version: 1, at: daysAgo(14), by: 'per_grace', note: null, content }],
  ...more,
});

export const knownSheets = () => {
  const first = { name: 'Ledger, every release', rules: [{ ...ERRORS, threshold: 5 }] };
  const second = { name: 'Ledger, every release', rules: [ERRORS, DRIFT] };
  return [
    sheet('sht_1', 'ledger', second, {
      version: 2,
      versions: [
        { version: 1, at: daysAgo(80), by: 'per_ada', note: null, content: first },
        { version: 2, at: daysAgo(14), by: 'per_grace', note: 'Five was too late in October.', content: second },
      ],
    }),
    sheet('sht_2', null, {
      name: 'A service that answers requests',
      rules: [rule('errors', 'Errors', 'error_rate', { requiredAction: 'ROLLBACK' }), rule('slow', 'Slow', 'p99_ms')],
    }),
  ];
};

const SHIPPED = {
  id: 'starting-sheet',
  builtIn: true,
  name: 'A sheet to start with',
  description: 'What most services are watched by.',
  rules: [rule('slow', 'Answers are slow', 'p95_ms'), DRIFT],
};

const said = (one) => ({
  ...one,
  incomplete: one.rules
    .map(({ id, ...rest }) => ({
      rule: id,
      fields: ['threshold', 'budgetSeconds', 'owner'].filter((field) => rest[field] === null),
    }))
    .filter(({ fields }) => fields.length > 0),
});

/** The rule that would clear while it still does harm, as the server refuses it. */
function unclear({ rules }) {
  const at = rules.findIndex(
    ({ comparison, threshold, clearThreshold }) =>
      threshold !== null && clearThreshold !== null && clearThreshold > threshold === (comparison === 'ABOVE'),
  );
  return at < 0
    ? null
    : problem(422, 'refused', 'it would count as clear while it still does harm', {
        field: `rules[${at}].clearThreshold`,
      });
}

/** The rule that says how it is measured by half, as the server refuses it. */
function halfMeasured({ rules }) {
  const at = rules.findIndex(({ measured }) => measured && !(measured.dataSource && measured.query));
  if (at < 0) return null;
  const field = rules[at].measured.dataSource ? 'query' : 'dataSource';
  return problem(400, 'bad-request', `${field} must be there`, { field: `rules[${at}].measured.${field}` });
}

const whole = (body) => ({
  name: body.name,
  rules: body.rules.map((each) => rule(each.id, each.name, each.signal, each)),
});

function written({ body, actor, ifMatch }, one, verb) {
  const refused = overtaken(said(one), ifMatch);
  if (refused) return refused;
  if (verb === 'retirement') return ok(said(revise(one, { state: 'RETIRED' }, actor)));
  if (verb !== 'revisions') return null;
  const content = whole(body);
  const wrong = unclear(content) ?? halfMeasured(content);
  if (wrong) return wrong;
  revise(one, content, actor);
  one.versions = [...one.versions, { version: one.version, at: now(), by: actor, note: body.note ?? null, content }];
  return ok(said(one));
}

/** What the server answers about decision sheets. */
export function sheetsAnswer(ask) {
  const { method, pathname, query, body, world, empty, actor } = ask;
  if (pathname === '/sheets' && method === 'GET') {
    const component = query.get('component');
    const template = query.get('template') === 'true';
    const found = world.sheets.filter((one) =>
      template ? one.component === null : !component || one.component === component,
    );
    return list(found.map(said), empty);
  }
  if (pathname === '/sheets') {
    const content = whole(body);
    const wrong = unclear(content) ?? halfMeasured(content);
    if (wrong) return wrong;
    const one = sheet(`sht_made_${world.sheets.length}`, body.component ?? null, content, {
      by: actor,
      at: now(),
      versions: [{ version: 1, at: now(), by: actor, note: null, content }],
    });
    world.sheets.push(one);
    return ok(said(one), 201);
  }
  if (pathname === '/sheets/templates') return ok({ items: empty ? [] : [said(SHIPPED)] });
  const [, id, verb] = pathname.match(/^\/sheets\/([^/]+)(?:\/([a-z-]+))?$/) ?? [];
  if (!id) return null;
  const one = world.sheets.find((each) => each.id === id);
  if (!one) return missing(`sheet ${id}`);
  if (method === 'POST') return written(ask, one, verb);
  return ok(verb === 'diff' ? diffOf(one, query, 'rules', 'Rule', (each) => each.name) : said(one));
}
