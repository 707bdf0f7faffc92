import { useInfiniteQuery } from '@tanstack/react-query';
import { attempts, setAside } from '../../api/queries';
import type { Attempt, SetAside } from '../../api/types';
import { type Filters, FURTHER, factsOf } from '../../lib/search';
import { periodName, useTime } from '../../lib/time';
import { flagWords, kindWords, outcomeWords, reasonWords, took } from '../../lib/words';
import { DutyList, IncidentList } from './LiveFacts';
import { ListState, More } from './Pages';

interface Props {
  facts: string;
  filters: Filters;
  pick: (attemptId: string) => void;
}

/** The facts behind one line of a figure. */
export function FactsList({ facts, filters, pick }: Props) {
  const { by, value } = factsOf(facts);
  if (by === 'obligations') return <DutyList value={value} filters={filters} />;
  if (by === 'incidents') return <IncidentList filters={filters} />;
  return by === 'reason' ? (
    <SetAsideList reason={value} filters={filters} />
  ) : (
    <AttemptList by={by} value={value} filters={filters} pick={pick} />
  );
}

/** The name of a list of attempts. */
export function listName(by: string, value: string): string {
  if (by === 'outcome') return `Attempts: ${outcomeWords(value).toLowerCase()}`;
  if (by === 'flag') return `Attempts: ${flagWords(value).toLowerCase()}`;
  if (by === 'changeKind') return `Attempts: ${kindWords(value || null).toLowerCase()} changes`;
  if (by === 'component' || by === 'team') return `Attempts of ${value}`;
  if (NARROW.has(by)) return `Attempts: ${value}`;
  if (by === 'period') {
    const [from = '', to = ''] = value.split('/');
    return `Attempts in ${periodName(from, to)}`;
  }
  return 'All attempts';
}

/** The names of groups that the server can filter by. */
const NARROW: ReadonlySet<string> = new Set(['changeKind', 'component', ...FURTHER]);

/** The filters that the server applies for a list; what it cannot filter by is left to `belongs`. */
export function narrowed(filters: Filters, by: string, value: string): Filters & { outcome?: string; flag?: string } {
  if (by === 'period') {
    const [from, to] = value.split('/');
    return { ...filters, from, to };
  }
  if (by === 'outcome' || by === 'flag') return { ...filters, [by]: value };
  if (NARROW.has(by) && value) return { ...filters, [by]: value };
  return filters;
}

/** Whether the server cannot filter a list, so that this page has to read all of it. */
const sieved = (by: string, value: string) => by === 'changeKind' && !value;

/** Whether an attempt belongs to a list that the server cannot filter. */
export const belongs = (one: Attempt, by: string, value: string) =>
  !sieved(by, value) || (one.changeKind === null && one.changeKinds.length === 0);

function AttemptList({ by, value, filters, pick }: { by: string; value: string } & Omit<Props, 'facts'>) {
  const time = useTime();
  const query = useInfiniteQuery(attempts(narrowed(filters, by, value)));
  const found = query.data?.pages.flatMap((page) => page.items).filter((one) => belongs(one, by, value)) ?? [];
  return (
    <>
      <h2>{listName(by, value)}</h2>
      <ListState query={query} empty={found.length === 0} all={sieved(by, value)} />
      <ul className="rows">
        {found.map((one) => (
          <li key={one.attemptId}>
            <button type="button" onClick={() => pick(one.attemptId)}>
              <span className="mono">{one.version}</span>
              <strong>{outcomeWords(one.outcome)}</strong>
              <span className="dim">
                {one.component}, {time.day(one.landedAt ?? one.exposedAt ?? one.observedUntil ?? '')}
              </span>
              <span className="dim">{took(one)}</span>
            </button>
          </li>
        ))}
      </ul>
      <More query={query} />
    </>
  );
}

function SetAsideList({ reason, filters }: { reason: string; filters: Filters }) {
  const time = useTime();
  const query = useInfiniteQuery(setAside({ ...filters, reason: reason || undefined }));
  const found: SetAside[] = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h2>{reason ? reasonWords(reason) : 'Set aside: no rollbacks'}</h2>
      <ListState query={query} empty={found.length === 0} all={false} />
      <ul className="rows">
        {found.map((one) => (
          <li key={one.observationId || `${one.at} ${one.source?.reference}`}>
            <span>{reason ? one.component : reasonWords(one.reason)}</span>
            <span className="dim">{time.dayAndMinute(one.at)}</span>
            <span className="mono dim ref">
              {one.source?.name} {one.source?.reference}
            </span>
          </li>
        ))}
      </ul>
      <More query={query} />
    </>
  );
}
