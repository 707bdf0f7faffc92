// Sources that tell of deployments: one with deliveries of every verdict, one that is new, one that is retired.
import { list, minutesAgo, missing, now, ok, overtaken, problem, revise } from './answers.mjs';

/** How much the retired source sent. */
const OLD = 60;

const source = (id, name, kind, more = {}) => ({
  id,
  name,
  kind,
  state: 'ACTIVE',
  routes: [],
  environments: [],
  secretSet: true,
  path: `/ingest/${id}`,
  counts: { accepted: 0, ignored: 0, refused: 0, duplicate: 0 },
  lastDeliveryAt: null,
  version: 1,
  position: 'release:1790',
  by: 'per_ada',
  ...more,
});

export const knownSources = () => [
  source('src_1', 'GitHub of acme', 'GITHUB', {
    routes: [
      { repository: 'acme/ledger', component: 'ledger' },
      { repository: 'acme/shop', component: 'shop' },
    ],
    environments: ['production'],
    counts: { accepted: 214, ignored: 1_203, refused: 2, duplicate: 9 },
    lastDeliveryAt: minutesAgo(6),
    version: 3,
  }),
  source('src_2', 'Events of the cluster', 'CDEVENTS', { secretSet: false }),
  source('src_3', 'The old GitLab', 'GITLAB', {
    state: 'RETIRED',
    secretSet: false,
    counts: { accepted: 0, ignored: OLD, refused: 0, duplicate: 0 },
  }),
];

const delivery = (id, ago, event, verdict, why, more = {}) => ({
  id,
  sourceId: 'src_1',
  receivedAt: minutesAgo(ago),
  event,
  externalId: `7f3c-${id}`,
  copyOf: null,
  verdict,
  why,
  releaseIds: [],
  bytes: 8_412,
  sha256: 'b7e1f29ac06d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f',
  first: verdict && { at: minutesAgo(ago), by: 'src_1', verdict, why },
  replays: [],
  position: 'release:1801',
  ...more,
});

export const knownDeliveries = () => [
  delivery('dlv_6', 0, 'deployment_status', null, 'it is being seen into'),
  delivery('dlv_5', 6, 'deployment_status', 'ACCEPTED', 'Ledger 4.12.0 reached the stage half in production.', {
    releaseIds: ['rel_1'],
  }),
  delivery('dlv_4', 7, 'deployment_status', 'DUPLICATE', 'it was delivered before as dlv_5', {
    externalId: '7f3c-dlv_5',
    copyOf: 'dlv_5',
  }),
  delivery('dlv_3', 9, 'deployment', 'IGNORED', 'The environment staging does not count as released.'),
  delivery('dlv_2', 30, 'push', 'IGNORED', 'There is still no route for it.', {
    first: {
      at: minutesAgo(30),
      by: 'src_1',
      verdict: 'IGNORED',
      why: 'No route leads from the repository acme/cart to a component.',
    },
    replays: [{ at: minutesAgo(20), by: 'per_grace', verdict: 'IGNORED', why: 'There is still no route for it.' }],
  }),
  delivery('dlv_1', 300, null, 'REFUSED', 'The signature does not fit the secret.', { externalId: null }),
  ...Array.from({ length: OLD }, (_, i) =>
    delivery(`dlv_old_${i}`, 90_000 + i, 'Push Hook', 'IGNORED', 'It is no deployment.', { sourceId: 'src_3' }),
  ),
];

const BODY = `{
  "deployment_status": { "state": "success", "environment": "production" },
  "description": "<img src=x onerror=alert(1)><script>alert(2)</script>"
}`;

function changed({ body, ifMatch, actor }, one, verb) {
  switch (verb) {
    case 'revisions':
      return overtaken(one, ifMatch) ?? ok(revise(one, body, actor));
    case 'secret':
      if (!/^[!-~]{16,200}$/.test(body.secret)) {
        const detail = 'expected 16 to 200 printable ASCII characters without spaces, which nobody can guess';
        return problem(400, 'malformed', detail, { field: 'secret' });
      }
      return ok(revise(one, { secretSet: true }, actor));
    case 'retirement':
      return ok(revise(one, { state: 'RETIRED', secretSet: false }, actor));
    default:
      return null;
  }
}

function replayed({ world, actor }, one) {
  const routed = world.sources[0].routes.some(({ repository }) => repository === 'acme/cart');
  const [verdict, why] =
    one.event === 'push' && routed
      ? ['ACCEPTED', 'A revert of cart 1.2 was read.']
      : [one.verdict, 'Nothing changed since.'];
  one.replays.push({ at: now(), by: actor, verdict, why });
  return ok(Object.assign(one, { verdict, why }), 201);
}

/** What the server answers about sources and what they sent. */
export function sourcesAnswer(ask) {
  const { method, pathname, query, body, world, empty, may, actor } = ask;
  const [, id, verb] = pathname.match(/^\/sources(?:\/([^/]+)(?:\/([a-z-]+))?)?$/) ?? [];
  const [, sent, again] = pathname.match(/^\/deliveries\/([^/]+)(?:\/(replays))?$/) ?? [];
  if (!sent && !pathname.startsWith('/sources')) return null;
  const needed = sent ? (again ? 'RELEASE' : 'OPERATE') : method === 'POST' ? 'ADMIN' : 'READ';
  if (!may.includes(needed)) return problem(403, 'forbidden', `this needs the right ${needed}`);
  if (sent) {
    const one = world.deliveries.find((each) => each.id === sent);
    if (!one) return missing(`delivery ${sent}`);
    if (again && one.copyOf)
      return problem(422, 'refused', `this is a copy: replay ${one.copyOf} itself`, { reason: 'a-copy' });
    return again ? replayed(ask, one) : ok({ ...one, body: BODY, contentType: 'application/json' });
  }
  if (!id && method !== 'POST') return list(world.sources, empty);
  if (!id) {
    if (world.sources.some((one) => one.name === body.name && one.state === 'ACTIVE'))
      return problem(422, 'refused', 'another source is called so', { field: 'name' });
    const { secret, ...content } = body;
    const made = `src_made_${world.sources.length}`;
    const one = source(made, body.name, body.kind, { ...content, secretSet: Boolean(secret), by: actor, at: now() });
    world.sources.push(one);
    return ok(one, 201);
  }
  const one = world.sources.find((each) => each.id === id);
  if (!one) return missing(`source ${id}`);
  if (verb === 'deliveries') {
    const verdict = query.get('verdict');
    const all = world.deliveries.filter((each) => each.sourceId === id && (!verdict || each.verdict === verdict));
    return list(all, empty, query);
  }
  return method === 'POST' ? changed(ask, one, verb) : ok(one);
}
