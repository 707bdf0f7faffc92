// What was tried in the open incident: one attempt that ended, one that is under way.
import { list, minutesAgo, missing, now, ok, problem } from './answers.mjs';

const CONDITIONS = ['target', 'inTime', 'clear', 'noNewHarm'];

const attempt = (id, action, what, ago, more = {}) => ({
  id,
  action,
  releaseId: 'rel_1',
  component: 'ledger',
  version: '4.12.0',
  targetVersion: null,
  changeKinds: [],
  what,
  incidentId: 'inc_1',
  decisionId: 'dec_2',
  decisionSaid: false,
  origin: 'INCIDENT',
  automatic: false,
  procedure: null,
  startedAt: minutesAgo(ago),
  steps: [],
  end: null,
  verification: null,
  misdirection: null,
  judged: null,
  recordedAt: minutesAgo(ago),
  actor: 'per_ada',
  position: 'decision:4',
  ...more,
});

const step = (number, what, result, from, to, note = '') => ({
  report: {
    step: number,
    what,
    executor: 'storage on call',
    result,
    startedAt: minutesAgo(from),
    endedAt: minutesAgo(to),
    note,
  },
  corrected: false,
});

export const knownAttempts = () => [
  attempt('att_2', 'CONTAIN', 'fence eu-2', 3, {
    procedure: {
      procedureId: 'prc_1',
      name: 'Fence a region',
      version: 3,
      steps: [
        { text: 'Take it out of rotation', executor: 'storage on call', expectedSeconds: 60 },
        { text: 'Drain the queue', executor: 'storage on call', expectedSeconds: 300 },
      ],
      timeBoundSeconds: 900,
    },
    steps: [step(1, 'Take it out of rotation', 'DONE', 3, 2, 'took two tries')],
  }),
  attempt('att_1', 'PAUSE', 'stop the rollout', 7, {
    end: { ending: 'NOT_REACHED', restoredVersion: null, why: null, at: minutesAgo(6) },
    verification: { target: 'DIFFERS', evidence: 'the rollout went on', at: minutesAgo(6) },
  }),
];

const UNDER_WAY = 'It is still under way.';

const SENTENCES = {
  target: ['NOT_KNOWN', 'Nobody has looked whether the target is there.'],
  inTime: ['HOLDS', 'It took 1 min, of 15 min that the procedure allows.'],
  clear: ['DOES_NOT_HOLD', '"Requests that fail" is not clear.'],
  noNewHarm: ['HOLDS', 'No other rule was crossed so far.'],
};

const verdict = (one) => ({
  outcome: one.end?.ending === 'NOT_REACHED' ? 'FAILED' : 'UNKNOWN',
  because: one.end ? 'The target was not reached.' : UNDER_WAY,
  conditions: Object.fromEntries(
    CONDITIONS.map((name) => {
      const [state, sentence] = one.end ? SENTENCES[name] : ['NOT_KNOWN', UNDER_WAY];
      return [name, { state, sentence }];
    }),
  ),
  flags: [],
  provisional: true,
  settledAt: null,
});

function tell(one, verb, body) {
  if (verb === 'steps') {
    const known = one.procedure?.steps[body.step - 1];
    if (body.step && !known) return problem(422, 'refused', 'its procedure has other steps', { field: 'step' });
    const { outcome, ...rest } = body;
    one.steps.push({
      report: {
        startedAt: null,
        note: '',
        ...rest,
        step: body.step ?? null,
        what: known?.text ?? body.what,
        result: outcome,
        endedAt: body.at,
      },
      corrected: false,
    });
  }
  if (verb === 'abandonment')
    one.end = { ending: 'ABANDONED', restoredVersion: null, why: body.why, at: body.at ?? now() };
  if (verb === 'misdirection') one.misdirection = { why: body.why, at: now() };
  if (verb === 'misdirection/withdrawal') one.misdirection = null;
  if (verb === 'finish')
    one.end = {
      ending: { YES: 'REACHED', PARTLY: 'PARTLY', NO: 'NOT_REACHED' }[body.reached],
      restoredVersion: null,
      why: null,
      at: body.at ?? now(),
    };
  if (verb === 'verification') {
    if (body.target !== 'NOT_CHECKED' && !body.evidence)
      return problem(422, 'refused', 'say what shows it', { field: 'evidence' });
    one.verification = { target: body.target, evidence: body.evidence ?? '', at: body.at ?? now() };
  }
  return ok(one);
}

/** What the server answers about the attempts of one room; null where it has nothing there. */
export function attemptsIn(attempts, { method, pathname, query, body, may }) {
  if (pathname === '/attempts') return list(query.get('incident') === 'inc_1' ? attempts : []);
  if (pathname === '/incidents/inc_1/attempts' && method === 'POST') {
    if (!may.includes('COMMAND')) return problem(403, 'forbidden', 'this needs the right COMMAND');
    const { action, what, at: startedAt, decisionId = null } = body;
    const made = attempt(`att_${attempts.length + 1}`, action, what, 0, { startedAt, decisionId });
    attempts.unshift(made);
    return ok(made, 201);
  }
  const [, id, verb] = pathname.match(/^\/attempts\/(att_\d+)(?:\/([\w/]+))?$/) ?? [];
  if (!id) return null;
  const one = attempts.find((each) => each.id === id);
  if (!one) return missing('such attempt');
  return verb ? tell(one, verb, body) : ok({ attempt: one, verdict: verdict(one) });
}
