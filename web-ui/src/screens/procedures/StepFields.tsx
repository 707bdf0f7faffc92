import type { KeyboardEvent } from 'react';
import type { Step } from '../../api/prepare';
import { DurationField } from '../../ui/DurationField';
import { Act } from '../../ui/ListOfWords';
import { Field } from '../../ui/RecordForm';

interface Props {
  step: Step;
  /** Its place, from 0. */
  at: number;
  of: number;
  change: (patch: Partial<Step>) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
  onKey: (event: KeyboardEvent<HTMLElement>) => void;
}

/** One step: what is done, by whom, and how long that is expected to take. */
export function StepFields({ step, at, of, change, move, remove, onKey }: Props) {
  const name = (part: string) => `steps[${at}].${part}`;
  return (
    <li>
      <fieldset onKeyDown={onKey}>
        <legend>
          Step {at + 1}
          <span className="vh"> of {of}</span>
        </legend>
        <div className="step">
          <Field label="What is done">
            <input
              name={name('text')}
              required
              maxLength={500}
              autoComplete="off"
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              value={step.text}
              onChange={(event) => change({ text: event.target.value })}
            />
          </Field>
          <Field label="By whom">
            <input
              name={name('executor')}
              required
              maxLength={200}
              autoComplete="off"
              placeholder="A role, a team or a machine"
              value={step.executor}
              onChange={(event) => change({ executor: event.target.value })}
            />
          </Field>
          <DurationField
            name={name('expectedSeconds')}
            label="Expected time"
            required
            value={step.expectedSeconds || null}
            change={(seconds) => change({ expectedSeconds: seconds ?? 0 })}
          />
        </div>
      </fieldset>
      <span className="word-acts">
        <Act does={`Move step ${at + 1} up`} sign="↑" off={at === 0} run={() => move(-1)} />
        <Act does={`Move step ${at + 1} down`} sign="↓" off={at === of - 1} run={() => move(1)} />
        <Act does={`Remove step ${at + 1}`} sign="×" off={of === 1} run={remove} />
      </span>
    </li>
  );
}
