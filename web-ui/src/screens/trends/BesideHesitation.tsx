import type { Hesitation } from '../../api/hesitation';
import { counted, duration, percent, shareInterval } from '../../lib/format';
import { times } from './duty';
import { RateRows } from './RateRows';

/** The same figure under fixed budgets, and what happened besides: near misses, overrides, decisions taken back. */
export function BesideHesitation({ answer }: { answer: Hesitation }) {
  const rows = [
    { ...answer, key: 'own', name: 'As recorded', count: answer.worsened },
    ...answer.underFixedBudgets.map(({ budgetSeconds, worsened, ...row }) => ({
      ...row,
      key: String(budgetSeconds),
      name: duration(budgetSeconds),
      count: worsened,
    })),
  ];
  return (
    <div className="halves">
      <section>
        <h3 className="subpart">Had the budget been the same for all</h3>
        <RateRows title="Worsened under fixed budgets" rows={rows} all={answer.value} counted="worsened" harm />
      </section>
      <section>
        <h3 className="subpart">Beside it</h3>
        <dl className="told">
          {besides(answer).map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        <p className="none">{drillWords(answer)}</p>
      </section>
    </div>
  );
}

const reached = ({ share, interval: [low, high] }: Hesitation['obligations']['latency']['p50']) =>
  share === null
    ? 'not reached'
    : `${times(share)}${low === null ? '' : ` (${times(low)} to ${high === null ? 'beyond' : times(high)})`}`;

function besides({ obligations: all, undefinedThreshold, partlyUnknown }: Hesitation): [string, string][] {
  const rate = all.overrideRate;
  return [
    [
      'Time to decide, of the budget',
      `p50 ${reached(all.latency.p50)}, p90 ${reached(all.latency.p90)}, n ${all.latency.n}`,
    ],
    ['Near misses', `${all.selfRecovered} over by themselves, ${all.overridden} with the risk accepted in time`],
    [
      'Override rate',
      rate.value === null
        ? `no figure, n ${rate.n}`
        : `${percent(rate.value)} (${shareInterval(rate.interval)}), ${rate.count} of ${rate.n}`,
    ],
    ['Decisions taken back', `${all.flipFlops} in ${counted(all.withFlipFlops, 'obligation')}`],
    ['No decision in the end', counted(all.undecided, 'obligation')],
    ['Late with no threshold', `${undefinedThreshold}, a counter of its own: never added in`],
    [
      'Not known',
      `${all.open} open, ${all.provisional} provisional, ${all.unattributed} may be of several releases, ${counted(partlyUnknown, 'incident')} known in part`,
    ],
  ];
}

/** Exercises are a population of their own. */
const drillWords = ({ drills }: Hesitation) =>
  drills && drills.n + drills.unknown > 0
    ? `Drills, counted apart: ${drills.worsened} of ${drills.n} worsened${
        drills.n ? ` (${shareInterval(drills.interval)})` : ''
      }, ${drills.unknown} unknown.`
    : 'Drills, counted apart: none.';
