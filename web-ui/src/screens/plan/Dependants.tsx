import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { preparedComponents } from '../../api/prepare';
import type { Dependant } from '../../api/releases';
import { Act } from '../../ui/ListOfWords';
import { useEntries } from '../../ui/useEntries';

interface Props {
  name: string;
  /** The component itself, which does not depend on its own release. */
  but: string;
  value: readonly Dependant[];
  change: (next: Dependant[]) => void;
}

const MOST = 20;
const NOBODY: Dependant = { component: '', compatibleFrom: null, reliesFrom: null };
const VERSIONS = [
  ['compatibleFrom', 'Works with it from', 'works from'],
  ['reliesFrom', 'Needs it from', 'needs it from'],
] as const;

/** The components that rely on a change: from which version they work with it, and from which they need it. */
export function Dependants({ name, but, value, change }: Props) {
  const field = useCallback((at: number) => `${name}[${at}].component`, [name]);
  const entries = useEntries({ value, change, one: 'dependant', make: NOBODY, field });
  const known = (useQuery(preparedComponents()).data ?? []).filter((one) => !one.retired && one.id !== but);
  return (
    <fieldset name={name} className="words">
      <legend>Who relies on it</legend>
      <small>And the versions from which they work with it, and no longer work without it.</small>
      <ol ref={entries.list}>
        {value.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a dependant has no identity but its place
          <li key={at}>
            <select
              name={field(at)}
              aria-label={`Dependant ${at + 1}`}
              required
              value={one.component}
              onChange={(event) => entries.set(at, { component: event.target.value })}
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
            {VERSIONS.map(([part, label, short]) => (
              <input
                key={part}
                name={`${name}[${at}].${part}`}
                maxLength={200}
                autoComplete="off"
                placeholder={short}
                aria-label={`${label}, dependant ${at + 1}`}
                value={one[part] ?? ''}
                onChange={(event) => entries.set(at, { [part]: event.target.value || null })}
              />
            ))}
            <Act does={`Remove dependant ${at + 1}`} sign="×" run={() => entries.remove(at)} />
          </li>
        ))}
      </ol>
      <button type="button" className="btn" disabled={value.length >= MOST} onClick={entries.add}>
        Add a dependant
      </button>
      <span className="vh" role="status">
        {entries.said}
      </span>
    </fieldset>
  );
}
