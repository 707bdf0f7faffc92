// What was recorded of the first incident, and what of it was known at a time. Times stand still, so that an address
// with a moment leads to that moment.
import { ok, problem } from './answers.mjs';
import { incident } from './incidents.mjs';

const START = Date.now();
const ago = (minutes) => new Date(START - minutes * 60_000).toISOString();

const told = (position, happened, recorded, sentence) => ({
  position,
  at: ago(happened),
  recordedAt: ago(recorded),
  laterBySeconds: Math.round((happened - recorded) * 60),
  sentence,
});

const recorded = () => [
  told('decision:70', 11, 11, 'Rule "Requests that fail" is crossed: rollback is asked for'),
  told('incident:1', 9, 9, 'Declared as SEV1: Captures fail after ledger 4.12.0'),
  told('incident:2', 8, 8, 'ledger 4.12.0 is SUSPECTED: same minute'),
  told('decision:71', 6, 6, 'Decided: hold: looking'),
  told('decision:72', 5, 5, 'A decision is withdrawn: slipped'),
  told('decision:73', 4, 2.5, 'Decided: contain: fence eu-2'),
  told('incident:3', 12, 3, 'Harm to USER began, as an alert says'),
];

const crossing = {
  obligationId: 'obl_1',
  rule: 'Requests that fail',
  onset: ago(12),
  confirmedAt: ago(11),
  knowableAt: ago(11),
  decideBy: ago(1),
  decidedAt: null,
  clearedAt: null,
};

const decision = (id, kind, minutes, withdrawnAt = null) => ({
  decisionId: id,
  kind,
  authority: 'HELD',
  withdrawnAt,
  afterEffect: false,
  at: ago(minutes),
  position: 'decision:71',
});

/** What was known when so many minutes were left until the start. */
function known(then) {
  const by = (minutes) => then >= START - minutes * 60_000;
  const hold = by(6) ? [decision('dec_1', 'HOLD', 6, by(5) ? ago(5) : null)] : [];
  const contain = by(2.5) ? [decision('dec_2', 'CONTAIN', 4)] : [];
  return {
    incidentId: 'inc_1',
    recorded: recorded().filter((one) => Date.parse(one.recordedAt) <= then),
    decisions: [...hold, ...contain],
    crossings: by(11) ? [{ ...crossing, decidedAt: by(2.5) ? ago(4) : null }] : [],
    asOf: null,
  };
}

function asOf(then) {
  if (then < START - 9 * 60_000) return problem(404, 'not found', 'nothing was recorded of an incident inc_1 by then');
  const linked = then >= START - 8 * 60_000;
  const harmed = then >= START - 3 * 60_000;
  const whole = incident();
  return ok({
    ...whole,
    declaredAt: ago(9),
    harm: harmed ? whole.harm : [],
    harmBeganAt: harmed ? ago(12) : null,
    releases: linked ? whole.releases : [],
  });
}

/** The one that is part of the first. */
const part = () => ({
  ...incident(),
  id: 'inc_4',
  title: 'Refunds fail',
  state: 'MERGED',
  mergedInto: { incidentId: 'inc_1', why: 'the same errors' },
  releases: [],
});

export function replayAnswer(pathname, query) {
  const then = query.has('asOf') ? Date.parse(query.get('asOf')) : Number.MAX_SAFE_INTEGER;
  if (pathname === '/incidents/inc_1' && query.has('asOf')) return asOf(then);
  if (pathname === '/incidents/inc_1/replay')
    return then < START - 9 * 60_000 ? asOf(then) : ok({ ...known(then), asOf: query.get('asOf') });
  if (pathname === '/incidents/inc_4') return ok(part());
  if (/^\/incidents\/\w+\/replay$/.test(pathname))
    return ok({
      incidentId: 'inc_2',
      recorded: [told('incident:20', 4_000, 3_950, 'Read from a status page')],
      decisions: [],
      crossings: [],
      asOf: null,
    });
  return null;
}
