import type { UndoWindow } from '../../api/prepare';
import { reversibilityWords } from '../../lib/prepared';
import { DurationField } from '../../ui/DurationField';
import { Field } from '../../ui/RecordForm';

const NEW: UndoWindow = { kind: 'DURATION', seconds: null, event: null, description: null, dropsTo: 'ONE_WAY' };
const KINDS = [
  ['', 'As long as it runs'],
  ['DURATION', 'For a time after exposure'],
  ['EVENT', 'Until something happens'],
] as const;

interface Props {
  value: UndoWindow | null;
  change: (next: UndoWindow | null) => void;
}

/** Until when a change can be taken back, and what is left of it then. */
export function WindowFields({ value, change }: Props) {
  const choose = (kind: string) => change(kind ? { ...(value ?? NEW), kind, seconds: null, event: null } : null);
  const patch = (next: Partial<UndoWindow>) => value && change({ ...value, ...next });
  return (
    <fieldset name="undoWindow">
      <legend>For how long?</legend>
      <div className="chips">
        {KINDS.map(([kind, words]) => (
          <label key={kind}>
            <input
              type="radio"
              name="undo-window-kind"
              checked={(value?.kind ?? '') === kind}
              onChange={() => choose(kind)}
            />
            {words}
          </label>
        ))}
      </div>
      {value && (
        <div className="inset">
          {value.kind === 'DURATION' ? (
            <DurationField
              name="undoWindow.seconds"
              label="Undo window"
              required
              value={value.seconds}
              change={(seconds) => patch({ seconds })}
            />
          ) : (
            <Field label="What closes it">
              <input
                name="undoWindow.event"
                required
                maxLength={500}
                autoComplete="off"
                value={value.event ?? ''}
                onChange={(event) => patch({ event: event.target.value || null })}
              />
            </Field>
          )}
          <Field label="After that it is">
            <select
              name="undoWindow.dropsTo"
              value={value.dropsTo}
              onChange={(event) => patch({ dropsTo: event.target.value })}
            >
              {['PARTIALLY_REVERSIBLE', 'ONE_WAY'].map((one) => (
                <option key={one} value={one}>
                  {reversibilityWords(one)}
                </option>
              ))}
            </select>
          </Field>
          <Field label="Why it closes" hint="May be empty.">
            <input
              name="undoWindow.description"
              maxLength={500}
              autoComplete="off"
              value={value.description ?? ''}
              onChange={(event) => patch({ description: event.target.value || null })}
            />
          </Field>
        </div>
      )}
    </fieldset>
  );
}
