import type { LineContent } from '../../api/prepare';
import { filled } from '../../lib/lists';
import { LINE_FIELDS, REVERSIBILITIES, reversibilityWords } from '../../lib/prepared';
import { DurationField } from '../../ui/DurationField';
import { ListOfWords } from '../../ui/ListOfWords';
import { ReversibilityMark } from '../../ui/PreparedMark';
import { Field } from '../../ui/RecordForm';
import { WindowFields } from './WindowFields';

const LISTS = [
  ['easyToReverse', 'entry', 'Boundaries that go back without loss.'],
  ['hardToReverse', 'entry', 'What stays changed, or needs work, after a rollback.'],
  ['failureModes', 'failure mode', 'How going back can itself go wrong.'],
  ['dataMutationPaths', 'path', 'What writes data while the change runs: jobs, backfills, consumers.'],
  ['controls', 'control', 'Flags and routing that stop it without a rollback.'],
  ['containmentOptions', 'way', 'How harm is fenced in when nothing can be taken back.'],
] as const;

/** What a line says as the body of a request: what is empty is left out. */
export function bodyOf(content: LineContent): object {
  const { undoWindow, estimatedSeconds, reason, reversibility } = content;
  return {
    reversibility,
    ...Object.fromEntries(LISTS.map(([name]) => [name, filled(content[name])])),
    ...(undoWindow && {
      undoWindow: Object.fromEntries(Object.entries(undoWindow).filter(([, value]) => value !== null && value !== '')),
    }),
    ...(estimatedSeconds !== null && { estimatedSeconds }),
    ...(reason?.trim() && { reason: reason.trim() }),
  };
}

interface Props {
  value: LineContent;
  set: (patch: Partial<LineContent>) => void;
}

/** Everything that a line says, to be changed. */
export function LineFields({ value, set }: Props) {
  return (
    <>
      <fieldset name="reversibility">
        <legend>Can it be taken back?</legend>
        <div className="chips">
          {REVERSIBILITIES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="reversibility-of-line"
                checked={value.reversibility === one}
                onChange={() => set({ reversibility: one })}
              />
              <ReversibilityMark of={one} />
              {reversibilityWords(one)}
            </label>
          ))}
        </div>
      </fieldset>
      <WindowFields value={value.undoWindow} change={(undoWindow) => set({ undoWindow })} />
      <DurationField
        name="estimatedSeconds"
        label={LINE_FIELDS.estimatedSeconds}
        value={value.estimatedSeconds}
        change={(estimatedSeconds) => set({ estimatedSeconds })}
        hint="Your own estimate; what history and rehearsals show stands beside it."
      />
      <div className="two">
        {LISTS.map(([name, one, hint]) => (
          <ListOfWords
            key={name}
            name={name}
            label={LINE_FIELDS[name]}
            one={one}
            hint={hint}
            value={value[name]}
            change={(next) => set({ [name]: next })}
          />
        ))}
      </div>
      <Field label="Reason">
        <textarea
          name="reason"
          rows={2}
          maxLength={500}
          value={value.reason ?? ''}
          onChange={(event) => set({ reason: event.target.value || null })}
        />
      </Field>
    </>
  );
}
