import { useQuery } from '@tanstack/react-query';
import { useOutbox } from '../api/outboxState';
import { session } from '../api/queries';
import { type Waiting, waitingWords } from '../lib/outbox';

const ROOM = /^\/incidents\/[^/]+$/;

const namesOf = (all: readonly Waiting[]) => [...new Set(all.map(({ actor, name }) => name ?? actor))].join(', ');

/**
 * Says on every page what waits to be sent. Of what somebody else made it says whose it is, and not a word of it. A
 * room tells its own.
 * @param path of the page that is shown
 */
export default function Notice({ path }: { path: string }) {
  const { waiting, held, kept } = useOutbox();
  const actor = useQuery({ ...session(), enabled: false }).data?.actor;
  const mine = waiting.filter((one) => one.actor === actor);
  const others = waiting.filter((one) => one.actor !== actor);
  const told = ROOM.test(path) || !(held || mine.some((one) => one.refused)) ? [] : mine;
  const rooms = [...new Set(told.map(({ incident }) => incident))];
  if (told.length + others.length === 0 && (kept || waiting.length === 0)) return null;
  return (
    <div className="stale-bar" role="status">
      {told.length > 0 && (
        <p>
          <strong>{waitingWords(told)}.</strong>{' '}
          {rooms.map((id) => (
            <a key={id} href={`/incidents/${encodeURIComponent(id)}`}>
              Open {id}
            </a>
          ))}
        </p>
      )}
      {others.length > 0 && (
        <p>
          <strong>
            {waitingWords(others)}: made by {namesOf(others)}.
          </strong>{' '}
          Sent when whoever made it signs in here.
        </p>
      )}
      {!kept && waiting.length > 0 && (
        <p>This browser keeps nothing: what waits to be sent is lost when the page is closed or loaded anew.</p>
      )}
    </div>
  );
}
