import { Field } from '../../ui/RecordForm';
import type { Unsaved } from '../../ui/useUnsaved';

interface Props<T extends object> {
  form: Unsaved<T>;
  name: keyof T & string;
  label: string;
  most?: number;
  required?: boolean;
  hint?: string;
}

/** One line of words of a form that is kept until it is recorded. */
export function TextField<T extends object>({ form, name, label, most = 200, required, hint }: Props<T>) {
  return (
    <Field label={label} hint={hint}>
      <input
        name={name}
        required={required}
        maxLength={most}
        autoComplete="off"
        value={String(form.value[name])}
        onChange={(event) => form.set({ [name]: event.target.value } as Partial<T>)}
      />
    </Field>
  );
}
