import { useQuery } from '@tanstack/react-query';
import { preparedComponents } from '../../api/prepare';
import type { Dependant } from '../../api/releases';
import { Act } from '../../ui/ListOfWords';

interface Props {
  name: string;
  /** The component itself, which does not depend on its own release. */
  but: string;
  value: readonly Dependant[];
  change: (next: Dependant[]) => void;
}

const MOST = 20;
const VERSIONS = [
  ['compatibleFrom', 'Works with it from', 'works from'],
  ['reliesFrom', 'Needs it from', 'needs it from'],
] as const;

/** The components that rely on a change: from which version they work with it, and from which they need it. */
export function Dependants({ name, but, value, change }: Props) {
  const known = (useQuery(preparedComponents()).data ?? []).filter((one) => !one.retired && one.id !== but);
  return (
    <fieldset name={name} className="words">
      <legend>Who relies on it</legend>
      <small>And the versions from which they work with it, and no longer work without it.</small>
      <ol>
        {value.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dependant has no identity but its place
          <li key={at}>
            <select
              name={`${name}[${at}].component`}
              aria-label={`Dependant ${at + 1}`}
              required
              value={one.component}
              onChange={(event) => change(value.with(at, { ...one, component: event.target.value }))}
            >
              <option value="">Choose one</option>
              {one.component && !known.some(({ id }) => id === one.component) && (
                <option value={one.component}>{one.component}</option>
              )}
              {known.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name || each.id}
                </option>
              ))}
            </select>
            {VERSIONS.map(([field, label, short]) => (
              <input
                key={field}
                name={`${name}[${at}].${field}`}
                maxLength={200}
                autoComplete="off"
                placeholder={short}
                aria-label={`${label}, dependant ${at + 1}`}
                value={one[field] ?? ''}
                onChange={(event) => change(value.with(at, { ...one, [field]: event.target.value || null }))}
              />
            ))}
            <Act does={`Remove dependant ${at + 1}`} sign="×" run={() => change(value.toSpliced(at, 1))} />
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="btn"
        disabled={value.length >= MOST}
        onClick={() => change([...value, { component: '', compatibleFrom: null, reliesFrom: null }])}
      >
        Add a dependant
      </button>
    </fieldset>
  );
}
