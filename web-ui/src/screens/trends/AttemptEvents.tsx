import { useQuery } from '@tanstack/react-query';
import { eventsOfAttempt } from '../../api/queries';
import { integer } from '../../lib/format';
import { useTime } from '../../lib/time';
import { eventWords } from '../../lib/words';
import { Failure, Skeleton } from '../../ui/States';

/** The recorded events behind one attempt, each with its place in the log and its content as it was written. */
export function AttemptEvents({ id }: { id: string }) {
  const time = useTime();
  const query = useQuery(eventsOfAttempt(id));
  return (
    <section className="events" aria-label="Events it is computed from">
      <h3>Events it is computed from</h3>
      {query.error && !query.data && <Failure error={query.error} retry={() => query.refetch()} />}
      {query.isPending && <Skeleton height={80} label="Reading the events" />}
      {query.data?.length === 0 && <p className="none">The log has none under this attempt's id</p>}
      <ol>
        {query.data?.map((event) => (
          <li key={event.position}>
            <details>
              <summary>
                <span className="mono dim">{integer(event.position)}</span>
                <span>{eventWords(event.type)}</span>
                <span className="dim">{time.dayAndMinute(event.occurredAt ?? event.recordedAt)}</span>
              </summary>
              <p className="dim">
                <span className="mono">{event.type}</span>, recorded {time.dayAndSecond(event.recordedAt)}
              </p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard */}
              <pre tabIndex={0}>{JSON.stringify(event.body, null, 2)}</pre>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
