// Releases: one that runs and is being rolled out, the one before it, two that are planned, one that was taken back,
// one read from history.
import { daysAgo, list, minutesAgo, missing, now, ok, problem } from './answers.mjs';

const READY = { window: null, onDuty: [], confirmed: [], guidance: [] };

const window = (kind, seconds, event, dropsTo, more = {}) => ({
  kind,
  seconds,
  event,
  description: null,
  dropsTo,
  opensAt: null,
  closesAt: null,
  closedAt: null,
  stoppedAt: null,
  ...more,
});

const change = (index, kind, pattern, description, reversibility, more = {}) => ({
  index,
  kind,
  pattern,
  description,
  dependants: [],
  irreversibleEffects: [],
  reversibility,
  plannedReversibility: reversibility,
  stated: more.lineId && !more.departsBecause ? null : reversibility,
  lineId: null,
  lineVersion: null,
  departsBecause: null,
  undoWindow: null,
  ...more,
});

const release = (id, component, version, state, more = {}) => ({
  id,
  component,
  version,
  previousVersion: null,
  state,
  changes: [],
  changeKinds: [],
  stages: [],
  owner: null,
  sheetId: null,
  procedureIds: [],
  readiness: READY,
  planVersion: 1,
  pins: null,
  reached: null,
  at: daysAgo(1),
  plannedAt: daysAgo(2),
  exposedAt: null,
  completedAt: null,
  rolledBackAt: null,
  restoredVersion: null,
  attempts: [],
  source: null,
  flags: [],
  position: 'release:1812',
  by: 'per_ada',
  ...more,
});

const STAGES = [
  { name: 'canary', exposurePercent: 5 },
  { name: 'half', exposurePercent: 50 },
  { name: 'all', exposurePercent: 100 },
];

const running = () =>
  release('rel_1', 'ledger', '4.12.0', 'ROLLING_OUT', {
    previousVersion: '4.11.2',
    changeKinds: ['SCHEMA', 'CODE'],
    changes: [
      change(0, 'SCHEMA', 'expand only', 'A column for the currency', 'PARTIALLY_REVERSIBLE', {
        lineId: 'lin_2',
        lineVersion: 1,
        dependants: [{ component: 'shop', compatibleFrom: '2.3.0', reliesFrom: '2.4.0' }],
        undoWindow: window('DURATION', 1_680, null, 'ONE_WAY', { opensAt: minutesAgo(20), closesAt: minutesAgo(-8) }),
      }),
      change(1, 'CODE', null, 'Postings are written in both columns', 'PARTIALLY_REVERSIBLE', {
        plannedReversibility: 'REVERSIBLE',
        irreversibleEffects: ['Statements that were sent stay sent'],
        departsBecause: 'The old code reads the new column.',
        lineId: 'lin_1',
        lineVersion: 2,
        undoWindow: window('DURATION', 720, null, 'PARTIALLY_REVERSIBLE', {
          opensAt: minutesAgo(20),
          closesAt: minutesAgo(8),
          closedAt: minutesAgo(8),
        }),
      }),
      change(2, 'DATA', null, 'Old postings get their currency', 'REVERSIBLE', {
        undoWindow: window('EVENT', null, 'the first statement is sent to customers', 'ONE_WAY', {
          opensAt: minutesAgo(20),
        }),
      }),
    ],
    stages: STAGES,
    owner: 'per_grace',
    sheetId: 'sht_1',
    procedureIds: ['prc_1', 'prc_2'],
    pins: { sheet: { id: 'sht_1', version: 2 }, procedures: [{ id: 'prc_1', version: 3 }] },
    planVersion: 2,
    readiness: {
      window: { from: minutesAgo(30), to: minutesAgo(-150) },
      onDuty: [
        { person: 'per_grace', role: null, from: null, to: null },
        { person: null, role: 'COMMANDER', from: minutesAgo(30), to: minutesAgo(-60) },
      ],
      confirmed: [
        {
          procedureId: 'prc_1',
          prerequisite: 'The previous image is in the registry',
          evidence: 'docker pull ledger:4.11.2 worked at noon',
        },
      ],
      guidance: [{ guidanceId: 'gui_1', answer: 'FOLLOWED', why: 'The old column stays for a release.' }],
    },
    reached: STAGES[1],
    exposedAt: minutesAgo(20),
    at: minutesAgo(6),
    attempts: [
      {
        id: 'att_1',
        extent: 'PARTIAL',
        targetVersion: '4.11.2',
        startedAt: minutesAgo(4),
        finishedAt: null,
        restoredVersion: null,
      },
    ],
  });

