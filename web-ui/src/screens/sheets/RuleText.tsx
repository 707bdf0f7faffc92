import { Field } from '../../ui/RecordForm';
import type { Part } from './RuleFields';

interface Props {
  part: Part;
  field: 'name' | 'id' | 'signal' | 'owner';
  label: string;
  required?: boolean;
  hint?: string;
  /** What typing does, when that is more than to set the field. */
  say?: (text: string) => void;
}

/** One line of words of a rule. */
export function RuleText({ part: { rule, name, change }, field, label, required, hint, say }: Props) {
  return (
    <Field label={label} hint={hint}>
      <input
        name={name(field)}
        required={required}
        maxLength={200}
        autoComplete="off"
        value={rule[field] ?? ''}
        onChange={(event) => {
          const text = event.target.value;
          if (say) say(text);
          else change({ [field]: field === 'owner' ? text || null : text });
        }}
      />
    </Field>
  );
}
