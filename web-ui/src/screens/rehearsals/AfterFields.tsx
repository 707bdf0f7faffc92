import type { Procedure } from '../../api/prepare';
import { useZone } from '../../lib/prefs';
import { zoneName } from '../../lib/time';
import { DurationField } from '../../ui/DurationField';
import { ListOfWords } from '../../ui/ListOfWords';
import { Field } from '../../ui/RecordForm';
import { type Afterwards, measuredOf } from './setup';
import { VerdictFields } from './VerdictFields';

interface Props {
  value: Afterwards;
  set: (patch: Partial<Afterwards>) => void;
  procedure: Procedure;
}

/** When a rehearsal was held, how long each step took, what broke, and what it has shown. */
export function AfterFields({ value, set, procedure }: Props) {
  return (
    <>
      <When name="startedAt" label="Started" value={value.startedAt} say={(startedAt) => set({ startedAt })} />
      <When name="finishedAt" label="Finished" value={value.finishedAt} say={(finishedAt) => set({ finishedAt })} />
      {procedure.steps.map((step, i) => (
        <DurationField
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its place
          key={i}
          name="steps"
          label={`Step ${i + 1} took: ${step.text}`}
          hint="Empty when nobody timed it."
          value={value.seconds[i] ?? null}
          change={(seconds) =>
            set({ seconds: procedure.steps.map((_step, at) => (at === i ? seconds : (value.seconds[at] ?? null))) })
          }
        />
      ))}
      <ListOfWords
        name="breakdowns"
        label="What broke"
        one="breakdown"
        value={value.breakdowns}
        change={(breakdowns) => set({ breakdowns })}
      />
      <VerdictFields value={value} set={set} measured={measuredOf(value.seconds, procedure)} />
    </>
  );
}

function When({ name, label, value, say }: { name: string; label: string; value: string; say: (at: string) => void }) {
  const zone = useZone();
  return (
    <Field label={`${label} (${zoneName(zone)})`}>
      <input
        type="datetime-local"
        name={name}
        step={1}
        required
        value={value}
        onChange={(event) => say(event.target.value)}
      />
    </Field>
  );
}
