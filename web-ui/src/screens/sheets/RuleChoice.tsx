import { plain } from '../../lib/words';
import { Field } from '../../ui/RecordForm';
import type { Part } from './RuleFields';

interface Props {
  part: Part;
  field: 'harmKind' | 'comparison' | 'requiredAction';
  label: string;
  all: readonly string[];
}

/** One of a few words of a rule. */
export function RuleChoice({ part: { rule, name, change }, field, label, all }: Props) {
  return (
    <Field label={label}>
      <select name={name(field)} value={rule[field]} onChange={(event) => change({ [field]: event.target.value })}>
        {all.map((one) => (
          <option key={one} value={one}>
            {plain(one)}
          </option>
        ))}
      </select>
    </Field>
  );
}
