// Accounts, tokens and the audit of the mock server. Each browser that names a world in the cookie "world" has its
// own, which it may change; a world whose name begins with "new" begins with nobody in it. The cookie "session" says
// who is signed in.
const DAY = 86_400_000;
const ago = (days) => new Date(Date.now() - days * DAY).toISOString();

export const ADMIN_TOKEN = 'mock-admin-token';
const WRONG_TRIES = 5;
const LOCK_SECONDS = 900;

const MAY = {
  VIEWER: ['READ'],
  RESPONDER: ['READ', 'LOG'],
  COMMANDER: ['READ', 'LOG', 'COMMAND', 'ROLL_BACK'],
  RELEASE_OWNER: ['READ', 'LOG', 'RELEASE', 'ROLL_BACK'],
  STEWARD: ['READ', 'LOG', 'STEWARD'],
  ADMIN: ['READ', 'LOG', 'COMMAND', 'RELEASE', 'ROLL_BACK', 'STEWARD', 'IMPORT', 'OPERATE', 'ADMIN'],
};

const account = (id, name, signInName, roles, more = {}) => ({
  id,
  name,
  signInName,
  roles,
  state: 'ACTIVE',
  lockedUntil: null,
  mustChangePassword: false,
  addedAt: ago(90),
  lastSignInAt: ago(0.1),
  slackUserId: null,
  forgottenAt: null,
  position: 'people:1',
  ...more,
});

const everywhere = (role) => ({ role, components: [] });

const known = () => [
  account('per_ada', 'Ada Byron', 'ada', [everywhere('ADMIN')], { slackUserId: 'U012AB3CD' }),
  account('per_grace', 'Grace Murray', 'grace', [
    { role: 'COMMANDER', components: ['ledger', 'shop'] },
    everywhere('STEWARD'),
  ]),
  account('per_new', 'Joan Clarke', 'joan', [everywhere('RESPONDER')], {
    mustChangePassword: true,
    lastSignInAt: null,
  }),
  account('per_locked', 'Karen Jones', 'karen', [everywhere('RELEASE_OWNER')], {
    state: 'LOCKED',
    lockedUntil: ago(-0.01),
  }),
  account('per_rita', 'Rita Levi', 'rita', [everywhere('RESPONDER')]),
  account('per_viewer', 'Vera Molnar', 'vera', [everywhere('VIEWER')]),
  account('per_gone', null, null, [], { state: 'FORGOTTEN', forgottenAt: ago(3), lastSignInAt: null }),
];

const token = (id, label, scopes, more = {}) => ({
  id,
  label,
  scopes,
  components: [],
  issuedAt: ago(60),
  issuedBy: 'per_ada',
  expiresAt: ago(-30),
  revokedAt: null,
  lastUsedAt: ago(0.01),
  state: 'ACTIVE',
  position: 'people:9',
  ...more,
});

const issued = () => [
  token('tok_3', 'CI of shop', ['READ', 'RELEASE'], { components: ['shop'] }),
  token('tok_2', 'Nightly import', ['IMPORT'], { expiresAt: ago(2), state: 'EXPIRED', issuedBy: 'admin' }),
  token('tok_1', 'Old dashboard', ['READ'], { revokedAt: ago(10), state: 'REVOKED', lastUsedAt: null }),
];

const KINDS = [
  ['SIGNED_IN', 'per_ada', ''],
  ['TOKEN_USED', 'tok_3', 'POST /api/v1/releases'],
  ['SIGN_IN_FAILED', '', ''],
  ['LOCKED', 'per_locked', ''],
  ['REFUSED', 'per_viewer', 'POST /api/v1/incidents'],
  ['PASSWORD_CHANGED', 'per_grace', ''],
  ['SIGNED_OUT', 'admin', ''],
];

const uses = () =>
  Array.from({ length: 70 }, (_none, i) => {
    const [kind, actor, what] = KINDS[i % KINDS.length];
    return { at: ago(i / 24), kind, actor, from: '127.0.0.1', what, count: kind === 'TOKEN_USED' ? 12 : 1 };
  });

