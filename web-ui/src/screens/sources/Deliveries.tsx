import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useRecord } from '../../api/record';
import { type Delivery, deliveries, deliveryBody } from '../../api/sources';
import { integer } from '../../lib/format';
import { DELIVERY_VERDICTS, deliveryMark, deliveryWords } from '../../lib/source';
import { useTime } from '../../lib/time';
import { Reading } from '../../ui/Reading';
import { Refusal } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';
import { useNames } from '../../ui/useNames';
import { VerdictMark } from '../../ui/VerdictMark';

const HERE = '/settings/sources/$id';
const EXACT = { exact: true, includeSearch: true };
const TOUCHED = ['deliveries', 'sources', 'releases'];

/** Everything that a source sent, the latest first, each with what became of it and why. */
export function Deliveries({ source, active }: { source: string; active: boolean }) {
  const { verdict } = useSearch({ from: HERE });
  const query = useInfiniteQuery(deliveries(source, verdict));
  const all = query.data?.pages.flatMap((page) => page.items) ?? [];
  const mayReplay = useMay('RELEASE') && active;
  return (
    <section className="part" aria-labelledby="deliveries-title">
      <h2 id="deliveries-title">Deliveries</h2>
      <nav className="tabs" aria-label="Verdict">
        <Link to={HERE} params={{ id: source }} search={{}} activeOptions={EXACT} resetScroll={false}>
          All
        </Link>
        {DELIVERY_VERDICTS.map((one) => (
          <Link
            key={one}
            to={HERE}
            params={{ id: source }}
            search={{ verdict: one as NonNullable<typeof verdict> }}
            activeOptions={EXACT}
            resetScroll={false}
          >
            {deliveryWords(one)}
          </Link>
        ))}
      </nav>
      <Reading query={query} what="the deliveries" height={160} />
      {query.data && all.length === 0 && (
        <p className="none">
          {verdict ? 'None of them.' : active ? 'Nothing came yet. Enter the address there, and deploy.' : 'None came.'}
        </p>
      )}
      <ul className="rows">
        {all.map((one) => (
          <One key={one.id} one={one} first={all.find(({ id }) => id === one.copyOf)} mayReplay={mayReplay} />
        ))}
      </ul>
      {query.hasNextPage && (
        <button
          type="button"
          className="btn more"
          disabled={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? 'Reading' : 'Show more'}
        </button>
      )}
    </section>
  );
}

interface OneProps {
  one: Delivery;
  /** The one that it is a copy of, where that is shown as well. */
  first: Delivery | undefined;
  mayReplay: boolean;
}

function One({ one, first, mayReplay }: OneProps) {
  const mayOpen = useMay('OPERATE');
  const time = useTime();
  const [open, setOpen] = useState(false);
  const recording = useRecord(TOUCHED);
  const replay = () => recording.mutate({ path: `/deliveries/${encodeURIComponent(one.id)}/replays`, body: {} });
  const called = `${one.event ?? 'what could not be read'}, ${time.dayAndSecond(one.receivedAt)}`;
  return (
    <li className="way" id={one.id}>
      <VerdictMark of={deliveryMark(one.verdict)} size={20} />
      <div>
        <b>{deliveryWords(one.verdict)}</b>
        {one.event && (
          <>
            : <span className="mono">{one.event}</span>
          </>
        )}
        <p>{one.why}</p>
        {one.copyOf && <CopyOf id={one.copyOf} source={one.sourceId} first={first} />}
        <small>
          {time.dayAndSecond(one.receivedAt)}, {integer(one.bytes)} bytes, sha256{' '}
          <span className="mono">{one.sha256.slice(0, 12)}</span>
          {one.externalId && (
            <>
              , <span className="mono">{one.externalId}</span>
            </>
          )}
        </small>
        <Became ids={one.releaseIds} />
        <Replays all={one.replays} />
        {recording.error && <Refusal error={recording.error} />}
        {mayReplay && !one.copyOf && (
          <span className="row-acts">
            <button
              type="button"
              className="link"
              aria-disabled={recording.isPending}
              onClick={() => !recording.isPending && replay()}
            >
              Play it again<span className="vh">: {called}</span>
            </button>
          </span>
        )}
        {mayOpen && (
          <details onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>
              What was kept<span className="vh"> of {called}</span>
            </summary>
            {open && <Kept id={one.id} />}
          </details>
        )}
      </div>
    </li>
  );
}

/** The delivery that counts in place of a copy, and what became of that. */
function CopyOf({ id, source, first }: { id: string; source: string; first: Delivery | undefined }) {
  return (
    <small>
      The first one{' '}
      <Link to={HERE} params={{ id: source }} search={{}} hash={id} className="mono">
        {id}
      </Link>
      {first && `: ${deliveryWords(first.verdict).toLowerCase()}. ${first.why}`}
    </small>
  );
}

function Became({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return null;
  return (
    <small>
      Recorded at{' '}
      {ids.map((id, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <Link to="/releases/$id" params={{ id }} search={{}} className="mono">
            {id}
          </Link>
        </span>
      ))}
    </small>
  );
}

function Replays({ all }: { all: Delivery['replays'] }) {
  const time = useTime();
  const nameOf = useNames();
  return all.map((one, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: replays are only ever added at the end
    <small key={i}>
      Played again {time.dayAndSecond(one.at)} by {nameOf(one.by)}: {deliveryWords(one.verdict).toLowerCase()}.{' '}
      {one.why}
    </small>
  ));
}

/** What was kept of it, as text: nothing in it is ever shown as anything else. */
function Kept({ id }: { id: string }) {
  const query = useQuery(deliveryBody(id));
  return (
    <>
      <Reading query={query} what="what was kept" height={120} />
      {query.data && <pre className="markdown">{query.data.body || 'Nothing was kept of it.'}</pre>}
    </>
  );
}
