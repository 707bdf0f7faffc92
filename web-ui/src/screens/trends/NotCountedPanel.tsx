import type { Success, TimeToContain } from '../../api/types';
import { counted, integer } from '../../lib/format';
import { flagWords, outcomeWords, reasonWords } from '../../lib/words';
import { Panel } from '../../ui/Panel';
import { csvOf, provenance } from './provenance';

interface Props {
  success: Success;
  time: TimeToContain;
  openFacts: (key: string) => void;
}

interface Line {
  key: string;
  words: string;
  count: number;
}

/** Outcomes that are shown but are no part of the share. */
const OUTSIDE_THE_SHARE = ['UNKNOWN', 'INVALID'];

/** What the figures leave out, and what they count with a doubt: each line opens. */
export function NotCountedPanel({ success, time, openFacts }: Props) {
  const set = success.exclusions.map((one) => ({
    key: `reason:${one.reason}`,
    words: reasonWords(one.reason),
    count: one.count,
  }));
  const outcomes = success.outcomes
    .filter((one) => OUTSIDE_THE_SHARE.includes(one.outcome))
    .map((one) => ({ key: `outcome:${one.outcome}`, words: outcomeWords(one.outcome), count: one.count }));
  const flags = success.flags.map((one) => ({ key: `flag:${one.flag}`, words: flagWords(one.flag), count: one.count }));
  const total = set.reduce((sum, line) => sum + line.count, 0);
  return (
    <Panel
      id="not-counted"
      title="What is not counted"
      sub="What looks like a rollback and is none is kept and can be opened. So can every attempt whose outcome or time is in doubt."
      facts={[
        `${counted(total, 'thing')} set aside`,
        `${success.unknown} unknown outcome`,
        `${time.unknown} unknown time`,
        `${time.censored} censored`,
      ]}
      foot={provenance(success)}
      chart={
        <div className="lists">
          <Lines title="Set aside: no rollbacks" lines={set} open={openFacts} />
          <Lines title="Outcome not known" lines={outcomes} open={openFacts} />
          <Lines title="Counted with a flag" lines={flags} open={openFacts} />
        </div>
      }
      csv={csvOf(success.facts.replace('/facts/attempts', '/facts/set-aside'))}
      onEvents={() => openFacts('reason:')}
      eventsLabel="Set aside"
    />
  );
}

function Lines({ title, lines, open }: { title: string; lines: readonly Line[]; open: (key: string) => void }) {
  return (
    <section>
      <h3>{title}</h3>
      {lines.length === 0 ? (
        <p className="none">None</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.key}>
              <button type="button" onClick={() => open(line.key)}>
                <span>{line.words}</span>
                <strong>{integer(line.count)}</strong>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
