import type { Candidate, Obligation } from '../../api/obligations';
import { fromInput } from '../../lib/inputTime';
import { releaseWords } from '../../lib/obligation';
import { useZone } from '../../lib/prefs';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { TimeField } from '../../ui/TimeField';
import { obligationPath, TOUCHED } from './obligations';

interface Props {
  one: Obligation;
  close: () => void;
}

/** Says which of the releases it is; the rule of that one counts from then on. */
export function AttributeForm({ one, to, close }: Props & { to: Candidate['bound'] }) {
  return (
    <Modal title={`It is ${releaseWords(to)}`} close={close}>
      <RecordForm
        label="Record it"
        touched={TOUCHED}
        command={(field) => ({
          path: obligationPath(one.id, 'attribution'),
          body: { releaseId: to.releaseId, why: field('why') },
        })}
        done={close}
      >
        <Field label="Why you are sure" hint="The clock runs on; it cannot be said of another release afterwards.">
          <input name="why" required maxLength={500} autoComplete="off" />
        </Field>
      </RecordForm>
    </Modal>
  );
}

/** Notes when somebody saw the signal: only the earliest such time counts. */
export function SeenForm({ one, close }: Props) {
  const zone = useZone();
  return (
    <Modal title="I have seen it" close={close}>
      <RecordForm
        label="Record it"
        touched={TOUCHED}
        command={(field) => ({
          path: obligationPath(one.id, 'awareness'),
          body: { at: fromInput(field('at'), zone) },
        })}
        done={close}
      >
        <TimeField name="at" label="Seen at" />
        <p className="dim">Only the earliest time at which somebody is known to have known counts.</p>
      </RecordForm>
    </Modal>
  );
}
