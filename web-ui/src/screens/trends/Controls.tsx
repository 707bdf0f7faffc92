import { useQuery } from '@tanstack/react-query';
import { components } from '../../api/queries';
import type { Success } from '../../api/types';
import { FURTHER, type TrendsSearch, WINDOWS } from '../../lib/search';
import { CHANGE_KINDS, kindWords } from '../../lib/words';
import { AsOf } from './AsOf';
import { FurtherFilters } from './FurtherFilters';

interface Props {
  search: TrendsSearch;
  success: Success | undefined;
  change: (patch: Partial<TrendsSearch>) => void;
}

const unset = (value: string) => value || undefined;
const FILTERS = ['basis', 'component', 'changeKind', 'window', 'from', 'to', 'asOf', 'compare', ...FURTHER] as const;

/** What is counted. Everything chosen here is in the address, so that a link shows the same. */
export function Controls({ search, success, change }: Props) {
  const known = useQuery(components());
  const names = new Map(known.data?.map((one) => [one.id, one.name || one.id]));
  for (const row of success?.byComponent ?? []) if (!names.has(row.component)) names.set(row.component, row.component);
  if (search.component && !names.has(search.component)) names.set(search.component, search.component);
  const kinds = new Set(CHANGE_KINDS);
  if (search.changeKind) kinds.add(search.changeKind);
  const filtered = FILTERS.some((name) => search[name] !== undefined);
  return (
    <search className="ctl" aria-label="What is counted">
      <label>
        <span>Population</span>
        <select
          value={search.basis ?? 'OBSERVED'}
          onChange={(e) => change({ basis: e.target.value === 'VERIFIED' ? 'VERIFIED' : undefined })}
        >
          <option value="OBSERVED">Observed: imported</option>
          <option value="VERIFIED">Verified: recorded live</option>
        </select>
      </label>
      <label>
        <span>Component</span>
        <select value={search.component ?? ''} onChange={(e) => change({ component: unset(e.target.value) })}>
          <option value="">All components</option>
          {[...names].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Change kind</span>
        <select value={search.changeKind ?? ''} onChange={(e) => change({ changeKind: unset(e.target.value) })}>
          <option value="">All change kinds</option>
          {[...kinds].map((kind) => (
            <option key={kind} value={kind}>
              {kindWords(kind)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Window</span>
        <select
          value={search.window ?? 'all'}
          onChange={(e) => {
            const name = e.target.value as NonNullable<TrendsSearch['window']> | 'all';
            const plain = { window: name === 'all' ? undefined : name };
            change(name === 'custom' ? plain : { ...plain, from: undefined, to: undefined });
          }}
        >
          {Object.entries(WINDOWS).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
          <option value="custom">Between two days</option>
        </select>
      </label>
      {search.window === 'custom' && (
        <>
          <label>
            <span>From (UTC)</span>
            <input type="date" value={search.from ?? ''} onChange={(e) => change({ from: unset(e.target.value) })} />
          </label>
          <label>
            <span>Before (UTC)</span>
            <input type="date" value={search.to ?? ''} onChange={(e) => change({ to: unset(e.target.value) })} />
          </label>
        </>
      )}
      <AsOf asOf={search.asOf} change={(asOf) => change({ asOf })} />
      <div className="second">
        <label>
          <span>Compared</span>
          <select
            value={search.compare ?? ''}
            onChange={(e) => change({ compare: e.target.value === 'before' ? 'before' : undefined })}
          >
            <option value="">With nothing</option>
            <option value="before">With the window before</option>
          </select>
        </label>
        <FurtherFilters search={search} success={success} owners={known.data} change={change} />
        {filtered && (
          <button
            type="button"
            className="btn"
            onClick={() => change(Object.fromEntries(FILTERS.map((name) => [name, undefined])))}
          >
            Show all
          </button>
        )}
      </div>
    </search>
  );
}
