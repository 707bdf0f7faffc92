import { fromInput } from '../../lib/inputTime';
import { useZone } from '../../lib/prefs';
import { zoneName } from '../../lib/time';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { TimeField } from '../../ui/TimeField';
import { Choice } from './Choice';
import { type FormProps, HARM_KINDS, pathOf, TOUCHED } from './forms';

/** Notes how much harm there was, at a time or over a time. */
export function MeasureForm({ incident, close }: FormProps) {
  const zone = useZone();
  return (
    <Modal title="Measure harm" close={close}>
      <RecordForm
        label="Note it"
        touched={TOUCHED}
        command={(field) => ({
          path: pathOf(incident, 'harm-measurements'),
          body: {
            kind: field('kind'),
            value: Number(field('value')),
            unit: field('unit'),
            source: field('source'),
            at: fromInput(field('at'), zone),
            ...(field('upTo') && { upTo: fromInput(field('upTo'), zone) }),
          },
        })}
        done={close}
      >
        <Choice legend="Who is harmed" name="kind" all={HARM_KINDS} />
        <Field label="How much">
          <input name="value" type="number" step="any" required />
        </Field>
        <Field label="Of what" hint="Failed payments, users, euros.">
          <input name="unit" required maxLength={60} autoComplete="off" />
        </Field>
        <Field label="Who or what says so">
          <input name="source" required maxLength={100} autoComplete="off" />
        </Field>
        <TimeField name="at" label="When, or from when" />
        <Field label={`Up to (${zoneName(zone)})`} hint="Left out where it was measured at one time.">
          <input type="datetime-local" name="upTo" step={1} />
        </Field>
      </RecordForm>
    </Modal>
  );
}
