import type { GuidanceItem } from '../../api/guidance';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';

/** Takes an item out of force; its versions, and why, stay to be read. */
export function Retire({ one, close }: { one: GuidanceItem; close: () => void }) {
  return (
    <Modal title="Retire it" close={close}>
      <RecordForm
        label="Retire it"
        touched={['guidance']}
        command={(field) => ({
          path: `/guidance/${encodeURIComponent(one.id)}/retirement`,
          body: { reason: field('reason') },
        })}
        done={close}
      >
        <p>
          Teams are no longer asked to follow it, no gate looks for it, and it leaves the documents that teams pull.
          This is final.
        </p>
        <Field label="Why it is retired">
          <textarea name="reason" required rows={3} maxLength={2_000} />
        </Field>
      </RecordForm>
    </Modal>
  );
}
