// What was recorded live on the mock server: incidents, each with the obligation that it was about and the attempt to
// take it back. The last ones are those that can be opened.
import { random } from './stats.mjs';

const DAY = 86_400_000;
const MINUTE = 60_000;
const START = Date.parse('2025-01-08T09:30:00Z');
const COMPONENTS = [
  { component: 'ledger', team: 'payments', rule: 'Errors at the checkout', ruleId: 'rul_1', pattern: 'expand only' },
  { component: 'shop', team: 'storefront', rule: 'Slow first page', ruleId: 'rul_2', pattern: null },
  { component: 'search', team: 'storefront', rule: 'Empty answers', ruleId: 'rul_3', pattern: 'behind a flag' },
];
const KINDS = ['CODE', 'CONFIG', 'CODE', 'SCHEMA'];
const SEVERITIES = ['SEV1', 'SEV2', 'SEV3'];
const HARMS = ['USER', 'SYSTEM', 'USER', 'BUSINESS'];
const RESULTS = ['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED_LATE', 'PARTIAL', 'FAILED', 'SUCCEEDED', 'UNKNOWN'];
/** Those whose pages the mock server has. */
const KNOWN = { 44: 'obl_5', 45: 'obl_2', 46: 'inc_2:rel_4', 47: 'obl_1' };
const COUNT = 48;
/** From here on the rule of the ledger leaves half as long. */
const HALVED = Date.parse('2025-12-01T00:00:00Z');

const iso = (at) => new Date(at).toISOString().replace('.000Z', 'Z');
const rest = (of, i) => of[i % of.length];

function outcomeOf(i, share, harm) {
  if (i % 11 === 6) return 'INDETERMINATE';
  if (i % 13 === 5) return 'DISCHARGED_SELF_RECOVERED';
  if (share <= 1) return i % 5 === 3 ? 'OVERRIDDEN' : 'TIMELY';
  if (i === 46 || i % 17 === 9) return 'UNDEFINED_THRESHOLD_HESITATION';
  return harm > 0.6 ? 'HESITATION_WORSENED' : 'LATE_NOT_WORSENED';
}

function oneCase(i, next) {
  const of = rest(COMPONENTS, i);
  const at = START + i * 14 * DAY + Math.floor(next() * 9) * 60 * MINUTE;
  const budget = of.component === 'ledger' ? (at < HALVED ? 600 : 300) : 900;
  const recovered = i % 13 === 5;
  const latency = Math.round(budget * (recovered ? 0.3 + next() / 2 : 10 ** (next() * 1.9 - 1.15)));
  const share = latency / budget;
  const outcome = outcomeOf(i, share, next());
  const id = KNOWN[i] ?? `obl_${100 + i}`;
  const ruleless = id.includes(':') || outcome === 'UNDEFINED_THRESHOLD_HESITATION';
  const [detect, act, effect] = [60 + next() * 600, 90 + next() * 900, 60 + next() * 1_200].map(Math.round);
  return {
    id: ruleless && !id.includes(':') ? `inc_${100 + i}:rel_${100 + i}` : id,
    incidentId: i === 47 ? 'inc_1' : i === 46 ? 'inc_2' : `inc_${100 + i}`,
    ...of,
    rule: ruleless ? null : of.rule,
    ruleId: ruleless ? null : of.ruleId,
    changeKind: rest(KINDS, i),
    severity: rest(SEVERITIES, i + 1),
    harmKind: rest(HARMS, i),
    actor: i % 6 === 4 ? 'MACHINE' : 'PERSON',
    drill: i % 8 === 7 && i < 46,
    at: iso(at),
    onsetAt: iso(at - detect * 1_000),
    budget,
    latency: outcome === 'INDETERMINATE' && i % 2 ? null : latency,
    outcome: i === 39 ? null : outcome,
    provisional: i === 41,
    flipFlops: i % 9 === 2 ? 1 : 0,
    flags: i % 7 === 3 ? ['awareness=assumed'] : [],
    phases: { detect, decide: latency, act, effect },
    seconds: detect + latency + act + effect,
    censored: i === 47,
    result: rest(RESULTS, i),
  };
}

const CASES = (() => {
  const next = random(11);
  return Array.from({ length: COUNT }, (_, i) => oneCase(i, next));
})();

const FILTERS = ['component', 'team', 'changeKind', 'pattern', 'severity', 'harmKind', 'actor'];

/** Those that a request asks for; exercises only where it asks for them. */
export function casesFor(query, drills = query.get('drills') === 'only') {
  return CASES.filter(
    (one) =>
      one.drill === drills &&
      FILTERS.every((name) => !query.get(name) || one[name] === query.get(name)) &&
      (!query.get('outcome') || one.outcome === query.get('outcome')) &&
      (!query.get('flag') || one.flags.includes(query.get('flag'))) &&
      (!query.get('from') || one.at >= query.get('from')) &&
      (!query.get('to') || one.at < query.get('to')),
  );
}
