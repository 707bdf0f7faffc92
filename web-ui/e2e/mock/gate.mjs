// The gate of each release: one that is blocked, one that passed. Waivers and checks are kept in the world.
import { daysAgo, missing, now, ok, problem } from './answers.mjs';
import { goBackFrom } from './releases.mjs';

const RULES = [
  ['no-reversibility', 'BLOCKING', 'Nobody said how far a change can be taken back.', 'State a line for it.'],
  [
    'no-containment',
    'BLOCKING',
    'A schema, data or contract change has no containment option.',
    'Add one to its line.',
  ],
  ['one-way-to-everyone', 'BLOCKING', 'A one-way change reaches everybody in its first stage.', 'Plan a first stage.'],
  [
    'no-procedure',
    'BLOCKING',
    'Nothing says how a required action is done.',
    'Write a procedure with that action for that kind of change.',
  ],
  [
    'prerequisite-unconfirmed',
    'BLOCKING',
    'Nobody saw that what a procedure needs is there.',
    'Look for it, and confirm it in the plan with what shows it.',
  ],
  ['never-rehearsed', 'WARNING', 'A way back was never rehearsed.', 'Rehearse it before the release.'],
  ['rehearsal-stale', 'WARNING', 'What a rehearsal proved does not hold any more.', 'Rehearse it again as it is now.'],
  [
    'guidance-not-followed',
    'WARNING',
    'Guidance that applies is neither followed nor answered.',
    'Follow it, or say in the plan why it does not apply.',
  ],
  ['several-one-way', 'WARNING', 'Several one-way changes ship in one release.', 'Ship them one after the other.'],
  [
    'dependant-incompatible',
    'BLOCKING',
    'A dependant runs a version that does not work with the change.',
    'Bring the dependant to a version that does, first.',
  ],
].map(([id, severity, title, remedy]) => ({ id, severity, title, remedy }));

const spot = (id, subject, sentence, more = {}) => ({
  ...RULES.find((rule) => rule.id === id),
  subject,
  sentence,
  guidance: [],
  incidents: [],
  ...more,
});

const CLAUSE = { id: 'gui_1', clause: 'Expand first, contract in a later release.' };
const BEFORE = { id: 'inc_2', title: 'Search was slow' };

const found = (id) =>
  id === 'rel_2'
    ? [
        spot(
          'no-procedure',
          'change:SCHEMA/drop column',
          'No procedure of ledger contains a dropped column when it cannot be taken back.',
          { guidance: [CLAUSE], incidents: [BEFORE] },
        ),
        spot(
          'prerequisite-unconfirmed',
          'procedure:prc_1/The previous image is in the registry',
          'Nobody confirmed that the previous image is in the registry.',
        ),
        spot(
          'prerequisite-unconfirmed',
          'procedure:prc_2/A backup of less than an hour',
          'Nobody confirmed that a backup is less than an hour old.',
        ),
        spot(
          'guidance-not-followed',
          'guidance:gui_1',
          'The plan drops a column and says nothing to the clause about contracting later.',
          { guidance: [CLAUSE] },
        ),
        spot('never-rehearsed', 'change:SCHEMA/drop column', 'Taking a dropped column back was never rehearsed.'),
      ]
    : [];

const waiver = (id, blindSpot, subject, reason, expiresAt, more = {}) => ({
  id,
  blindSpot,
  subject,
  reason,
  expiresAt,
  by: 'per_grace',
  at: daysAgo(3),
  state: 'IN_FORCE',
  revokedAt: null,
  revokedBecause: null,
  ...more,
});

export const knownGates = () => ({
  rel_2: {
    waivers: [
      waiver(
        'wai_1',
        'never-rehearsed',
        'change:SCHEMA/drop column',
        'The rehearsal is on Thursday, before the window.',
        daysAgo(-5),
      ),
      waiver('wai_2', 'several-one-way', null, 'They were shipped apart after all.', daysAgo(1), { state: 'EXPIRED' }),
      waiver('wai_3', 'no-procedure', null, 'It is being written.', daysAgo(-9), {
        state: 'REVOKED',
        revokedAt: daysAgo(2),
        revokedBecause: 'Nobody wrote it.',
      }),
    ],
    checks: [
      {
        at: daysAgo(1),
        by: 'per_grace',
        verdict: 'BLOCKED',
        planVersion: 1,
        found: ['no-procedure', 'never-rehearsed'],
        position: 'release:1800',
      },
    ],
  },
});

