import { Field } from '../../ui/RecordForm';

interface Props {
  /** The field of the request, so that a refusal that names it leads here. */
  name: string;
  label: string;
  /** Null while nothing is said. */
  value: number | null;
  change: (value: number | null) => void;
  hint?: string;
  /** True for a count. */
  whole?: boolean;
}

/** A number, or none. */
export function NumberField({ name, label, value, change, hint, whole }: Props) {
  return (
    <Field label={label} hint={hint}>
      <input
        name={name}
        type="number"
        inputMode={whole ? 'numeric' : 'decimal'}
        min={whole ? 0 : undefined}
        step={whole ? 1 : 'any'}
        value={value ?? ''}
        onChange={(event) => change(event.target.value === '' ? null : Number(event.target.value))}
      />
    </Field>
  );
}