export const knownReleases = () => [
  running(),
  release('rel_2', 'ledger', '4.13.0', 'PLANNED', {
    previousVersion: '4.12.0',
    changeKinds: ['SCHEMA', 'CODE'],
    changes: [
      change(0, 'SCHEMA', 'drop column', 'The amount without a currency goes', 'ONE_WAY', {
        dependants: [{ component: 'shop', compatibleFrom: '2.4.0', reliesFrom: null }],
        irreversibleEffects: ['The old amounts are gone'],
        undoWindow: window('DURATION', 3_600, null, 'ONE_WAY'),
      }),
      change(1, 'CODE', null, 'Nothing reads the old column', 'REVERSIBLE', { lineId: 'lin_1', lineVersion: 2 }),
    ],
    stages: STAGES,
    owner: 'per_grace',
    procedureIds: ['prc_1'],
    readiness: { ...READY, window: { from: minutesAgo(-1_440), to: minutesAgo(-1_620) } },
    planVersion: 2,
    at: minutesAgo(600),
  }),
  release('rel_3', 'shop', '2.4.0', 'PLANNED', {
    previousVersion: '2.3.0',
    changeKinds: ['CODE'],
    changes: [
      change(0, 'CODE', null, 'A faster basket', 'REVERSIBLE', {
        undoWindow: window('DURATION', 5_400, null, 'PARTIALLY_REVERSIBLE'),
      }),
    ],
    at: minutesAgo(900),
  }),
  release('rel_0', 'ledger', '4.11.2', 'COMPLETED', {
    previousVersion: '4.11.1',
    changeKinds: ['DATA'],
    changes: [
      change(0, 'DATA', null, 'Postings of 2019 are moved', 'REVERSIBLE', {
        undoWindow: window(
          'EVENT',
          null,
          'the first statement of the year is sent to each customer of the north',
          'ONE_WAY',
          {
            opensAt: daysAgo(3),
          },
        ),
      }),
    ],
    stages: STAGES,
    reached: STAGES[2],
    exposedAt: daysAgo(3),
    completedAt: daysAgo(2.9),
    rolledBackAt: daysAgo(2.7),
    restoredVersion: '4.11.1',
    at: daysAgo(2.7),
    attempts: [
      {
        id: 'att_0',
        extent: 'PARTIAL',
        targetVersion: '4.11.1',
        startedAt: daysAgo(2.72),
        finishedAt: daysAgo(2.7),
        restoredVersion: '4.11.1',
      },
    ],
  }),
  release('rel_4', 'shop', '2.3.1', 'ROLLED_BACK', {
    previousVersion: '2.3.0',
    changeKinds: ['CONFIG'],
    changes: [change(0, 'CONFIG', null, 'Shorter timeouts', 'REVERSIBLE')],
    stages: STAGES,
    reached: STAGES[0],
    exposedAt: daysAgo(9),
    rolledBackAt: daysAgo(8.96),
    restoredVersion: '2.3.0',
    at: daysAgo(8.96),
    attempts: [
      {
        id: 'att_2',
        extent: 'FULL',
        targetVersion: '2.3.0',
        startedAt: daysAgo(8.98),
        finishedAt: daysAgo(8.96),
        restoredVersion: '2.3.0',
      },
    ],
  }),
  release('rel_9', 'train', '1.43.0-wmf.7', 'OBSERVED', {
    previousVersion: '1.43.0-wmf.6',
    changeKinds: ['CODE'],
    planVersion: 0,
    plannedAt: null,
    exposedAt: daysAgo(200),
    at: daysAgo(200),
    source: { kind: 'CSV', name: 'train.csv', reference: 'row 812' },
    flags: ['lag=minutes'],
    by: null,
  }),
];

const stageReached = (id, position, stage, at) => ({
  log: 'release',
  position,
  id: `evt_${position}`,
  type: 'stage-reached#1',
  tags: [`release:${id}`],
  occurredAt: at,
  recordedAt: at,
  actor: 'per_ada',
  hash: 'b7e1',
  body: { releaseId: id, stage: stage.name, exposurePercent: stage.exposurePercent, at },
});

export const knownStages = () => ({
  rel_1: [
    stageReached('rel_1', 1_801, STAGES[0], minutesAgo(19)),
    stageReached('rel_1', 1_809, STAGES[1], minutesAgo(11)),
  ],
  rel_0: STAGES.map((stage, i) => stageReached('rel_0', 1_700 + i, stage, daysAgo(3 - (i + 1) / 40))),
  rel_4: [stageReached('rel_4', 1_500, STAGES[0], daysAgo(8.995))],
});

const obstacle = (one, index, sentence, more = {}) => ({
  releaseId: one.id,
  version: one.version,
  changeIndex: index,
  kind: one.changes[index]?.kind ?? null,
  pattern: one.changes[index]?.pattern ?? null,
  reversibility: one.changes[index]?.reversibility ?? null,
  dependant: null,
  sentence,
  containment: [],
  ...more,
});

