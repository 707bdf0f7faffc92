import type { PlannedStage } from '../../lib/plan';
import { Act } from '../../ui/ListOfWords';
import { useEntries } from '../../ui/useEntries';

interface Props {
  value: PlannedStage[];
  change: (next: PlannedStage[]) => void;
}

const MOST = 50;
const NEW_STAGE: PlannedStage = { name: '', exposurePercent: null };
const field = (at: number) => `stages[${at}].name`;

/** The stages in which it reaches users, in their order. */
export function Stages({ value, change }: Props) {
  const entries = useEntries({ value, change, one: 'stage', make: NEW_STAGE, field });
  return (
    <fieldset name="stages" className="words">
      <legend>Stages</legend>
      <small>A few first, then more: each with the share of the users that it reaches. None means all at once.</small>
      <ol ref={entries.list}>
        {value.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stage has no identity but its place
          <li key={at}>
            <input
              name={field(at)}
              required
              maxLength={200}
              autoComplete="off"
              placeholder="canary"
              aria-label={`Stage ${at + 1}`}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              value={one.name}
              onChange={(event) => entries.set(at, { name: event.target.value })}
              onKeyDown={(event) => entries.onKey(event, at)}
            />
            <input
              name={`stages[${at}].exposurePercent`}
              type="number"
              required
              min={0}
              max={100}
              step="any"
              placeholder="%"
              aria-label={`Share of stage ${at + 1}, in %`}
              value={one.exposurePercent ?? ''}
              onChange={(event) =>
                entries.set(at, { exposurePercent: event.target.value === '' ? null : Number(event.target.value) })
              }
            />
            <Act does={`Remove stage ${at + 1}`} sign="×" run={() => entries.remove(at)} />
          </li>
        ))}
      </ol>
      <button type="button" className="btn" disabled={value.length >= MOST} onClick={entries.add}>
        Add a stage
      </button>
      <span className="vh" role="status">
        {entries.said}
      </span>
    </fieldset>
  );
}
