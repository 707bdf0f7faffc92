// Components: one that is well prepared, one with gaps, one that a history names, one that is retired.
import { daysAgo, list, minutesAgo, missing, now, ok } from './answers.mjs';

const component = (id, name, more = {}) => ({
  id,
  name,
  team: null,
  registered: true,
  since: daysAgo(900),
  onCall: null,
  triggerRoles: [],
  triggerPersons: [],
  platformChanges: [],
  bar: null,
  redeploySuffices: null,
  gate: 'OBSERVE',
  retired: null,
  position: 'release:1812',
  ...more,
});

export const preparedComponents = () => [
  component('ledger', 'Ledger', {
    team: 'Payments',
    onCall: 'payments-primary in the pager',
    triggerRoles: ['COMMANDER', 'RELEASE_OWNER'],
    triggerPersons: ['per_grace'],
    platformChanges: [
      { what: 'PLATFORM', description: 'Moved to the new cluster', at: daysAgo(40) },
      { what: 'DATA_MODEL', description: 'Entries are split by currency', at: daysAgo(12) },
    ],
    bar: { withinSeconds: 900 },
    gate: 'ENFORCE',
  }),
  component('shop', 'Shop front', {
    team: 'Storefront',
    redeploySuffices: { reason: 'It keeps no state of its own.' },
  }),
  component('parser-cache', 'parser-cache', { registered: false }),
  component('train', 'train', { registered: false }),
  component('basket', 'Basket', { team: 'Storefront', retired: { at: daysAgo(90), reason: 'Merged into the shop.' } }),
];

const windows = () => [
  {
    releaseId: 'rel_1',
    component: 'ledger',
    version: '4.12.0',
    changeIndex: 0,
    kind: 'SCHEMA',
    pattern: 'expand only',
    dropsTo: 'ONE_WAY',
    opensAt: minutesAgo(20),
    closesAt: minutesAgo(-8),
    event: null,
    remainingSeconds: 480,
  },
  {
    releaseId: 'rel_1',
    component: 'ledger',
    version: '4.12.0',
    changeIndex: 1,
    kind: 'CODE',
    pattern: null,
    dropsTo: 'PARTIALLY_REVERSIBLE',
    opensAt: minutesAgo(20),
    closesAt: minutesAgo(-190),
    event: null,
    remainingSeconds: 11_400,
  },
  {
    releaseId: 'rel_0',
    component: 'ledger',
    version: '4.11.2',
    changeIndex: 0,
    kind: 'DATA',
    pattern: 'Statements to Customers',
    dropsTo: 'ONE_WAY',
    opensAt: daysAgo(3),
    closesAt: null,
    event: 'the first statement is sent to customers',
    remainingSeconds: null,
  },
];

function changed(ask, one, verb) {
  const { body } = ask;
  if (verb === 'ownership') Object.assign(one, { team: null, onCall: null, ...body });
  if (verb === 'platform')
    one.platformChanges.push({ what: body.what, description: body.description, at: body.at ?? now() });
  if (verb === 'reversibility-bar')
    Object.assign(one, {
      bar: body.bar ? { withinSeconds: body.bar.within } : null,
      redeploySuffices: body.redeploySuffices,
    });
  if (verb === 'gate') one.gate = body.mode;
  if (verb === 'retirement') one.retired = { at: now(), reason: body.reason };
  return ok(one);
}

const of = (items, query) => items.filter((one) => !query.get('component') || one.component === query.get('component'));

/** What the server answers about components and what is open for them. */
export function componentsAnswer(ask) {
  const { method, pathname, query, world, empty } = ask;
  if (pathname === '/components') return list(world.components, empty);
  if (pathname === '/undo-windows') return list(of(windows(), query), empty);
  const [, id, verb] = pathname.match(/^\/components\/([^/]+)(?:\/([a-z-]+))?$/) ?? [];
  const one = world.components.find((each) => each.id === id);
  if (!id) return null;
  if (!one || empty) return missing(`component ${id}`);
  if (!verb) return ok(one);
  return method === 'POST' ? changed(ask, one, verb) : null;
}