/** When a window closes; one that has not opened yet would close as long after its opening. */
const closing = ({ closesAt, seconds }, at) =>
  closesAt ?? (seconds === null ? null : new Date(Date.parse(at) + seconds * 1_000).toISOString());

const shippedOf = (one, at) => ({
  releaseId: one.id,
  version: one.version,
  exposedAt: one.exposedAt ?? at,
  known: one.state !== 'OBSERVED',
  changes: one.changes.map(({ index, kind, pattern, description, reversibility, undoWindow }) => {
    const open = undoWindow && !undoWindow.closedAt && !undoWindow.stoppedAt ? undoWindow : null;
    return {
      index,
      kind,
      pattern,
      description,
      reversibility,
      closesAt: open && closing(open, at),
      closesWhen: open?.event ?? null,
      dropsTo: open?.dropsTo ?? null,
    };
  }),
});

const WORSE = ['REVERSIBLE', 'PARTIALLY_REVERSIBLE', 'ONE_WAY'];

/** The undo window that closes next of those that are still open and make a change harder to take back. */
function countdownOf({ releaseId, version, changes }) {
  const [next] = changes
    .filter((each) => each.dropsTo && WORSE.indexOf(each.dropsTo) > WORSE.indexOf(each.reversibility))
    .toSorted((a, b) => (a.closesAt ?? '9').localeCompare(b.closesAt ?? '9'));
  if (!next) return null;
  const { index, closesAt, closesWhen, dropsTo } = next;
  return { releaseId, version, changeIndex: index, closesAt, closesWhen: closesAt ? null : closesWhen, dropsTo };
}

function answered(one, answer, sentence, more) {
  const at = now();
  const shipped = shippedOf(one, at);
  return {
    component: one.component,
    runs: one.version,
    target: one.previousVersion,
    answer,
    sentence: `${one.component} ${one.version} ${sentence}`,
    blocking: [],
    conditions: [],
    countdown: countdownOf(shipped),
    shipped: [shipped],
    at,
    ...more,
  };
}

const nothingKnown = (component) => ({
  component,
  runs: null,
  target: null,
  answer: 'CONDITIONAL',
  sentence: `Turnback knows of no release of ${component} that ran before, so nobody can say that it can go back.`,
  blocking: [],
  conditions: [],
  countdown: null,
  shipped: [],
  at: now(),
});

const BACKUP = ['Restore the column from the backup of the night', 'Fence the writers off'];

/** Whether one of the known releases can go back, as if it ran. */
export function goBackFrom(one) {
  if (one.id === 'rel_2')
    return answered(
      one,
      'NO',
      `cannot go back to 4.12.0. Schema, drop column is one way. It can be contained: ${BACKUP.join(' and ')}.`,
      { blocking: [obstacle(one, 0, 'Schema, drop column is one way.', { containment: BACKUP })] },
    );
  if (one.id === 'rel_1')
    return answered(
      one,
      'CONDITIONAL',
      'can go back to 4.11.2 under 1 condition. Shop 2.4.0 relies on the new column.',
      {
        conditions: [
          obstacle(one, 0, 'Shop 2.4.0 relies on the new column.', {
            dependant: 'shop',
            containment: ['Take the shop back to 2.3.0 first'],
          }),
        ],
      },
    );
  const why = 'the one change that shipped since can be taken back.';
  return answered(one, 'YES', `can go back to ${one.previousVersion}: ${why}`, {});
}

function planned(body, before) {
  return {
    previousVersion: body.previousVersion ?? null,
    changes: (body.changes ?? []).map((each, i) =>
      change(i, each.kind, each.pattern ?? null, each.description, each.reversibility ?? null, {
        dependants: (each.dependants ?? []).map((one) => ({ compatibleFrom: null, reliesFrom: null, ...one })),
        irreversibleEffects: each.irreversibleEffects ?? [],
        departsBecause: each.departsBecause ?? null,
        stated: each.reversibility ?? null,
      }),
    ),
    changeKinds: [...new Set((body.changes ?? []).map((each) => each.kind))],
    stages: body.stages ?? [],
    owner: body.owner ?? null,
    sheetId: body.sheetId ?? null,
    procedureIds: body.procedureIds ?? [],
    readiness: {
      window: body.window ?? null,
      onDuty: (body.onDuty ?? []).map((one) => ({ person: null, role: null, from: null, to: null, ...one })),
      confirmed: (body.confirmed ?? []).map((one) => ({ evidence: null, ...one })),
      guidance: body.guidance ?? [],
    },
    planVersion: (before?.planVersion ?? 0) + 1,
    at: now(),
    plannedAt: before?.plannedAt ?? now(),
  };
}

