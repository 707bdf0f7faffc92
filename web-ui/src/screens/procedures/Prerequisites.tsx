import type { ProcedureContent } from '../../api/prepare';
import { PREREQUISITE_KINDS } from '../../lib/procedure';
import { plain } from '../../lib/words';
import { Act } from '../../ui/ListOfWords';

type Prerequisite = ProcedureContent['prerequisites'][number];

interface Props {
  value: readonly Prerequisite[];
  change: (next: Prerequisite[]) => void;
}

const MOST = 20;

/** What has to be there before the first step, such as a backup or the previous artifact. */
export function Prerequisites({ value, change }: Props) {
  return (
    <fieldset name="prerequisites" className="words">
      <legend>Has to be there first</legend>
      <ol>
        {value.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a prerequisite has no identity but its place
          <li key={at}>
            <select
              name={`prerequisites[${at}].kind`}
              aria-label={`Kind of prerequisite ${at + 1}`}
              value={one.kind}
              onChange={(event) => change(value.with(at, { ...one, kind: event.target.value }))}
            >
              {PREREQUISITE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {plain(kind)}
                </option>
              ))}
            </select>
            <input
              name={`prerequisites[${at}].text`}
              required
              maxLength={500}
              autoComplete="off"
              aria-label={`Prerequisite ${at + 1}`}
              value={one.text}
              onChange={(event) => change(value.with(at, { ...one, text: event.target.value }))}
            />
            <Act does={`Remove prerequisite ${at + 1}`} sign="×" run={() => change(value.toSpliced(at, 1))} />
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="btn"
        disabled={value.length >= MOST}
        onClick={() => change([...value, { text: '', kind: 'BACKUP' }])}
      >
        Add a prerequisite
      </button>
    </fieldset>
  );
}
