// The review of the first incident, which hesitation made worse: what is said about it is kept for each world.
import { minutesAgo, now, ok, problem } from './answers.mjs';

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
  incidentTitle: 'Checkout fails',
  obligations: [
    {
      obligationId: 'obl_1',
      releaseId: 'rel_1',
      component: 'shop',
      version: '2.3.1',
      rule: 'Failed checkouts',
      budgetSeconds: 300,
      outcome: 'HESITATION_WORSENED',
      verdict: { latencySeconds: 1200, hesitationSeconds: 900 },
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

function published(known) {
  if (known.obligations.some((one) => one.toAssess))
    return problem(422, 'refused', 'judged as worsened by hesitation and neither confirmed nor rejected: obl_1');
  known.review.state = 'PUBLISHED';
  known.review.versions = [
    {
      version: 1,
      at: now(),
      reason: null,
      summary: known.review.summary,
      assessments: known.obligations.map((one) => one.assessment),
    },
  ];
  return ok(known.review);
}

export function reviewsAnswer({ method, pathname, body }, cookies, empty) {
  if (empty || !pathname.startsWith(REVIEW)) return null;
  const world = cookies.world ?? '';
  if (!worlds.has(world)) worlds.set(world, fresh());
  const known = worlds.get(world);
  if (method === 'GET' && pathname === REVIEW) return ok(known);
  if (pathname === `${REVIEW}/assessments`) return assessed(known, body);
  if (pathname === `${REVIEW}/publication`) return published(known);
  return null;
}
