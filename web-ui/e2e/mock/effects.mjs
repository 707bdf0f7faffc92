// What came after an item of guidance: live releases got better, and the time before was worse than usual.
const side = (n, value, interval, unknown = 0) => ({ n, value, interval, unknown });

const measure = (name, label, more) => ({
  name,
  label,
  times: false,
  change: [null, null],
  p: null,
  leastToShow: null,
  verdict: 'TOO_FEW',
  worseThanUsual: false,
  againstUsual: null,
  ...more,
});

const MEASURES = [
  measure('ROLLBACK_SUCCESS', 'Rollbacks that succeeded', {
    usual: side(61, 0.79, [0.67, 0.87], 2),
    before: side(34, 0.53, [0.37, 0.69], 1),
    since: side(28, 0.82, [0.64, 0.92]),
    change: [0.06, 0.49],
    p: 0.048,
    leastToShow: 0.34,
    verdict: 'NOT_TOLD',
    worseThanUsual: true,
    againstUsual: {
      change: [-0.17, 0.18],
      p: 0.78,
      different: false,
      sentence: 'Against 79 % of 61 in the history before that, 82 % of 28 since: no difference can be called.',
    },
    sentence:
      'Rollbacks that succeeded: 53 % of 34 before, 82 % of 28 since. Other than just before, but not told apart from the history before that (79 % of 61): a run that ended by itself would look the same.',
  }),
  measure('TIME_TO_ROLL_BACK', 'Time to roll back or contain', {
    times: true,
    usual: side(60, 2_900, [2_400, 3_900]),
    before: side(31, 3_300, [2_500, 4_800], 3),
    since: side(26, 2_700, [1_900, 3_600], 1),
    p: 0.41,
    leastToShow: 2.1,
    verdict: 'NOT_TOLD',
    sentence:
      'Time to roll back or contain: half of 31 within 55 min before, half of 26 within 45 min since. No change can be called. With 31 and 26, a change below about a factor of 2.1 would rarely show.',
  }),
  measure('HESITATION', 'Incidents worsened by hesitation', {
    usual: side(22, 0.27, [0.13, 0.48], 4),
    before: side(12, 0.33, [0.14, 0.61], 2),
    since: side(7, 0.14, [0.03, 0.51]),
    leastToShow: 0.6,
    sentence:
      'Incidents worsened by hesitation: 33 % of 12 before, 14 % of 7 since. Too few to tell: with 12 before and 7 since, only a change of more than about 60 points would show.',
  }),
  measure('RELEASES_WITH_INCIDENT', 'Releases that an incident is linked to', {
    usual: side(420, 0.07, [0.05, 0.1]),
    before: side(212, 0.15, [0.11, 0.2]),
    since: side(220, 0.03, [0.02, 0.06]),
    change: [-0.17, -0.07],
    p: 0.0004,
    leastToShow: 0.08,
    verdict: 'BETTER',
    worseThanUsual: true,
    againstUsual: {
      change: [-0.07, -0.01],
      p: 0.04,
      different: true,
      sentence:
        'Against 7 % of 420 in the history before that, 3 % of 220 since: a difference of 1 to 7 points (95 %).',
    },
    sentence:
      'Releases that an incident is linked to: 15 % of 212 before, 3 % of 220 since. Fewer by 7 to 17 points (95 %).',
  }),
];

const NOTE =
  'Guidance is often adopted after a bad run, and a bad run ends by itself. So the time before is compared with the history before it too, and where it was worse than that, a change for the better is called only when it shows against that history as well. Time passes for other reasons than guidance: none of this shows that the item is the cause.';

const told = (basis) => ({
  metric: 'effects',
  guidanceId: 'gui_1',
  basis,
  adoptedAt: '2026-08-03T09:00:00Z',
  note: NOTE,
  method: 'equal windows before and since the adoption; shares by Fisher’s exact test, adjusted by Holm',
  position: 'release:1812,incident:3,decision:90,guidance:2',
  status: 'provisional',
});

const live = () => ({
  ...told('VERIFIED'),
  windows: {
    usualFrom: '2025-06-01T08:00:00Z',
    beforeFrom: '2026-04-12T09:00:00Z',
    adoptedAt: '2026-08-03T09:00:00Z',
    sinceTo: '2026-11-24T09:00:00Z',
    seconds: 113 * 86_400,
    limitedByHistory: false,
  },
  before: { releases: 212, incidents: 34, attempts: 35, obligations: 29, rollingOut: 2 },
  since: { releases: 220, incidents: 27, attempts: 28, obligations: 19, rollingOut: 4 },
  measures: MEASURES,
  finding:
    'Since the adoption fewer releases have an incident, by 7 to 17 points (95 % interval). That does not show that the item is the cause.',
  warning:
    'The time just before the adoption was worse than usual here: rollbacks that succeeded 53 % of 34, against 79 % of 61 before that; releases that an incident is linked to 15 % of 212, against 7 % of 420 before that. Such a run ends by itself, guidance or none, so the comparison with that longer history stands beside it.',
  happened: 2,
  notPrevented: [
    {
      incidentId: 'inc_1',
      at: '2026-11-20T07:41:00Z',
      severity: 'SEV1',
      components: ['ledger'],
      rollingOut: false,
      atTheGate: [{ releaseId: 'rel_1', answer: 'WAIVED' }],
    },
    {
      incidentId: 'inc_2',
      at: '2026-08-04T11:02:00Z',
      severity: null,
      components: ['search'],
      rollingOut: true,
      atTheGate: [],
    },
  ],
  formulaVersion: 'effects/verified/1',
});

const history = () => ({
  ...told('OBSERVED'),
  windows: null,
  before: null,
  since: null,
  measures: [],
  finding: 'Nothing to compare: nothing is known of its scope before the adoption, or nothing since.',
  warning: null,
  happened: 0,
  notPrevented: [],
  formulaVersion: 'effects/observed/1',
});

/** What the server answers about what came after guidance. */
export function effectsAnswer({ pathname, query }) {
  if (pathname !== '/metrics/effects/gui_1') return null;
  return { status: 200, body: query.get('basis') === 'VERIFIED' ? live() : history() };
}
