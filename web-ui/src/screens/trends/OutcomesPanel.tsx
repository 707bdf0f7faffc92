import { Link } from '@tanstack/react-router';
import type { Success } from '../../api/types';
import { counted, integer, percent, shareInterval } from '../../lib/format';
import { outcomeWords } from '../../lib/words';
import { Panel } from '../../ui/Panel';
import { csvOf, provenance, successFacts } from './provenance';

/** What an attempt can come to, the best first. */
const OUTCOMES = ['SUCCEEDED', 'SUCCEEDED_LATE', 'PARTIAL', 'INEFFECTIVE', 'HARMFUL', 'FAILED', 'ABANDONED', 'UNKNOWN'];

/** What became of every rollback, and what stands beside the share: containments, and what could not go back. */
export function OutcomesPanel({ success, openFacts }: { success: Success; openFacts: (key: string) => void }) {
  return (
    <Panel
      id="outcomes"
      title="What became of them"
      sub="Every outcome with its number, the unknown ones too. Containments are no rollbacks and stand apart."
      facts={successFacts(success)}
      foot={provenance(success)}
      chart={
        <div className="lists">
          <section>
            <h3>Rollbacks</h3>
            <ul>
              {OUTCOMES.map((outcome) => (
                <li key={outcome}>
                  <button type="button" onClick={() => openFacts(`outcome:${outcome}`)}>
                    <span>{outcomeWords(outcome)}</span>
                    <strong>{integer(numberOf(success.outcomes, outcome))}</strong>
                  </button>
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h3>Beside them</h3>
            <dl className="told">
              {besides(success).map(([name, words]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
            <Unavailable success={success} />
          </section>
        </div>
      }
      csv={csvOf(success.facts)}
      onEvents={() => openFacts('all')}
      eventsLabel="Attempts"
    />
  );
}

const numberOf = (outcomes: Success['outcomes'], name: string) =>
  outcomes.find((one) => one.outcome === name)?.count ?? 0;

const rateWords = ({ n, succeeded, unknown, interval }: NonNullable<Success['episodes']>) =>
  n ? `${succeeded} of ${n} succeeded (${shareInterval(interval)}), ${unknown} unknown` : `n 0, ${unknown} unknown`;

function besides(success: Success): [string, string][] {
  const { containments, unavailable, firstAttempts, episodes, drills } = success;
  const lines: [string, string | null][] = [
    ['First attempts', firstAttempts && rateWords(firstAttempts)],
    ['Episodes', episodes && rateWords(episodes)],
    [
      'Containments',
      containments &&
        [
          rateWords(containments.rate),
          ...containments.outcomes.map((one) => `${outcomeWords(one.outcome).toLowerCase()} ${one.count}`),
          containments.underWay ? `${containments.underWay} under way` : null,
        ]
          .filter(Boolean)
          .join(', '),
    ],
    [
      'Rollback unavailable',
      unavailable &&
        `${unavailable.count} of ${counted(unavailable.needed, 'obligation')} to roll back${
          unavailable.needed ? ` (${percent(unavailable.count / unavailable.needed)})` : ''
        }: ${unavailable.substituted} contained instead, ${unavailable.oneWay} one-way, ${unavailable.windowClosed} with the undo window closed`,
    ],
    ['Precipitate', `${success.precipitate} with no rule crossed or misdirected, ${success.misdirected} misdirected`],
    ['Under way', `${success.underWay}, counted nowhere`],
    ['Drills, counted apart', drills && rateWords(drills)],
  ];
  return lines.filter((line): line is [string, string] => line[1] !== null);
}

/** Each of the obligations that could not be met by going back. */
function Unavailable({ success: { unavailable } }: { success: Success }) {
  if (!unavailable?.obligationIds.length) return null;
  return (
    <details className="fold">
      <summary>{counted(unavailable.obligationIds.length, 'obligation')} that no rollback could meet</summary>
      <ul>
        {unavailable.obligationIds.map((id) => (
          <li key={id}>
            <Link to="/obligations/$id" params={{ id }}>
              {id}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
