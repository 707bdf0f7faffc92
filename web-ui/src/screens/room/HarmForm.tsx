import { fromInput } from '../../lib/inputTime';
import { useZone } from '../../lib/prefs';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { TimeField } from '../../ui/TimeField';
import { type FormProps, HARM_KINDS, pathOf, TOUCHED } from './forms';

/** Notes who is harmed since when, which starts the containment clock. */
export function HarmForm({ incident, close }: FormProps) {
  const zone = useZone();
  return (
    <Modal title="Note harm" close={close}>
      <RecordForm
        label="Note harm"
        touched={TOUCHED}
        command={(field) => ({
          path: pathOf(incident, 'harm'),
          body: {
            kind: field('kind'),
            beganAt: fromInput(field('beganAt'), zone),
            source: field('source'),
            ...(field('description') && { description: field('description') }),
          },
        })}
        done={close}
      >
        <fieldset>
          <legend>Who is harmed</legend>
          <div className="chips">
            {HARM_KINDS.map(([kind, name]) => (
              <label key={kind}>
                <input type="radio" name="kind" value={kind} defaultChecked={kind === 'USER'} />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <TimeField name="beganAt" label="Since when" />
        <Field label="How it is known" hint="An alert, a graph, a call.">
          <input name="source" required maxLength={100} autoComplete="off" />
        </Field>
        <Field label="What it looks like">
          <input name="description" maxLength={500} autoComplete="off" />
        </Field>
      </RecordForm>
    </Modal>
  );
}
