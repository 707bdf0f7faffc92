import { useState } from 'react';
import * as v from 'valibot';
import { useRecord } from '../../api/record';
import { Webhook, webhookPath } from '../../api/webhooks';
import { counted, integer } from '../../lib/format';
import { scopeWords } from '../../lib/scope';
import { useTime } from '../../lib/time';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm, Refusal } from '../../ui/RecordForm';
import { Deliveries } from './Deliveries';

interface Props {
  one: Webhook;
  /** Called with the webhook and its new secret. */
  secretMade: (webhook: Webhook) => void;
}

/** One webhook: where it is, what it is told of, how far that is, and what can be done. */
export function OneWebhook({ one, secretMade }: Props) {
  const time = useTime();
  const [removing, setRemoving] = useState(false);
  const [open, setOpen] = useState(false);
  const changing = useRecord(['webhooks'], (answer) => secretMade(v.parse(Webhook, answer)));
  const active = one.state === 'ACTIVE';
  return (
    <li>
      <h2>{one.address}</h2>
      <p>
        Told of {scopeWords(one.scope)}, since {time.dayAndMinute(one.addedAt)}.{' '}
        {one.reason && <b>Removed: {one.reason}</b>}
      </p>
      <p className="dim">
        {integer(one.delivered)} arrived
        {one.lastDeliveredAt && `, the last ${time.dayAndMinute(one.lastDeliveredAt)}`}. {integer(one.waiting)} to be
        told. {one.givenUp > 0 ? <b className="wrong">{integer(one.givenUp)} given up.</b> : 'None given up.'}
      </p>
      {active && (
        <div className="bar">
          <button
            type="button"
            className="btn"
            aria-disabled={changing.isPending}
            onClick={() => changing.isPending || changing.mutate({ path: webhookPath(one.id, '/secret'), body: {} })}
          >
            Make another secret<span className="vh"> for {one.address}</span>
          </button>
          <button type="button" className="btn" onClick={() => setRemoving(true)}>
            Remove<span className="vh"> {one.address}</span>
          </button>
        </div>
      )}
      {changing.error && <Refusal error={changing.error} />}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {counted(one.delivered + one.waiting + one.givenUp, 'delivery', 'deliveries')}
          <span className="vh"> to {one.address}</span>
        </summary>
        {open && <Deliveries webhook={one} />}
      </details>
      {removing && <Remove one={one} close={() => setRemoving(false)} />}
    </li>
  );
}

function Remove({ one, close }: { one: Webhook; close: () => void }) {
  return (
    <Modal title="Remove the webhook" close={close}>
      <RecordForm
        label="Remove it"
        touched={['webhooks', 'webhook-deliveries']}
        command={(field) => ({ path: webhookPath(one.id, '/removal'), body: { reason: field('reason') } })}
        done={close}
      >
        <p>{one.address} is told nothing more, not even what waits. This is final; it can be added anew.</p>
        <Field label="Why it is removed">
          <textarea name="reason" required rows={3} maxLength={2_000} />
        </Field>
      </RecordForm>
    </Modal>
  );
}