const holds = (one, each) =>
  one.state === 'IN_FORCE' && one.blindSpot === each.id && (!one.subject || one.subject === each.subject);

function gateOf({ world }, one) {
  const kept = world.gates[one.id] ?? { waivers: [], checks: [] };
  const mode = world.components.find((each) => each.id === one.component)?.gate ?? 'OBSERVE';
  const blindSpots = found(one.id).map((each) => {
    const by = kept.waivers.find((each_) => holds(each_, each));
    return {
      ...each,
      waiver: by ? { id: by.id, reason: by.reason, expiresAt: by.expiresAt, by: by.by, at: by.at } : null,
    };
  });
  const open = blindSpots.filter((each) => !each.waiver);
  const blocking = open.filter((each) => each.severity === 'BLOCKING').length;
  const verdict = blocking ? 'BLOCKED' : open.length ? 'WARNED' : 'PASSED';
  return {
    releaseId: one.id,
    component: one.component,
    version: one.version,
    mode,
    verdict,
    blocks: mode === 'ENFORCE' && verdict === 'BLOCKED',
    summary: open.length
      ? `${blocking} blocking and ${open.length - blocking} warning blind spots are left.`
      : 'Nothing is left that the plan does not see.',
    checkedAt: now(),
    planVersion: one.planVersion,
    rules: 'gate/1',
    position: 'release:1812,guidance:4,incident:3',
    blindSpots,
    waivers: kept.waivers,
    checks: kept.checks,
    canGoBack: one.previousVersion ? goBackFrom(one) : null,
  };
}

const MOST = 90 * 86_400_000;

function recorded(ask, one, verb, rest) {
  const { world, body, actor } = ask;
  world.gates[one.id] ??= { waivers: [], checks: [] };
  const kept = world.gates[one.id];
  if (verb === 'gate-checks') {
    const { verdict, blindSpots } = gateOf(ask, one);
    const ids = [...new Set(blindSpots.map(({ id }) => id))];
    kept.checks.unshift({
      at: now(),
      by: actor,
      verdict,
      planVersion: one.planVersion,
      found: ids,
      position: `release:${2_000 + kept.checks.length}`,
    });
    return ok(gateOf(ask, one), 201);
  }
  if (rest) {
    const known = kept.waivers.find(({ id }) => id === rest[0]);
    if (!known) return missing(`waiver ${rest[0]}`);
    Object.assign(known, { state: 'REVOKED', revokedAt: now(), revokedBecause: body.reason });
    return ok(gateOf(ask, one));
  }
  if (Date.parse(body.expiresAt) > Date.now() + MOST)
    return problem(422, 'refused', 'a waiver lasts 90 days at most', { field: 'expiresAt' });
  kept.waivers.unshift(
    waiver(`wai_made_${kept.waivers.length}`, body.blindSpot, body.subject ?? null, body.reason, body.expiresAt, {
      by: actor,
      at: now(),
    }),
  );
  return ok(gateOf(ask, one), 201);
}

/** What the server answers about gates. */
export function gateAnswer(ask) {
  const { method, pathname, world, empty, may, query } = ask;
  if (pathname === '/gate/rules') return ok({ items: RULES });
  const [, id, verb, more] = pathname.match(/^\/releases\/([^/]+)\/(gate|gate-checks|waivers)(?:\/(.+))?$/) ?? [];
  if (!id) return null;
  const one = world.releases.find((each) => each.id === id);
  if (!one || empty) return missing(`release ${id}`);
  if (method !== 'POST')
    return query.get('format') && query.get('format') !== 'json'
      ? { status: 200, text: `# Gate of ${one.component} ${one.version}\n` }
      : ok(gateOf(ask, one));
  if (!may.includes('RELEASE')) return problem(403, 'forbidden', 'this needs the right RELEASE');
  return recorded(ask, one, verb, more?.split('/'));
}
