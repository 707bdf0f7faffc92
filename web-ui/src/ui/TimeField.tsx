import { useState } from 'react';
import { serverNow } from '../lib/clock';
import { toInput } from '../lib/inputTime';
import { useZone } from '../lib/prefs';
import { zoneName } from '../lib/time';
import { Field } from './RecordForm';

/** A date and time in the zone that is switched on; starts with an instant (milliseconds), now when none is given. */
export function TimeField({ name, label, initial }: { name: string; label: string; initial?: number }) {
  const zone = useZone();
  const [start] = useState(() => initial ?? serverNow());
  return (
    <Field label={`${label} (${zoneName(zone)})`}>
      <input key={zone} type="datetime-local" name={name} step={1} required defaultValue={toInput(start, zone)} />
    </Field>
  );
}
