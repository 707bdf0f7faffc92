import { useInfiniteQuery } from '@tanstack/react-query';
import { incidents } from '../../api/queries';
import { isDismissed, isSetAside } from '../../lib/incident';
import { fromInput } from '../../lib/inputTime';
import { useZone } from '../../lib/prefs';
import { Modal } from '../../ui/Modal';
import { Reading } from '../../ui/Reading';
import { Field, RecordForm } from '../../ui/RecordForm';
import { TimeField } from '../../ui/TimeField';
import { SEVERITIES } from '../incidents/Declare';
import { Choice } from './Choice';
import { type FormProps, pathOf, TOUCHED } from './forms';

const Why = ({ name = 'why', label }: { name?: string; label: string }) => (
  <Field label={label}>
    <input name={name} required maxLength={500} autoComplete="off" />
  </Field>
);

/** Says that it became worse or better, since when and why. */
export function SeverityForm({ incident, close }: FormProps) {
  const zone = useZone();
  return (
    <Modal title="Change the severity" close={close}>
      <RecordForm
        label="Change it"
        touched={TOUCHED}
        command={(field) => ({
          path: pathOf(incident, 'severity'),
          body: { severity: field('severity'), why: field('why'), at: fromInput(field('at'), zone) },
        })}
        done={close}
      >
        <Choice
          legend="How bad it is now"
          name="severity"
          all={SEVERITIES.map(([severity, words]) => [severity, `${severity}, ${words}`])}
          chosen={incident.severity ?? undefined}
        />
        <Why label="What shows it" />
        <TimeField name="at" label="Since when" />
      </RecordForm>
    </Modal>
  );
}

/** Says that the harm goes on, or that what was cancelled is one after all. */
export function ReopenForm({ incident, close }: FormProps) {
  const zone = useZone();
  return (
    <Modal title="Reopen" close={close}>
      <RecordForm
        label="Reopen"
        touched={TOUCHED}
        command={(field) => ({
          path: pathOf(incident, 'reopening'),
          body: { why: field('why'), at: fromInput(field('at'), zone) },
        })}
        done={close}
      >
        <Why label={incident.state === 'CANCELLED' ? 'Why it is one after all' : 'What shows that it goes on'} />
        <TimeField name="at" label="Since when" />
      </RecordForm>
    </Modal>
  );
}

/** Says that nothing happens in it any more; then nothing new is written. */
export function CloseForm({ incident, close }: FormProps) {
  const zone = useZone();
  return (
    <Modal title="Close the incident" close={close}>
      <RecordForm
        label="Close it"
        touched={TOUCHED}
        command={(field) => ({ path: pathOf(incident, 'closure'), body: { at: fromInput(field('at'), zone) } })}
        done={close}
      >
        <p className="dim">Nothing new is written into a closed incident. What is wrong is still corrected.</p>
        <TimeField name="at" label="Closed since" />
      </RecordForm>
    </Modal>
  );
}

/** Says that it was declared by mistake. */
export function CancelForm({ incident, close }: FormProps) {
  return (
    <Modal title="Cancel the incident" close={close}>
      <RecordForm
        label="Cancel it"
        touched={TOUCHED}
        command={(field) => ({ path: pathOf(incident, 'cancellation'), body: { reason: field('reason') } })}
        done={close}
      >
        <Why name="reason" label="Why it was a mistake" />
      </RecordForm>
    </Modal>
  );
}

/** Says that it is part of another one. */
export function MergeForm({ incident, close }: FormProps) {
  const query = useInfiniteQuery(incidents(undefined));
  const others =
    query.data?.pages
      .flatMap((one) => one.items)
      .filter((one) => one.id !== incident.id && one.basis === 'LIVE' && !isDismissed(one) && !isSetAside(one)) ?? [];
  return (
    <Modal title="Merge into another one" close={close}>
      <Reading query={query} what="the incidents" height={120} />
      {query.data && others.length === 0 && <p>There is no other incident that it could be part of.</p>}
      {others.length > 0 && (
        <RecordForm
          label="Merge"
          touched={TOUCHED}
          command={(field) => ({
            path: pathOf(incident, 'merger'),
            body: { into: field('into'), why: field('why') },
          })}
          done={close}
        >
          <Field label="It is part of" hint="The latest 50 are listed.">
            <select name="into">
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title} ({one.id})
                </option>
              ))}
            </select>
          </Field>
          <Why label="What shows that they are one" />
        </RecordForm>
      )}
    </Modal>
  );
}

/** Says that it is one of its own after all. */
export function SplitForm({ incident, close }: FormProps) {
  return (
    <Modal title="Split off" close={close}>
      <RecordForm
        label="Split it off"
        touched={TOUCHED}
        command={(field) => ({ path: pathOf(incident, 'split'), body: { why: field('why') } })}
        done={close}
      >
        <Why label="What shows that it is one of its own" />
      </RecordForm>
    </Modal>
  );
}
