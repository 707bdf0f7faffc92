import { useQuery } from '@tanstack/react-query';
import { preparedComponents } from '../../api/prepare';
import { Act, ListOfWords } from '../../ui/ListOfWords';
import { Field } from '../../ui/RecordForm';
import { useEntries } from '../../ui/useEntries';
import type { SourceContent } from './sources';
import '../guidance/prepare.css';

interface Props {
  value: SourceContent;
  set: (patch: Partial<SourceContent>) => void;
}

export const SOURCE_FIELDS: Record<keyof SourceContent, string> = {
  name: 'Name',
  routes: 'Which repository is which component',
  environments: 'Environments that count as released',
};

const MOST = 100;
const NEW_ROUTE = { repository: '', component: '' };

/** What a source is called, and what its repositories are here. */
export function SourceFields({ value, set }: Props) {
  return (
    <>
      <Field label={SOURCE_FIELDS.name}>
        <input
          name="name"
          required
          maxLength={200}
          autoComplete="off"
          value={value.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <Routes value={value.routes} change={(routes) => set({ routes })} />
      <ListOfWords
        name="environments"
        label={SOURCE_FIELDS.environments}
        one="environment"
        hint="Such as production, as the source calls them; none means each."
        maxLength={200}
        value={value.environments}
        change={(environments) => set({ environments })}
      />
    </>
  );
}

interface RoutesProps {
  value: SourceContent['routes'];
  change: (next: SourceContent['routes']) => void;
}

const field = (at: number) => `routes[${at}].repository`;

function Routes({ value, change }: RoutesProps) {
  const entries = useEntries({ value, change, one: 'repository', make: NEW_ROUTE, field });
  const known = (useQuery(preparedComponents()).data ?? []).filter((one) => !one.retired);
  return (
    <fieldset name="routes" className="words">
      <legend>{SOURCE_FIELDS.routes}</legend>
      <ol ref={entries.list}>
        {value.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a route has no identity but its place
          <li key={at}>
            <input
              name={field(at)}
              maxLength={200}
              autoComplete="off"
              placeholder="acme/shop"
              aria-label={`Repository ${at + 1}`}
              value={one.repository}
              onChange={(event) => entries.set(at, { repository: event.target.value })}
            />
            <select
              name={`routes[${at}].component`}
              aria-label={`Component of repository ${at + 1}`}
              required={one.repository !== ''}
              value={one.component}
              onChange={(event) => entries.set(at, { component: event.target.value })}
            >
              <option value="">Component</option>
              {one.component && !known.some(({ id }) => id === one.component) && (
                <option value={one.component}>{one.component}</option>
              )}
              {known.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name || id}
                </option>
              ))}
            </select>
            <Act does={`Remove repository ${at + 1}`} sign="×" run={() => entries.remove(at)} />
          </li>
        ))}
      </ol>
      <button type="button" className="btn" disabled={value.length >= MOST} onClick={entries.add}>
        Add a repository
      </button>
      <span className="vh" role="status">
        {entries.said}
      </span>
    </fieldset>
  );
}
