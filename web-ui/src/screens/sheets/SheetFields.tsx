import type { SheetContent } from '../../api/prepare';
import { SHEET_FIELDS } from '../../lib/sheet';
import { Field } from '../../ui/RecordForm';
import { Rules } from './Rules';

interface Props {
  /** Whose sheet it is; null for a template. */
  component: string | null;
  value: SheetContent;
  set: (patch: Partial<SheetContent>) => void;
}

/** Everything that a sheet says, to be changed. */
export function SheetFields({ component, value, set }: Props) {
  return (
    <>
      <Field label={SHEET_FIELDS.name}>
        <input
          name="name"
          required
          maxLength={200}
          autoComplete="off"
          value={value.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <Rules component={component} value={value.rules} change={(rules) => set({ rules })} />
    </>
  );
}
