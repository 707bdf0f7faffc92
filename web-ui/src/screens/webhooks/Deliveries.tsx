import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRecord } from '../../api/record';
import { type Webhook, type WebhookDelivery, webhookDeliveries, webhookPath } from '../../api/webhooks';
import { counted, integer } from '../../lib/format';
import { useTime } from '../../lib/time';
import { changeWords } from '../../lib/webhook';
import { Reading } from '../../ui/Reading';
import { Refusal } from '../../ui/RecordForm';

/** What a webhook was told or is to be told, the last first. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const query = useInfiniteQuery(webhookDeliveries(webhook.id));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Reading query={query} what="the deliveries" height={120} />
      {query.data && items.length === 0 && <p className="dim">Nothing changed so far that it is told of.</p>}
      <ol className="told">
        {items.map((one) => (
          <Delivery key={one.number} one={one} active={webhook.state === 'ACTIVE'} />
        ))}
      </ol>
      {query.hasNextPage && (
        <button type="button" className="btn" disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {query.isFetchingNextPage ? 'Reading' : 'Show more'}
        </button>
      )}
    </>
  );
}

function Delivery({ one, active }: { one: WebhookDelivery; active: boolean }) {
  const time = useTime();
  const retrying = useRecord(['webhooks', 'webhook-deliveries']);
  const again = () =>
    retrying.mutate({ path: webhookPath(one.webhookId, `/deliveries/${one.number}/retry`), body: {} });
  return (
    <li>
      <p>
        <span className="mono">{integer(one.number)}</span> {changeWords(one.change.type)}{' '}
        <Link to="/guidance/$id" params={{ id: one.change.guidanceId }} className="ref">
          {one.change.guidanceId}
        </Link>
        . <Stands one={one} />
      </p>
      <p className="dim">
        Changed {time.dayAndSecond(one.queuedAt)}. {counted(one.tries, 'try', 'tries')}
        {one.nextAt && `, the next one ${time.dayAndSecond(one.nextAt)}`}
        {one.endedAt && `, ended ${time.dayAndSecond(one.endedAt)}`}.
      </p>
      {active && one.state === 'GIVEN_UP' && (
        <button type="button" className="btn" aria-disabled={retrying.isPending} onClick={again}>
          Try again<span className="vh"> delivery {one.number}</span>
        </button>
      )}
      {retrying.error && <Refusal error={retrying.error} />}
    </li>
  );
}

function Stands({ one }: { one: WebhookDelivery }) {
  if (one.state === 'DELIVERED') return <b>It arrived.</b>;
  if (one.state === 'GIVEN_UP') return <b className="wrong">Given up: {one.why}.</b>;
  return <b>{one.why ? `It is tried again: ${one.why}.` : 'To be told.'}</b>;
}
