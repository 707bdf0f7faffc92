// The review of the first incident, which hesitation made worse: what is said about it is kept for each world.
import { list, minutesAgo, now, ok, problem } from './answers.mjs';
import { replayAnswer } from './replays.mjs';

const REVIEW = '/incidents/inc_1/review';

const fresh = () => ({
  review: {
    id: 'rev_1',
    incidentId: 'inc_1',
    drill: false,
    state: 'OPEN',
    openedAt: minutesAgo(20),
    openedBecause: null,
    causes: [
      {
        kind: 'HESITATION_WORSENED',
        about: 'obl_1',
        outcome: 'HESITATION_WORSENED',
        position: 'decision:77',
        at: minutesAgo(20),
        withdrawn: null,
      },
    ],
    assessments: [],
    factors: [],
    actions: [],
    summary: '',
    versions: [],
    position: 'incident:30',
  },
  incidentTitle: 'Captures fail after ledger 4.12.0',
  obligations: [
    {
      obligationId: 'obl_1',
      releaseId: 'rel_1',
      component: 'shop',
      version: '2.3.1',
      rule: 'Failed checkouts',
      budgetSeconds: 300,
      outcome: 'HESITATION_WORSENED',
      verdict: {
        outcome: 'HESITATION_WORSENED',
        onsetAt: minutesAgo(42),
        confirmedAt: minutesAgo(40),
        knowableAt: minutesAgo(40),
        decidedAt: minutesAgo(20),
        containedAt: minutesAgo(15),
        latencySeconds: 1200,
        hesitationSeconds: 900,
        avoidableHarm: 3600,
        worse: ['AVOIDABLE_HARM'],
        undecided: false,
        provisional: false,
        flipFlops: 0,
        flags: ['awareness=assumed'],
      },
      position: 'decision:77',
      recordedAt: minutesAgo(20),
      toAssess: true,
      assessment: null,
      earlier: [],
    },
  ],
  contradictions: [
    {
      rule: 'resolved-before-contained',
      sentence: 'Resolved at 10:20, before it was contained at 10:30.',
      evidence: ['incident:9', 'incident:8'],
    },
  ],
  findings: [],
  asOf: null,
});

const worlds = new Map();

function assessed(known, body) {
  const [one] = known.obligations;
  if (body.verdict === 'CONFIRMED' && body.causes.length === 0)
    return problem(422, 'refused', 'say what the hesitation about obl_1 came from', { field: 'causes' });
  Object.assign(one, { toAssess: false, assessment: { ...body, version: 1, at: now(), replacedAt: null } });
  return ok(known.review);
}

const version = (known, number, reason) => ({
  version: number,
  at: now(),
  reason,
  summary: known.review.summary,
  assessments: known.obligations.map((one) => one.assessment),
  factors: known.review.factors.filter((one) => !one.removed),
});

function published(known) {
  if (known.obligations.some((one) => one.toAssess))
    return problem(422, 'refused', 'judged as worsened by hesitation and neither confirmed nor rejected: obl_1');
  known.review.state = 'PUBLISHED';
  known.review.versions = [version(known, 1, null)];
  return ok(known.review);
}

function amendment(known, body) {
  const said = body.assessments?.[0];
  if (said) Object.assign(known.obligations[0], { assessment: { ...said, version: 2, at: now(), replacedAt: null } });
  if (body.summary) known.review.summary = body.summary;
  for (const { factorId, reason } of body.removedFactors ?? []) removed(known, factorId, reason);
  known.review.state = 'AMENDED';
  known.review.versions.push(version(known, known.review.versions.length + 1, body.reason));
  return ok(known.review);
}

function removed(known, id, reason) {
  const found = known.review.factors.find((one) => one.id === id);
  found.removed = { why: reason, position: 'incident:40', at: now() };
  return ok(known.review);
}

function factor(known, { sentence, evidence }) {
  known.review.factors.push({ id: `fac_${known.review.factors.length + 1}`, sentence, evidence, removed: null });
  return ok(known.review);
}

function action(known, { sentence, ownerTeam, dueBy }) {
  const id = `act_${known.review.actions.length + 1}`;
  known.review.actions.push({ id, sentence, ownerTeam, dueBy, state: 'PROPOSED', evidence: null, reason: null });
  return ok(known.review);
}

function finding(known, body) {
  const id = `fnd_${known.findings.length + 1}`;
  const made = {
    id,
    incidentId: 'inc_1',
    pattern: null,
    ...body,
    at: now(),
    actor: 'per_ada',
    position: 'incident:41',
  };
  known.findings.push(made);
  return ok(made, 201);
}

const listed = ({ review, incidentTitle }) => ({
  id: review.id,
  incidentId: review.incidentId,
  incidentTitle,
  severity: 'SEV1',
  drill: false,
  state: review.state,
  openedAt: review.openedAt,
  publishedAt: review.versions[0]?.at ?? null,
  causes: review.causes,
  openActions: review.actions.length,
  versions: review.versions.length,
  position: review.position,
});

/** What a command says of the review of the first incident. */
function said(known, part, body) {
  if (part === '/assessments') return assessed(known, body);
  if (part === '/publication') return published(known);
  if (part === '/amendments') return amendment(known, body);
  if (part === '/factors') return factor(known, body);
  if (part === '/actions') return action(known, body);
  if (part === '/summary') {
    known.review.summary = body.text;
    return ok(known.review);
  }
  const id = part.split('/')[2];
  if (part.endsWith('/removal')) return removed(known, id, body.reason);
  if (part.endsWith('/drop')) {
    Object.assign(
      known.review.actions.find((one) => one.id === id),
      { state: 'DROPPED', reason: body.reason },
    );
    return ok(known.review);
  }
  return null;
}

export function reviewsAnswer({ method, pathname, query, body }, cookies, empty) {
  if (pathname === '/reviews' && empty) return list([]);
  if (empty) return null;
  const world = cookies.world ?? '';
  if (!worlds.has(world)) worlds.set(world, fresh());
  const known = worlds.get(world);
  if (pathname === '/reviews') return list([listed(known)].filter(({ state }) => fits(state, query.get('state'))));
  const replayed = replayAnswer(pathname, query);
  if (replayed) return replayed;
  if (method === 'POST' && pathname === '/incidents/inc_1/findings' && body.evidence?.length)
    return finding(known, body);
  if (!pathname.startsWith(REVIEW)) return null;
  return method === 'GET' && pathname === REVIEW ? ok(known) : said(known, pathname.slice(REVIEW.length), body);
}

const fits = (state, asked) => !asked || asked === state;
