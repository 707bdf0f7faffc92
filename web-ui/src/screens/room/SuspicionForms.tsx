import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { WhatIsWrong } from '../incidents/Declare';
import { type FormProps, pathOf, TOUCHED } from './forms';

/** Says that what was suspected is an incident; from then on it counts as one. */
export function DeclareForm({ incident, close }: FormProps) {
  return (
    <Modal title="Declare it" close={close}>
      <RecordForm
        label="Declare"
        touched={TOUCHED}
        command={(field) => ({
          path: pathOf(incident, 'declaration'),
          body: { title: field('title'), severity: field('severity') },
        })}
        done={close}
      >
        <WhatIsWrong title={incident.title} />
      </RecordForm>
    </Modal>
  );
}

/** Says that what was suspected is no incident. */
export function DismissForm({ incident, close }: FormProps) {
  return (
    <Modal title="Dismiss it" close={close}>
      <RecordForm
        label="Dismiss"
        touched={TOUCHED}
        command={(field) => ({ path: pathOf(incident, 'dismissal'), body: { reason: field('reason') } })}
        done={close}
      >
        <Field label="Why it is no incident" hint="It stays listed among the dismissed, and can be declared after all.">
          <input name="reason" required maxLength={500} autoComplete="off" />
        </Field>
      </RecordForm>
    </Modal>
  );
}
