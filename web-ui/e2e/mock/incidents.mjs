// One open incident with two decisions, one that is over, and what runs in the background.
const minutes = (n) => new Date(Date.now() - n * 60_000).toISOString();

export const incident = () => ({
  id: 'inc_1',
  title: 'Captures fail after ledger 4.12.0',
  severity: 'SEV1',
  drill: false,
  basis: 'LIVE',
  state: 'OPEN',
  declaredAt: minutes(9),
  harm: [{ kind: 'USER', beganAt: minutes(12), source: 'alert', description: null }],
  harmBeganAt: minutes(12),
  containedAt: null,
  containmentEvidence: null,
  resolvedAt: null,
  releases: [
    {
      releaseId: 'rel_1',
      component: 'ledger',
      version: '4.12.0',
      link: 'SUSPECTED',
      why: 'same minute',
      at: minutes(8),
    },
  ],
  corrections: [],
  components: ['ledger'],
  obligations: ['obl_1', 'obl_3'],
  dismissal: null,
  source: null,
  flags: [],
  recordedAt: minutes(9),
  position: 'incident:3',
});

export const over = () => ({
  ...incident(),
  id: 'inc_2',
  title: 'Search was slow',
  severity: null,
  basis: 'HISTORY',
  state: 'RESOLVED',
  declaredAt: minutes(4_000),
  harm: [],
  harmBeganAt: null,
  resolvedAt: minutes(3_900),
  releases: [],
  components: [],
  obligations: [],
  source: { kind: 'STATUSPAGE', name: 'status history', reference: '' },
  position: 'incident:1',
});

const entry = (position, ago, sentence, corrected = false) => ({
  position: `incident:${position}`,
  type: 'incident-declared#1',
  at: minutes(ago),
  recordedAt: minutes(ago),
  actor: 'per_ada',
  sentence,
  corrected,
});

const view = (name, more = {}) => ({
  view: name,
  state: 'RUNNING',
  position: 40,
  head: 40,
  perSecond: 0,
  etaSeconds: 0,
  parked: 0,
  error: null,
  sources: [{ source: 'incident', position: 40, head: 40 }],
  rebuild: null,
  check: null,
  ...more,
});

const operations = () => ({
  services: [
    {
      name: 'incident',
      views: [
        view('incidents', {
          rebuild: {
            state: 'FILLING',
            goesOn: true,
            position: 21,
            head: 40,
            perSecond: 4,
            etaSeconds: 5,
            parked: 0,
            startedAt: minutes(1),
            endedAt: null,
            message: 'The copy follows the log.',
          },
        }),
        view('findings', { parked: 1 }),
      ],
      policies: [{ policy: 'propose', accepted: 2, rejected: 0, ignored: 1, parked: 0, sources: [] }],
      deadlines: [{ leader: true, nextDue: null, accepted: 0, broken: 0, error: null }],
    },
  ],
});

const parked = () => [
  {
    view: 'findings',
    source: 'incident',
    position: 33,
    type: 'finding-recorded#1',
    subject: 'fnd_3',
    key: 'fnd_3',
    recordedAt: minutes(5),
    error: 'IllegalStateException: no such kind',
    attempts: 3,
    parkedAt: minutes(5),
    lastTriedAt: minutes(4),
  },
];

const list = (items) => ({ items, nextCursor: null });

/** What the server answers at a path, null where it has nothing. */
export function incidentsAnswer(pathname) {
  switch (pathname) {
    case '/incidents/inc_1':
      return incident();
    case '/incidents/inc_2':
      return over();
    case '/incidents/inc_1/log':
      return list([
        entry(1, 9, 'Declared as SEV2: Captures fail', true),
        entry(2, 8, 'Release 4.12.0 of ledger is suspected: same minute'),
        entry(3, 7, 'Corrected the severity from SEV2 to SEV1: more users'),
      ]);
    case '/incidents/inc_1/findings':
    case '/incidents/inc_2/findings':
    case '/incidents/inc_2/decisions':
    case '/incidents/imports':
      return list([]);
    case '/incidents/inc_2/log':
      return list([entry(1, 4_000, 'Read from status history: Search was slow')]);
    case '/metrics/incident-time-to-contain':
      return { n: 0, finding: 'No incident is contained yet.', position: 'incident:3', status: 'provisional' };
    case '/operations':
      return operations();
    case '/operations/incident/parked':
      return list(parked());
    default:
      return null;
  }
}
