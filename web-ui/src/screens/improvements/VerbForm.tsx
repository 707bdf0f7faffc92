import type { Improvement } from '../../api/prepare';
import { fromInput } from '../../lib/inputTime';
import { useZone } from '../../lib/prefs';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { TimeField } from '../../ui/TimeField';

export interface Verb {
  /** Below the improvement's own path. */
  path: 'start' | 'delivery' | 'dropping';
  does: string;
  /** The states in which it can be done. */
  from: readonly string[];
}

export const VERBS: readonly Verb[] = [
  { path: 'start', does: 'Start', from: ['PROPOSED'] },
  { path: 'delivery', does: 'Deliver', from: ['STARTED'] },
  { path: 'dropping', does: 'Drop', from: ['PROPOSED', 'STARTED'] },
];

interface Props {
  one: Improvement;
  verb: Verb;
  close: () => void;
}

/** Moves an improvement on: when, and what there is to say about it. */
export function VerbForm({ one, verb, close }: Props) {
  const zone = useZone();
  const path = `/improvements/${encodeURIComponent(one.id)}/${verb.path}`;
  const dropping = verb.path === 'dropping';
  return (
    <Modal title={`${verb.does}: ${one.title}`} close={close}>
      <RecordForm
        label={verb.does}
        touched={['improvements']}
        command={(field) => ({
          path,
          body: dropping
            ? { reason: field('reason') }
            : { at: fromInput(field('at'), zone), ...(field('note') && { note: field('note') }) },
        })}
        done={close}
      >
        {dropping ? (
          <Field label="Why it is dropped">
            <input name="reason" required maxLength={500} autoComplete="off" />
          </Field>
        ) : (
          <TimeField name="at" label={verb.path === 'start' ? 'Started' : 'Delivered'} />
        )}
        {verb.path === 'delivery' && (
          <Field label="What was delivered" hint="May be empty.">
            <textarea name="note" rows={2} maxLength={500} />
          </Field>
        )}
      </RecordForm>
    </Modal>
  );
}
