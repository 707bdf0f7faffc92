// Rehearsals: one that runs, one that passed, one that is stale, one that failed, one that was given up.
import { daysAgo, list, minutesAgo, missing, now, ok, problem } from './answers.mjs';

const said = (verified, why) => ({ verified, why });
const verified = () => ({
  tools: said(true, 'The console answered at once'),
  permissions: said(true, 'Nobody had to ask for a right'),
  timing: said(true, 'Under the bound by three minutes'),
  communication: said(true, 'Support knew before it began'),
});

const STEPS = [
  ['Stop the writers', 'Commander', 60],
  ['Start the previous version', 'CI', 240],
  ['Check that yesterday still balances', 'Payments', 120],
];

/** The steps of the procedure; those with seconds follow one another from a start on. */
const steps = (from, ...seconds) => {
  let at = Date.parse(from);
  return STEPS.map(([text, executor, expectedSeconds], index) => {
    const took = seconds[index] ?? null;
    const startedAt = took === null ? null : new Date(at).toISOString();
    at += (took ?? 0) * 1_000;
    const finishedAt = took === null ? null : new Date(at).toISOString();
    return { index, text, executor, expectedSeconds, startedAt, finishedAt, seconds: took, note: null };
  });
};

const rehearsal = (id, state, more = {}) => ({
  id,
  component: 'ledger',
  changeKind: 'CODE',
  pattern: null,
  procedureId: 'prc_1',
  procedureVersion: 3,
  procedureName: 'Put the ledger back',
  action: 'FULL_ROLLBACK',
  scenario: 'Postings are rounded wrongly after the rollout.',
  fromVersion: '4.12.0',
  toVersion: '4.11.3',
  environment: 'staging-eu',
  representative: true,
  representativeWhy: 'The same topology, and a copy of the data of last week',
  drill: true,
  participants: ['per_ada', 'per_grace'],
  state,
  startedAt: daysAgo(20),
  finishedAt: null,
  steps: steps(daysAgo(20)),
  breakdowns: [],
  outcome: null,
  verifications: null,
  measuredSeconds: null,
  timeBoundSeconds: 600,
  reason: null,
  position: 'release:1805',
  ...more,
});

export const knownRehearsals = () => [
  rehearsal('reh_4', 'RUNNING', {
    startedAt: minutesAgo(2),
    steps: steps(minutesAgo(2), 72),
    breakdowns: [{ text: 'The writers took two tries to stop', step: 0, at: minutesAgo(1) }],
  }),
  rehearsal('reh_1', 'FINISHED', {
    finishedAt: daysAgo(20),
    steps: steps(daysAgo(20), 45, 290, 85),
    breakdowns: [{ text: 'The pipeline waited for a free runner', step: 1, at: daysAgo(20) }],
    outcome: 'PASSED',
    verifications: verified(),
    measuredSeconds: 420,
  }),
  rehearsal('reh_2', 'FINISHED', {
    changeKind: 'SCHEMA',
    pattern: 'expand only',
    procedureId: 'prc_2',
    procedureName: 'Leave the new columns unused',
    startedAt: daysAgo(60),
    finishedAt: daysAgo(60),
    steps: steps(daysAgo(60), 60, 700, 140),
    outcome: 'PARTIAL',
    verifications: { ...verified(), timing: said(false, 'Five minutes over the bound') },
    measuredSeconds: 900,
  }),
  rehearsal('reh_3', 'FINISHED', {
    component: 'shop',
    startedAt: daysAgo(3),
    finishedAt: daysAgo(3),
    steps: steps(daysAgo(3), 28),
    outcome: 'FAILED',
    representative: false,
    verifications: { ...verified(), tools: said(false, 'The artifact was gone') },
  }),
  rehearsal('reh_5', 'ABANDONED', { startedAt: daysAgo(80), reason: 'The environment was taken away' }),
];

function startOf({ body, world }) {
  const procedure = world.procedures.find((one) => one.id === body.procedureId);
  if (!procedure) return null;
  return rehearsal(`reh_made_${world.rehearsals.length}`, 'RUNNING', {
    ...body,
    pattern: body.pattern ?? null,
    procedureName: procedure.name,
    action: procedure.action,
    procedureVersion: procedure.version,
    startedAt: body.at ?? now(),
    steps: steps(now()),
    breakdowns: [],
  });
}

const secondsOf = (one) => one.steps.reduce((sum, step) => sum + (step.seconds ?? 0), 0);

const VERBS = {
  steps: (one, body) => {
    const seconds = (Date.parse(body.finishedAt) - Date.parse(body.startedAt)) / 1_000;
    Object.assign(one.steps[body.step], { note: null }, body, { step: undefined, seconds });
  },
  breakdowns: (one, body) => one.breakdowns.push({ text: body.text, step: body.step ?? null, at: now() }),
  finish: (one, body) =>
    Object.assign(one, {
      state: 'FINISHED',
      finishedAt: body.at ?? now(),
      outcome: body.outcome,
      verifications: body.verifications,
      measuredSeconds: secondsOf(one),
    }),
  abandonment: (one, body) => Object.assign(one, { state: 'ABANDONED', finishedAt: now(), reason: body.reason }),
};

function make(ask) {
  const made = startOf(ask);
  if (!made) return problem(422, 'invalid', 'there is no such procedure', { field: 'procedureId' });
  ask.world.rehearsals.unshift(made);
  if (!ask.pathname.endsWith('/records')) return ok(made, 201);
  const timed = ask.body.steps.map(({ step, seconds }) => [step, seconds]);
  for (const [step, seconds] of timed) Object.assign(made.steps[step], { seconds });
  made.breakdowns = ask.body.breakdowns.map(({ text, step }) => ({ text, step: step ?? null, at: null }));
  VERBS.finish(made, { ...ask.body, at: ask.body.finishedAt });
  return ok(made, 201);
}

/** What the server answers about rehearsals. */
export function rehearsalsAnswer(ask) {
  const { method, pathname, query, body, world, empty } = ask;
  if (pathname === '/rehearsals' && method === 'GET') {
    const component = query.get('component');
    return list(
      world.rehearsals.filter((one) => !component || one.component === component),
      empty,
    );
  }
  if (pathname === '/rehearsals' || pathname === '/rehearsals/records') return make(ask);
  const [, id, verb] = pathname.match(/^\/rehearsals\/(reh_[^/]+)(?:\/([a-z]+))?$/) ?? [];
  if (!id) return null;
  const one = world.rehearsals.find((each) => each.id === id);
  if (!one) return missing(`rehearsal ${id}`);
  if (verb) VERBS[verb](one, body);
  return ok(one);
}