const worlds = new Map();

/** The people of this browser's world. */
export function worldOf(cookies) {
  const name = cookies.world ?? '';
  if (!worlds.has(name)) {
    const fresh = name.startsWith('new');
    worlds.set(name, {
      accounts: fresh ? [] : known(),
      tokens: fresh ? [] : issued(),
      audit: fresh ? [] : uses(),
      passwords: {},
      wrong: {},
      made: 0,
    });
  }
  return worlds.get(name);
}

const problem = (status, slug, detail, more = {}) => ({
  status,
  body: { type: `urn:turnback:problem:${slug}`, title: slug, status, detail, ...more.body },
  headers: more.headers,
});
const ok = (body, status = 200) => ({ status, body });
const malformed = (field, detail) => problem(400, 'malformed', detail, { body: { field } });

/** Who asks: the admin when nobody signed in, as on a server whose visitor may do everything. */
export function sessionOf(world, cookies) {
  const actor = cookies.session ?? 'admin';
  const one = world.accounts.find((each) => each.id === actor);
  const roles = one?.roles ?? (actor === 'admin' ? [everywhere('ADMIN')] : [everywhere('VIEWER')]);
  const mustChangePassword = one?.mustChangePassword ?? false;
  const may = mustChangePassword ? [] : [...new Set(roles.flatMap(({ role }) => MAY[role]))];
  return {
    actor,
    name: one?.name ?? null,
    roles: actor === 'visitor' ? [] : roles,
    may,
    mayRecord: may.some((right) => right !== 'READ'),
    mustChangePassword,
    at: ago(0),
  };
}

function wronglyTried(world, one) {
  world.wrong[one.id] = (world.wrong[one.id] ?? 0) + 1;
  const locked = world.wrong[one.id] >= WRONG_TRIES;
  if (locked) Object.assign(one, { state: 'LOCKED', lockedUntil: ago(-LOCK_SECONDS / 86_400) });
  const kind = locked ? 'LOCKED' : 'SIGN_IN_FAILED';
  world.audit.unshift({ at: ago(0), kind, actor: one.id, from: '127.0.0.1', what: '', count: 1 });
}

function signedIn(world, { name, password, token: shown }) {
  const cookie = (actor) => ({ status: 204, headers: { 'set-cookie': `session=${actor}; Path=/; SameSite=Strict` } });
  if (shown !== undefined)
    return shown === ADMIN_TOKEN
      ? cookie('admin')
      : problem(401, 'unauthenticated', 'that is not the token of this server');
  const one = world.accounts.find((each) => each.signInName === name.toLowerCase());
  if (one?.state === 'LOCKED')
    return problem(429, 'locked', 'the account is locked after 5 wrong tries', {
      headers: { 'retry-after': String(LOCK_SECONDS) },
    });
  if (!one || world.passwords[one.id] !== password) {
    if (one) wronglyTried(world, one);
    return problem(401, 'unauthenticated', 'name or password is wrong');
  }
  one.lastSignInAt = new Date().toISOString();
  return cookie(one.id);
}

function changed(world, session, { current, next }) {
  const one = world.accounts.find((each) => each.id === session.actor);
  if (!one) return problem(403, 'forbidden', 'the admin token has no password');
  const before = world.passwords[one.id];
  if (before !== undefined && before !== current)
    return problem(422, 'refused', 'that is not the current password', { body: { field: 'current' } });
  if (next.length < 12 || next === current) return malformed('next', 'take 12 to 200 characters, and not the old one');
  world.passwords[one.id] = next;
  one.mustChangePassword = false;
  return { status: 204 };
}

const withPassword = (world, one) => {
  world.made += 1;
  const oneTimePassword = `one-time-${world.made}-x7Qf`;
  world.passwords[one.id] = oneTimePassword;
  one.mustChangePassword = true;
  return { ...one, oneTimePassword };
};

