import { useState } from 'react';
import { inUnit, UNITS, unitOf } from '../lib/durations';
import { Field } from './RecordForm';

interface Props {
  /** The field of the request, so that a refusal that names it leads here. */
  name: string;
  label: string;
  /** Seconds; null while nothing is said. */
  value: number | null;
  change: (seconds: number | null) => void;
  required?: boolean;
  hint?: string;
}

/** A length of time as a number and its unit. */
export function DurationField({ name, label, value, change, required, hint }: Props) {
  const [unit, setUnit] = useState(() => unitOf(value));
  const shown = inUnit(value, unit);
  const say = (typed: string) => change(typed === '' ? null : Math.round(Number(typed) * UNITS[unit]));
  const measureIn = (next: typeof unit) => {
    setUnit(next);
    if (shown !== null) change(Math.round(shown * UNITS[next]));
  };
  return (
    <Field label={label} hint={hint}>
      <span className="duration">
        <input
          name={name}
          type="number"
          inputMode="decimal"
          min={0}
          step="any"
          required={required}
          value={shown ?? ''}
          onChange={(event) => say(event.target.value)}
        />
        <select
          aria-label={`Unit of ${label.toLowerCase()}`}
          value={unit}
          onChange={(event) => measureIn(event.target.value as typeof unit)}
        >
          {Object.keys(UNITS).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </span>
    </Field>
  );
}
