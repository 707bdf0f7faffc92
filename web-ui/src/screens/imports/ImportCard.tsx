import { useRecord } from '../../api/record';
import type { Import } from '../../api/types';
import { counted, duration, integer, percent } from '../../lib/format';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Refusal } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';
import { progressOf } from './progress';

const STATES: Record<string, string> = { RUNNING: 'Running', DONE: 'Done', CANCELLED: 'Cancelled' };

export function ImportCard({ one }: { one: Import & { path: string } }) {
  const time = useTime();
  const progress = progressOf(one);
  const running = one.state === 'RUNNING';
  return (
    <li className="import" aria-label={`Import of ${one.source.name}`}>
      <header>
        <h2>{one.source.name}</h2>
        <p className={`badge ${one.state.toLowerCase()}`}>{STATES[one.state] ?? plain(one.state)}</p>
      </header>
      <p className="dim">
        {one.source.kind === 'GIT' ? 'git history' : one.source.kind}
        {one.source.mapping && `, mapping ${one.source.mapping}`}
        {one.component && `, component ${one.component}`}
      </p>
      <progress value={progress.share} max={1} aria-label={`${percent(progress.share)} done`} />
      <p className="speed">
        <strong>
          {integer(one.itemsDone)} of {counted(one.totalItems, 'item')}
        </strong>
        {progress.rate !== null && <span>{integer(Math.round(progress.rate))} a second</span>}
        {running && progress.remainingSeconds !== null && (
          <span>about {duration(Math.ceil(progress.remainingSeconds))} to go</span>
        )}
      </p>
      <dl>
        <Count name="Recorded" value={one.recorded} />
        <Count name="Unchanged" value={one.unchanged} />
        <Count name="Refused" value={one.refusedCount ?? one.refused.length} />
        <div>
          <dt>Started</dt>
          <dd>{time.dayAndMinute(one.startedAt)}</dd>
        </div>
        <div>
          <dt>{one.finishedAt ? 'Finished' : 'Last batch'}</dt>
          <dd>{time.dayAndMinute(one.finishedAt ?? one.updatedAt)}</dd>
        </div>
      </dl>
      {running && <Cancel one={one} />}
      {one.refused.length > 0 && <Refused refused={one.refused} count={one.refusedCount ?? one.refused.length} />}
    </li>
  );
}

/** Gives a running import up. */
function Cancel({ one }: { one: Import & { path: string } }) {
  const mayImport = useMay('IMPORT');
  const cancelling = useRecord(['imports']);
  if (!mayImport) return null;
  return (
    <div className="cancel">
      <button
        type="button"
        className="btn"
        aria-disabled={cancelling.isPending}
        onClick={() => cancelling.isPending || cancelling.mutate({ path: `${one.path}/cancellation`, body: {} })}
      >
        {cancelling.isPending ? 'Cancelling' : 'Cancel'}
        <span className="vh"> the import of {one.source.name}</span>
      </button>
      <span className="dim">What it has recorded stays; the same command, run again, records the rest.</span>
      {cancelling.error && <Refusal error={cancelling.error} />}
    </div>
  );
}

function Count({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{integer(value)}</dd>
    </div>
  );
}

function Refused({ refused, count }: { refused: Import['refused']; count: number }) {
  return (
    <details>
      <summary>
        {counted(count, 'item')} refused, with the reason
        {count > refused.length && `; the first ${refused.length} are listed`}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Field</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {refused.map((item) => (
            <tr key={`${item.key} ${item.field}`}>
              <td className="mono">{item.key}</td>
              <td className="mono">{item.field}</td>
              <td>{item.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
