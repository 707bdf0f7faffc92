import { useQuery } from '@tanstack/react-query';
import { preparedComponents } from '../api/prepare';
import { Field } from './RecordForm';

interface Props {
  value: string;
  change: (component: string) => void;
  /** What stands for none, where there may be none. */
  none?: string;
}

/** Which component something is about, of those that are in use. */
export function ComponentField({ value, change, none }: Props) {
  const known = useQuery(preparedComponents()).data ?? [];
  const listed = known.filter((one) => !one.retired || one.id === value);
  const missing = value !== '' && !listed.some((one) => one.id === value);
  return (
    <Field label="Component">
      <select name="component" required={!none} value={value} onChange={(event) => change(event.target.value)}>
        <option value="">{none ?? 'Choose one'}</option>
        {missing && <option value={value}>{value}</option>}
        {listed.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name || one.id}
          </option>
        ))}
      </select>
    </Field>
  );
}
