import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Filters, filtersOf, type TrendsSearch } from '../../lib/search';

/** What the address says, the API's filters for it, and how to change it. */
export function useTrendsSearch() {
  const search = useSearch({ strict: false }) as TrendsSearch;
  const navigate = useNavigate();
  const today = new Date().toISOString().slice(0, 10);
  const filters: Filters = useMemo(() => filtersOf(search, new Date(today)), [search, today]);
  const change = (patch: Partial<TrendsSearch>) =>
    navigate({
      to: '.',
      search: (now) => ({ ...(now as TrendsSearch), ...patch }),
      replace: true,
      resetScroll: false,
    });
  return {
    search,
    filters,
    change,
    pick: (attemptId: string) => change({ sel: attemptId }),
    openFacts: (key: string) => change({ facts: key, sel: undefined }),
  };
}
