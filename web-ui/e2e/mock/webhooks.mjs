// Webhooks that are told of changes of guidance: one with deliveries in every state, one that is removed.
import { daysAgo, list, minutesAgo, missing, now, ok, problem } from './answers.mjs';

const EVERYTHING = { changeKinds: [], components: [], tags: [] };

const webhook = (id, address, more = {}) => ({
  id,
  address,
  scope: EVERYTHING,
  state: 'ACTIVE',
  addedAt: daysAgo(40),
  waiting: 0,
  delivered: 0,
  givenUp: 0,
  lastDeliveredAt: null,
  reason: null,
  position: 'guidance:41',
  by: 'per_ada',
  secret: null,
  ...more,
});

export const knownWebhooks = () => [
  webhook('whk_1', 'https://hooks.ledger.example.com/guidance', {
    scope: { changeKinds: ['SCHEMA', 'DATA'], components: ['ledger'], tags: [] },
    waiting: 1,
    delivered: 1,
    givenUp: 1,
    lastDeliveredAt: daysAgo(3),
  }),
  webhook('whk_2', 'https://old.example.com/a-path-that-is-much-longer-than-a-phone-is-wide/guidance', {
    state: 'REMOVED',
    reason: 'the team moved',
  }),
];

const delivery = (number, state, what, more = {}) => ({
  webhookId: 'whk_1',
  number,
  state,
  change: {
    position: 40 + number,
    eventId: `evt_${number}`,
    type: `dev.turnback.guidance.${what}.v1`,
    guidanceId: 'gui_1',
  },
  tries: 1,
  status: null,
  why: null,
  queuedAt: daysAgo(4 - number),
  nextAt: null,
  endedAt: null,
  ...more,
});

export const knownTold = () => [
  delivery(3, 'WAITING', 'guidance-review-due', {
    tries: 3,
    why: 'it did not answer within 10 s',
    nextAt: minutesAgo(-20),
  }),
  delivery(2, 'GIVEN_UP', 'guidance-revised', { tries: 8, why: 'it answered 503', endedAt: daysAgo(1) }),
  delivery(1, 'DELIVERED', 'guidance-adopted', { status: 204, endedAt: daysAgo(3) }),
];

function added(world, { address, scope }) {
  if (!address.startsWith('https://')) {
    return problem(400, 'malformed', 'expected an address of https', { field: 'address' });
  }
  const made = webhook(`whk_made_${world.webhooks.length}`, address, { scope, addedAt: now() });
  world.webhooks.unshift(made);
  return ok({ ...made, secret: 'whsec_bWFkZSBieSB0aGUgbW9jayBzZXJ2ZXIgYWxvbmU=' }, 201);
}

function changed(world, one, rest, body) {
  if (rest === 'secret') return ok({ ...one, secret: 'whsec_YW5vdGhlciBvbmUgb2YgdGhlIG1vY2sgc2VydmVy' });
  if (rest === 'removal') return ok(Object.assign(one, { state: 'REMOVED', reason: body.reason, waiting: 0 }));
  const told = world.told.find(({ number }) => rest === `deliveries/${number}/retry`);
  Object.assign(one, { givenUp: one.givenUp - 1, waiting: one.waiting + 1 });
  return ok(Object.assign(told, { state: 'WAITING', nextAt: now(), endedAt: null }));
}

/** What the server answers about webhooks; null where it has nothing there. */
export function webhooksAnswer({ method, pathname, query, body, world, empty, may }) {
  const [, id, rest] = pathname.match(/^\/webhooks(?:\/([^/]+))?(?:\/(.+))?$/) ?? [];
  if (!pathname.startsWith('/webhooks')) return null;
  if (!may.includes('STEWARD')) return problem(403, 'forbidden', 'only stewards may');
  if (!id) return method === 'GET' ? list(world.webhooks, empty, query) : added(world, body);
  const one = world.webhooks.find((each) => each.id === id);
  if (!one) return missing(`webhook ${id}`);
  if (method === 'POST') return changed(world, one, rest, body);
  if (rest !== 'deliveries') return ok(one);
  return list(
    world.told.filter(({ webhookId }) => webhookId === id),
    empty,
    query,
  );
}
