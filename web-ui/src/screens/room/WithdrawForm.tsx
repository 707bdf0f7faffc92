import type { Decision } from '../../api/types';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';
import { decisionWords } from './log';

/** Takes a decision back; it stays in the log. */
export default function WithdrawForm({ one, close }: { one: Decision; close: () => void }) {
  const mayDecide = useMay('COMMAND');
  return (
    <Modal title={`Withdraw: ${decisionWords(one.kind).toLowerCase()}`} close={close}>
      <RecordForm
        label="Withdraw it"
        touched={['decisions', 'advice', 'obligations', 'incident-attempts']}
        command={(field) => ({
          path: `/decisions/${encodeURIComponent(one.id)}/withdrawal`,
          body: {
            reason: field('reason'),
            ...(field('breakGlass') && { breakGlass: field('breakGlass') }),
          },
        })}
        done={close}
      >
        <p className="dim">
          It stays in the log, and its clock runs again from when it began
          {one.effectAt ? ', but for what was done already.' : '.'}
        </p>
        <Field label="Why it is withdrawn">
          <input name="reason" required maxLength={500} autoComplete="off" />
        </Field>
        {!mayDecide && (
          <Field label="Break glass: why" hint="Without it your objection is recorded, and the decision stands.">
            <input name="breakGlass" maxLength={200} autoComplete="off" />
          </Field>
        )}
      </RecordForm>
    </Modal>
  );
}
