import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { atLeast } from '../lib/seen';
import { get, url } from './client';
import { Release } from './releases';
import { Decision, Incident, page } from './types';

/** How often an open page asks again, in milliseconds. */
const EVERY = 30_000;
/** As many incidents as the server takes at once where it is asked for their decisions. */
const INCIDENTS = 100;
const MOST = 500;

/** What of the answers is shown may be old after a change; the first words of their keys. */
export const UNRESOLVED = ['incidents', 'unresolved'] as const;
export const DECIDED = ['decisions', 'of several'] as const;
export const ROLLING_OUT = ['releases', 'rolling out'] as const;

/** The incidents that go on, the latest first; more than so many are counted as more. */
export const unresolvedIncidents = () =>
  queryOptions({
    queryKey: UNRESOLVED,
    queryFn: ({ signal }) =>
      get(
        page(Incident),
        url('/incidents', { unresolved: 'true', limit: INCIDENTS, atLeast: atLeast('incident') }),
        signal,
      ),
    refetchInterval: EVERY,
  });

/** What was decided, and in which incidents it was asked for. */
export interface DecidedIn {
  incidents: readonly string[];
  items: readonly Decision[];
}

/** What was decided in all of these, in one answer; a page more only after hundreds. */
export const decisionsOfAll = (incidents: readonly string[]) =>
  queryOptions({
    queryKey: [...DECIDED, incidents.toSorted().join(',')],
    queryFn: async ({ signal }): Promise<DecidedIn> => {
      const all: Decision[] = [];
      let cursor: string | number | null = null;
      do {
        const address = url('/decisions', {
          incidents: incidents.join(','),
          limit: MOST,
          cursor,
          atLeast: atLeast('decision'),
        });
        const read: { items: Decision[]; nextCursor: string | number | null } = await get(
          page(Decision),
          address,
          signal,
        );
        all.push(...read.items);
        cursor = read.nextCursor;
      } while (cursor !== null);
      return { incidents, items: all };
    },
    enabled: incidents.length > 0,
    refetchInterval: EVERY,
    placeholderData: keepPreviousData,
  });

/** The releases that are being rolled out, the last to move first. */
export const rollingOut = () =>
  queryOptions({
    queryKey: ROLLING_OUT,
    queryFn: ({ signal }) =>
      get(page(Release), url('/releases', { state: 'ROLLING_OUT', limit: MOST, atLeast: atLeast('release') }), signal),
    select: (answer) => answer.items,
    refetchInterval: EVERY,
  });
