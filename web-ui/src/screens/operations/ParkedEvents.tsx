import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { parked } from '../../api/queries';
import { useRecord } from '../../api/record';
import { counted, integer } from '../../lib/format';
import { useTime } from '../../lib/time';
import { eventWords } from '../../lib/words';
import { Refusal } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';
import { Failure, Skeleton } from '../../ui/States';

const Retried = v.object({ applied: v.number(), failed: v.number() });

/** Events that a view could not take. Everything else goes on; they are tried again on demand, in order. */
export function ParkedEvents({ service }: { service: string }) {
  const query = useQuery(parked(service));
  const mayOperate = useMay('OPERATE');
  const time = useTime();
  const [said, setSaid] = useState('');
  const retrying = useRecord(['parked', 'operations'], (answer) => {
    const result = v.safeParse(Retried, answer);
    if (result.success)
      setSaid(`${counted(result.output.applied, 'event')} applied, ${integer(result.output.failed)} still parked.`);
  });
  const items = query.data?.items ?? [];
  return (
    <div className="parked">
      <div className="line">
        <h3>Parked events</h3>
        {mayOperate && (
          <button
            type="button"
            className="btn"
            disabled={retrying.isPending}
            onClick={() => retrying.mutate({ path: `/operations/${service}/parked/retry`, body: {} })}
          >
            {retrying.isPending ? 'Trying' : 'Try all again'}
          </button>
        )}
        <span role="status">{said}</span>
      </div>
      {retrying.error && <Refusal error={retrying.error} />}
      {query.isPending && <Skeleton height={80} label="Reading the parked events" />}
      {!query.data && query.error && <Failure error={query.error} retry={() => query.refetch()} />}
      <ul>
        {items.map((one) => (
          <li key={`${one.view} ${one.source} ${one.position}`}>
            <p>
              <b>{eventWords(one.type)}</b> <span className="mono">{`${one.source}:${one.position}`}</span> of{' '}
              {one.subject} is missing in <b>{one.view}</b>
            </p>
            <p className="wrong">{one.error}</p>
            <p className="dim">
              Tried {counted(one.attempts, 'time')}, parked {time.dayAndSecond(one.parkedAt)}
            </p>
          </li>
        ))}
      </ul>
      {query.data?.nextCursor != null && <p className="dim">The first {items.length} are listed.</p>}
    </div>
  );
}
