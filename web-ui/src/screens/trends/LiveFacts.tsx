import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dutyFacts, incidentFacts } from '../../api/hesitation';
import { duration } from '../../lib/format';
import { type Filters, FURTHER } from '../../lib/search';
import { useTime } from '../../lib/time';
import { DutyLink } from './DutyLink';
import { dutyWords, standOf } from './duty';
import { ListState, More } from './Pages';

/** Names that the list of obligations can be narrowed by; a list of other names would be that of all. */
const NARROW: ReadonlySet<string> = new Set(['outcome', 'flag', 'component', 'changeKind', ...FURTHER]);

/** The filters of a list of obligations: those of the page, narrowed by `name=value`. */
export function narrowedTo(filters: Filters, value: string): Filters {
  const at = value.indexOf('=');
  const name = value.slice(0, Math.max(0, at));
  return NARROW.has(name) ? { ...filters, [name]: value.slice(at + 1) } : filters;
}

/** The obligations behind a figure of hesitation. */
export function DutyList({ value, filters }: { value: string; filters: Filters }) {
  const time = useTime();
  const query = useInfiniteQuery(dutyFacts(narrowedTo(filters, value)));
  const found = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h2>{value ? `Obligations: ${value.slice(value.indexOf('=') + 1)}` : 'All obligations'}</h2>
      <ListState query={query} empty={found.length === 0} all={false} />
      <ul className="rows">
        {found.map((one) => (
          <li key={one.obligationId}>
            <DutyLink id={one.obligationId}>{one.rule ?? 'No rule bound it'}</DutyLink>
            <strong>{dutyWords(standOf(one))}</strong>
            <span className="dim">
              {one.component} <span className="mono">{one.version}</span>, {time.day(one.knowableAt)}
            </span>
            <span className="dim">
              {one.latencySeconds === null ? 'no time' : duration(one.latencySeconds)}
              {one.budgetSeconds !== null && ` of ${duration(one.budgetSeconds)}`}
            </span>
          </li>
        ))}
      </ul>
      <More query={query} />
    </>
  );
}

/** The incidents behind a time that was recorded live. */
export function IncidentList({ filters }: { filters: Filters }) {
  const time = useTime();
  const query = useInfiniteQuery(incidentFacts(filters));
  const found = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h2>All incidents</h2>
      <ListState query={query} empty={found.length === 0} all={false} />
      <ul className="rows">
        {found.map((one) => (
          <li key={one.incidentId}>
            <Link to="/incidents/$id" params={{ id: one.incidentId }}>
              {one.components.join(', ') || one.incidentId}
            </Link>
            <strong>{one.severity === null ? 'No severity' : one.severity}</strong>
            <span className="dim">{time.dayAndMinute(one.onsetAt)}</span>
            <span className="dim">{one.seconds === null ? 'goes on' : duration(one.seconds)}</span>
          </li>
        ))}
      </ul>
      <More query={query} />
    </>
  );
}
