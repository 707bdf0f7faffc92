import type { ReviewedObligation, ReviewedVerdict } from '../../api/review';
import { duration } from '../../lib/format';
import { useTime } from '../../lib/time';
import { flagWords } from '../../lib/words';
import { ClockBar } from '../room/ClockBar';

const TIMES: [keyof ReviewedVerdict & `${string}At`, string][] = [
  ['onsetAt', 'Onset S'],
  ['knowableAt', 'Knowable K'],
  ['decidedAt', 'Decided D'],
  ['containedAt', 'Contained C'],
];

/** How latency and hesitation follow from the times, as the metrics define them. */
export function Arithmetic({ one, verdict }: { one: ReviewedObligation; verdict: ReviewedVerdict }) {
  const time = useTime();
  const { latencySeconds: latency } = verdict;
  const budget = one.budgetSeconds;
  return (
    <>
      {latency !== null && budget !== null && (
        <ClockBar
          elapsedMs={latency * 1_000}
          limits={[{ ms: budget * 1_000, name: `${duration(budget)} to decide` }]}
          binding
        />
      )}
      <dl className="sums">
        {TIMES.map(([name, words]) => (
          <div key={name}>
            <dt>{words}</dt>
            <dd>{verdict[name] === null ? 'none' : time.dayAndSecond(verdict[name])}</dd>
          </div>
        ))}
        {budget !== null && (
          <div>
            <dt>Budget B</dt>
            <dd>{duration(budget)}</dd>
          </div>
        )}
        {latency !== null && (
          <div>
            <dt>Latency L</dt>
            <dd>{duration(latency)}</dd>
          </div>
        )}
        {latency !== null && budget !== null && (
          <div>
            <dt>Hesitation H</dt>
            <dd>{duration(Math.max(0, latency - budget))}</dd>
          </div>
        )}
      </dl>
      {latency !== null && budget !== null && <p>{follows(verdict, latency, budget)}</p>}
      {verdict.flags.length > 0 && <p className="dim">{verdict.flags.map(flagWords).join('; ')}</p>}
    </>
  );
}

/** The sentence that says how H follows. */
function follows({ undecided, flipFlops }: ReviewedVerdict, latency: number, budget: number): string {
  const how = undecided
    ? 'Nobody decided, so L runs from K to C, or to the end'
    : flipFlops > 0
      ? 'L = (D − K) and the waiting after each withdrawal'
      : 'L = D − K';
  const sum = `H = max(0, L − B) = max(0, ${duration(latency)} − ${duration(budget)})`;
  return `${how}: ${duration(latency)}. ${sum} = ${duration(Math.max(0, latency - budget))}.`;
}
