import { type Gate, gateAddress } from '../../api/gate';
import { useRecord } from '../../api/record';
import { modeWords, verdictWords } from '../../lib/gate';
import { useTime } from '../../lib/time';
import { Refusal } from '../../ui/RecordForm';
import { VerdictMark } from '../../ui/VerdictMark';
import { releasePath, TOUCHED } from './gates';

const FORMATS = [
  ['markdown', 'Markdown', 'md'],
  ['json', 'JSON', 'json'],
  ['junit', 'JUnit', 'xml'],
] as const;

interface Props {
  one: Gate;
  may: boolean;
  said: (text: string) => void;
}

/** What the gate says as a whole, what follows from it, and the way to keep that. */
export function VerdictPart({ one, may, said }: Props) {
  const time = useTime();
  const recording = useRecord(TOUCHED, () => said('The check is recorded.'));
  const check = () => recording.mutate({ path: releasePath(one.releaseId, 'gate-checks'), body: {} });
  return (
    <section className="part" aria-labelledby="verdict-title">
      <div className={`verdict ${one.verdict}`}>
        <VerdictMark of={one.verdict} size={44} />
        <div>
          <h2 id="verdict-title">{verdictWords(one.verdict)}</h2>
          <p>{one.summary}</p>
        </div>
      </div>
      <p>
        {modeWords(one.mode, one.component)}
        {one.blocks && <b className="lacks"> A pipeline that asks now fails.</b>}
      </p>
      <p className="none">
        Version {one.planVersion} of the plan, looked at {time.dayAndMinute(one.checkedAt)} by the rules {one.rules}, at{' '}
        <span className="mono ref">{one.position}</span>.
      </p>
      {recording.error && <Refusal error={recording.error} />}
      <div className="acts-row">
        {may && (
          <button
            type="button"
            className="btn strong"
            aria-disabled={recording.isPending}
            onClick={() => !recording.isPending && check()}
          >
            Record this check
          </button>
        )}
        {FORMATS.map(([format, name, ending]) => (
          <a
            key={format}
            className="btn"
            href={gateAddress(one.releaseId, format)}
            download={`gate-${one.component}-${one.version}.${ending}`}
          >
            <span className="vh">Download as </span>
            {name}
          </a>
        ))}
      </div>
    </section>
  );
}