/** A change that is not what the matrix says needs a reason: here CODE is reversible. */
function departing(body) {
  const at = (body.changes ?? []).findIndex(
    (each) => each.kind === 'CODE' && each.reversibility && each.reversibility !== 'REVERSIBLE' && !each.departsBecause,
  );
  if (at < 0) return null;
  return problem(422, 'refused', 'the matrix line lin_1 says REVERSIBLE: say why it is not so', {
    field: `changes[${at}].departsBecause`,
  });
}

const AHEAD = 5 * 60_000;

function commanded({ world, body, actor, ifMatch }, one, verb) {
  const at = body.at ?? now();
  if (Date.parse(at) > Date.now() + AHEAD)
    return problem(400, 'malformed', 'expected a time that is not in the future', { field: 'at' });
  switch (verb) {
    case 'plan': {
      if (one.state !== 'PLANNED')
        return problem(409, 'conflict', 'the release reaches users already: its plan stays as it is', { current: one });
      if (ifMatch !== `"${one.planVersion}"`)
        return problem(409, 'conflict', `somebody made version ${one.planVersion} of the plan meanwhile`, {
          current: one,
        });
      const refused = departing(body);
      return refused ?? ok(Object.assign(one, planned(body, one), { by: actor }));
    }
    case 'rollout':
      return ok(Object.assign(one, { state: 'ROLLING_OUT', exposedAt: at, at }));
    case 'stages': {
      if (one.attempts.some((each) => !each.finishedAt))
        return problem(409, 'conflict', 'attempt att_1 is under way', { current: one });
      if (Date.parse(at) < Date.parse(one.exposedAt))
        return problem(422, 'refused', `that is before the release began to reach users, ${one.exposedAt}`);
      const stage = one.stages.find((each) => each.name === body.stage) ?? {
        name: body.stage,
        exposurePercent: body.exposurePercent,
      };
      if (one.reached?.name === stage.name && one.reached.exposurePercent === stage.exposurePercent) return ok(one);
      if (one.reached && stage.exposurePercent < one.reached.exposurePercent)
        return problem(
          422,
          'refused',
          `the rollout has reached ${one.reached.exposurePercent}.0 % already; fewer would be a partial rollback`,
        );
      world.stages[one.id] = [...(world.stages[one.id] ?? []), stageReached(one.id, 2_000, stage, at)];
      return ok(Object.assign(one, { reached: stage, at }));
    }
    case 'completion':
      return ok(Object.assign(one, { state: 'COMPLETED', completedAt: at, at }));
    default:
      return null;
  }
}

/** What the server answers about releases and whether they can go back. */
export function releasesAnswer(ask) {
  const { method, pathname, query, body, world, empty, may, actor } = ask;
  const post = method === 'POST';
  if (pathname === '/releases' && !post) {
    const component = query.get('component');
    const state = query.get('state');
    const found = world.releases
      .filter((one) => !component || one.component === component)
      .filter((one) => !state || one.state === state);
    return list(
      found.toSorted((a, b) => b.at.localeCompare(a.at)),
      empty,
      query,
    );
  }
  if (pathname === '/releases') {
    if (!may.includes('RELEASE')) return problem(403, 'forbidden', 'this needs the right RELEASE');
    const one = release(`rel_made_${world.releases.length}`, body.component, body.version, 'PLANNED', {
      ...planned(body, null),
      by: actor,
    });
    const refused = departing(body);
    if (refused) return refused;
    world.releases.push(one);
    return ok(one, 201);
  }
  const tag = query.get('tag') ?? '';
  if (pathname === '/logs/release/events' && tag.startsWith('release:'))
    return list(world.stages[tag.slice(8)] ?? [], empty);
  const back = pathname.match(/^\/components\/([^/]+)\/can-go-back$/)?.[1];
  if (back) {
    const one = world.releases.find(
      (each) => each.component === back && ['ROLLING_OUT', 'COMPLETED'].includes(each.state),
    );
    return ok(one && !empty ? goBackFrom(one) : nothingKnown(back));
  }
  const [, id, verb] = pathname.match(/^\/releases\/([^/]+)(?:\/([a-z-]+))?$/) ?? [];
  if (!id || verb === 'gate' || verb === 'gate-checks' || verb === 'waivers') return null;
  const one = world.releases.find((each) => each.id === id);
  if (!one || empty) return missing(`release ${id}`);
  if (post && !may.includes('RELEASE')) return problem(403, 'forbidden', 'this needs the right RELEASE');
  return post ? commanded(ask, one, verb) : ok(one);
}