function added(world, { name, signInName, roles }) {
  if (!/^[a-z0-9._@-]{2,40}$/i.test(signInName))
    return malformed('signInName', 'take 2 to 40 of a to z, 0 to 9 and . _ - @');
  if (world.accounts.some((one) => one.signInName === signInName.toLowerCase()))
    return problem(409, 'conflict', 'somebody else has this sign-in name', { body: { field: 'signInName' } });
  const more = { addedAt: new Date().toISOString(), lastSignInAt: null };
  const all = roles.map((one) => ({ components: [], ...one }));
  const one = account(`per_made_${world.accounts.length}`, name, signInName.toLowerCase(), all, more);
  world.accounts.push(one);
  return ok(withPassword(world, one), 201);
}

function changedAccount(world, id, verb, body) {
  const one = world.accounts.find((each) => each.id === id);
  if (!one) return problem(404, 'not-found', 'there is no such person');
  if (verb === 'roles') one.roles = body.roles.map((each) => ({ components: [], ...each }));
  if (verb === 'password-reset') {
    Object.assign(one, { state: 'ACTIVE', lockedUntil: null });
    world.wrong[one.id] = 0;
    return ok(withPassword(world, one));
  }
  if (verb === 'forgetting')
    Object.assign(one, {
      name: null,
      signInName: null,
      roles: [],
      state: 'FORGOTTEN',
      slackUserId: null,
      forgottenAt: new Date().toISOString(),
    });
  return ok(one);
}

function issue(world, { label, scopes, components = [], expiresAt }) {
  if (scopes.length === 0) return malformed('scopes', 'take at least one');
  const more = { components, expiresAt, issuedAt: new Date().toISOString(), issuedBy: 'admin', lastUsedAt: null };
  const one = token(`tok_made_${world.tokens.length}`, label, scopes, more);
  world.tokens.unshift(one);
  return ok({ ...one, secret: 'tb_mock-secret-of-a-machine' }, 201);
}

function revoked(world, id) {
  const one = world.tokens.find((each) => each.id === id);
  if (!one) return problem(404, 'not-found', 'there is no such token');
  return ok(Object.assign(one, { state: 'REVOKED', revokedAt: new Date().toISOString() }));
}

function read(world, pathname, query, empty) {
  const all = (list) => ok({ items: empty ? [] : list });
  const byName = (a, b) => (a.name ?? '~').localeCompare(b.name ?? '~');
  switch (pathname) {
    case '/accounts':
      return all(world.accounts.toSorted(byName));
    case '/tokens':
      return all(world.tokens);
    case '/audit': {
      const from = Number(query.get('cursor') ?? 0);
      const to = from + Number(query.get('limit'));
      const list = empty ? [] : world.audit;
      return ok({ items: list.slice(from, to), nextCursor: to < list.length ? String(to) : null });
    }
    default:
      return null;
  }
}

/** What the server answers about sessions, people, tokens and the audit; null where it has nothing there. */
export function peopleAnswer(method, pathname, query, body, cookies, empty) {
  const world = worldOf(cookies);
  const session = sessionOf(world, cookies);
  if (pathname === '/session' && method === 'POST') return signedIn(world, body);
  if (pathname === '/session' && method === 'DELETE')
    return { status: 204, headers: { 'set-cookie': 'session=; Path=/; Max-Age=0' } };
  if (pathname === '/session') return ok(session);
  if (pathname === '/session/password') return changed(world, session, body);
  if (session.mustChangePassword)
    return problem(403, 'password-must-change', 'choose a password of your own before anything else');
  if (pathname === '/people' && method === 'GET')
    return ok({ items: world.accounts.map(({ id, name, state }) => ({ id, name, forgotten: state === 'FORGOTTEN' })) });
  const [, kind, id, verb] = pathname.match(/^\/(people|tokens|accounts|audit)(?:\/([^/]+)\/([^/]+))?$/) ?? [];
  if (!kind) return null;
  if (!session.may.includes('ADMIN')) return problem(403, 'forbidden', 'this needs the right ADMIN');
  if (method === 'GET') return read(world, pathname, query, empty);
  if (pathname === '/people') return added(world, body);
  if (kind === 'people') return changedAccount(world, id, verb, body);
  return verb === 'revocation' ? revoked(world, id) : issue(world, body);
}
