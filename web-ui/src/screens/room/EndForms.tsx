import { fromInput } from '../../lib/inputTime';
import { useZone } from '../../lib/prefs';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { TimeField } from '../../ui/TimeField';
import { type FormProps, pathOf, TOUCHED } from './forms';

/** Says that the harm has stopped, and how that is known. It stops the containment clock. */
export function ContainForm({ incident, close }: FormProps) {
  const zone = useZone();
  return (
    <Modal title="Declare contained" close={close}>
      <RecordForm
        label="Declare contained"
        touched={TOUCHED}
        command={(field) => ({
          path: pathOf(incident, 'containment'),
          body: { evidence: field('evidence'), at: fromInput(field('at'), zone) },
        })}
        done={close}
      >
        <Field label="How you know that the harm has stopped">
          <input name="evidence" required maxLength={500} autoComplete="off" />
        </Field>
        <TimeField name="at" label="Since when" />
      </RecordForm>
    </Modal>
  );
}

/** Says that the incident is over. */
export function ResolveForm({ incident, close }: FormProps) {
  const zone = useZone();
  return (
    <Modal title="Resolve" close={close}>
      <RecordForm
        label="Resolve"
        touched={TOUCHED}
        command={(field) => ({
          path: pathOf(incident, 'resolution'),
          body: { at: fromInput(field('at'), zone) },
        })}
        done={close}
      >
        <TimeField name="at" label="Over since" />
      </RecordForm>
    </Modal>
  );
}
