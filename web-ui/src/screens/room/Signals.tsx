import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Advice, type AdvisedRule, type Trace, tracesOf } from '../../api/advice';
import { stopwatch, useNow } from '../../lib/clock';
import { requiredWords } from '../../lib/obligation';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Reading } from '../../ui/Reading';
import { drawnOf } from './trace';

const WIDTH = 124;
const HEIGHT = 44;

/** Each signal against its line: what was heard, where it stands, and since when it is beyond it. */
export function Signals({ incident, advice }: { incident: string; advice: Advice | undefined }) {
  const watched = advice !== undefined && advice.evidence.sheet !== null && advice.evidence.rules.length > 0;
  const traces = useQuery({ ...tracesOf(incident), enabled: watched });
  const now = useNow(watched);
  if (!watched) return null;
  const { evidence } = advice;
  const { rules } = evidence;
  const byRule = new Map(traces.data?.rules.map((one) => [one.ruleId, one]));
  const from = Date.parse(traces.data?.from ?? evidence.exposedAt ?? evidence.takenAt);
  return (
    <section className="found" aria-labelledby="signals-title">
      <h2 id="signals-title">
        Signals<span>against the decision sheet</span>
      </h2>
      <ul className="sigs">
        {rules.map((rule) => (
          <Signal key={rule.ruleId} rule={rule} trace={byRule.get(rule.ruleId)} from={from} now={now} />
        ))}
      </ul>
      <Reading query={traces} what="what was heard of the signals" height={0} />
      <p className="key" aria-hidden="true">
        <i /> line of its rule <i className="clear" /> clear again
      </p>
    </section>
  );
}

const ALARMING = ['CONFIRMED', 'CLEARING'];

function Signal({
  rule,
  trace,
  from,
  now,
}: {
  rule: AdvisedRule;
  trace: Trace | undefined;
  from: number;
  now: number;
}) {
  const alarming = ALARMING.includes(rule.state);
  return (
    <li className={alarming ? 'sig over' : 'sig'}>
      <p>
        {rule.obligationId ? (
          <Link to="/obligations/$id" params={{ id: rule.obligationId }}>
            <b>{rule.name}</b>
          </Link>
        ) : (
          <b>{rule.name}</b>
        )}
        <small>
          {plain(rule.harmKind)} harm, {rule.comparison === 'BELOW' ? 'below' : 'above'}{' '}
          {rule.threshold ?? 'nothing said'}: {requiredWords(rule.requiredAction).toLowerCase()}
        </small>
      </p>
      {trace && <Spark trace={trace} from={from} to={Math.max(now, from + 1)} alarming={alarming} />}
      <p className="val">
        <b>{rule.value === null ? '–' : short(rule.value)}</b>
        <small>
          <Standing rule={rule} now={now} />
        </small>
      </p>
    </li>
  );
}

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const short = (value: number) => number.format(value);

function Standing({ rule, now }: { rule: AdvisedRule; now: number }) {
  const time = useTime();
  const for_ = rule.since ? ` for ${stopwatch(now - Date.parse(rule.since))}` : '';
  switch (rule.state) {
    case 'CLEAR':
      return 'in range';
    case 'IN_BREACH':
      return `beyond${for_}, ${rule.confirmsAt ? `confirmed at ${time.second(rule.confirmsAt)}` : 'not confirmed yet'}`;
    case 'CONFIRMED':
      return `beyond${for_}`;
    case 'CLEARING':
      return 'clear, not yet for long enough';
    case 'NO_DATA':
      return 'nothing heard';
    case 'STALE':
      return rule.valueAt ? `last heard ${time.second(rule.valueAt)}` : 'nothing heard lately';
    case 'INCOMPLETE':
      return 'its rule is not complete';
    default:
      return plain(rule.state).toLowerCase();
  }
}

function Spark({ trace, from, to, alarming }: { trace: Trace; from: number; to: number; alarming: boolean }) {
  const { path, last, threshold, clear } = drawnOf(trace, from, to, WIDTH, HEIGHT);
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {clear !== null && <path d={`M0 ${clear}H${WIDTH}`} stroke="var(--line-strong)" strokeDasharray="3 3" />}
      {threshold !== null && <path d={`M0 ${threshold}H${WIDTH}`} stroke="var(--harm)" strokeWidth="1.5" />}
      <path d={path} fill="none" stroke="var(--ink)" strokeWidth="1.6" strokeLinejoin="round" />
      {last && <circle cx={last.x} cy={last.y} r="3.2" fill={alarming ? 'var(--harm)' : 'var(--ink-2)'} />}
    </svg>
  );
}
