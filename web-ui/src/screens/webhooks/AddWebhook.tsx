import * as v from 'valibot';
import { Webhook } from '../../api/webhooks';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { readScope, ScopeFields } from '../../ui/ScopeFields';

interface Props {
  close: () => void;
  /** The webhook with its secret, once it is recorded. */
  done: (webhook: Webhook) => void;
}

/** An address that is told from here on. */
export function AddWebhook({ close, done }: Props) {
  return (
    <Modal title="Add a webhook" close={close}>
      <RecordForm
        label="Add it"
        touched={['webhooks']}
        command={(field) => ({ path: '/webhooks', body: { address: field('address'), scope: readScope(field) } })}
        done={(answer) => done(v.parse(Webhook, answer))}
      >
        <Field label="Address" hint="It is recorded and shown: nothing secret may be in it.">
          <input name="address" type="url" required maxLength={500} placeholder="https://" autoComplete="off" />
        </Field>
        <ScopeFields patterned={false} />
      </RecordForm>
    </Modal>
  );
}
