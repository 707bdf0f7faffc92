import { fromInput, toMinuteInput } from '../lib/inputTime';
import { useZone } from '../lib/prefs';
import { zoneName } from '../lib/time';
import { Field } from './RecordForm';

interface Props {
  name: string;
  label: string;
  /** RFC 3339, null while nothing is said. */
  value: string | null;
  change: (at: string | null) => void;
  required?: boolean;
}

/** A date and time to the minute that a form keeps, shown in the zone that is switched on. */
export function InstantField({ name, label, value, change, required }: Props) {
  const zone = useZone();
  return (
    <Field label={`${label} (${zoneName(zone)})`}>
      <input
        type="datetime-local"
        name={name}
        required={required}
        value={value ? toMinuteInput(Date.parse(value), zone) : ''}
        onChange={(event) => change(fromInput(event.target.value, zone) ?? null)}
      />
    </Field>
  );
}
