import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { improvements, procedures, releasesOf, sheets } from '../../api/prepare';
import { counted, duration } from '../../lib/format';
import { stateWords } from '../../lib/release';
import { useTime } from '../../lib/time';
import { kindWords, plain } from '../../lib/words';
import { Failure, Skeleton, Stale } from '../../ui/States';

interface Read<T> {
  data: T[] | undefined;
  error: Error | null;
  isPending: boolean;
  dataUpdatedAt: number;
  refetch: () => unknown;
}

interface Props<T> {
  title: string;
  query: Read<T>;
  /** Said when there is none. */
  none: string;
  row: (one: T) => ReactNode;
  keyOf: (one: T) => string;
  more?: ReactNode;
}

/** A part of the page that lists things, in each of its states. */
function ListPart<T>({ title, query, none, row, keyOf, more }: Props<T>) {
  const id = `${title.toLowerCase().replaceAll(' ', '-')}-title`;
  return (
    <section className="part" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {more}
      </header>
      {query.data && query.error && (
        <Stale since={query.dataUpdatedAt} error={query.error} retry={() => query.refetch()} />
      )}
      {!query.data && query.error && <Failure error={query.error} retry={() => query.refetch()} />}
      {query.isPending && <Skeleton height={72} label={`Reading: ${title}`} />}
      {query.data?.length === 0 && <p className="none">{none}</p>}
      {query.data && query.data.length > 0 && (
        <ul className="rows">
          {query.data.map((one) => (
            <li key={keyOf(one)}>{row(one)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The procedures in force for a component. */
export function Procedures({ component }: { component: string }) {
  return (
    <ListPart
      title="Procedures"
      query={useQuery(procedures({ component }))}
      none="No procedure says step by step how it is taken back."
      keyOf={(one) => one.id}
      row={(one) => (
        <>
          <Link to={`/guidance/procedures/${encodeURIComponent(one.id)}` as string}>{one.name}</Link>
          <small>
            {plain(one.action)} for {one.changeKinds.map(kindWords).join(', ').toLowerCase()};{' '}
            {counted(one.steps.length, 'step')} within {duration(one.timeBoundSeconds)}, version {one.version}
          </small>
        </>
      )}
    />
  );
}

/** The decision sheets of a component. */
export function Sheets({ component }: { component: string }) {
  return (
    <ListPart
      title="Decision sheet"
      query={useQuery(sheets({ component }))}
      none="No sheet says which signal asks for which action."
      keyOf={(one) => one.id}
      row={(one) => (
        <>
          <Link to={`/guidance/sheets/${encodeURIComponent(one.id)}` as string}>{one.name}</Link>
          <small>
            {counted(one.rules.length, 'rule')}, version {one.version}
            {one.incomplete.length > 0 && (
              <b className="lacks">; {counted(one.incomplete.length, 'rule')} not complete</b>
            )}
          </small>
        </>
      )}
    />
  );
}

/** What was released last. */
export function Releases({ component }: { component: string }) {
  const time = useTime();
  return (
    <ListPart
      title="Last releases"
      query={useQuery(releasesOf(component))}
      none="No release of it is known."
      keyOf={(one) => one.id}
      row={(one) => (
        <>
          <Link to="/releases/$id" params={{ id: one.id }} search={{}} className="mono">
            {one.version}
          </Link>
          <small>
            {stateWords(one.state)}, {time.dayAndMinute(one.at)}
          </small>
        </>
      )}
      more={
        <Link to="/releases" search={{ component }}>
          All of them
        </Link>
      }
    />
  );
}

/** What is being improved for a component. */
export function ImprovementsOf({ component }: { component: string }) {
  return (
    <ListPart
      title="Improvements"
      query={useQuery(improvements({ component }))}
      none="Nothing is proposed for it."
      keyOf={(one) => one.id}
      row={(one) => (
        <>
          {one.title}
          <small>{plain(one.state)}</small>
        </>
      )}
      more={
        <Link to="/guidance/improvements" search={{ component }}>
          All of them
        </Link>
      }
    />
  );
}
