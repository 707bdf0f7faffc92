import type { Procedure } from '../../api/prepare';
import { useRecord } from '../../api/record';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm, Refusal } from '../../ui/RecordForm';
import { procedurePath, TOUCHED } from './procedures';

/** Makes a drafted procedure one that a person stands for. */
export function AdoptProcedure({ one }: { one: Procedure }) {
  const recording = useRecord(TOUCHED);
  const adopt = () => recording.mutate({ path: procedurePath(one.id, 'adoption'), body: {}, ifMatch: one.version });
  return (
    <>
      <button
        type="button"
        className="btn strong"
        aria-disabled={recording.isPending}
        onClick={() => !recording.isPending && adopt()}
      >
        Adopt the draft
      </button>
      {recording.error && <Refusal error={recording.error} />}
    </>
  );
}

/** Takes a procedure out of use; what it said stays in the log. */
export function RetireProcedure({ one, close }: { one: Procedure; close: () => void }) {
  return (
    <Modal title={`Retire ${one.name}`} close={close}>
      <RecordForm
        label="Retire the procedure"
        touched={TOUCHED}
        command={(field) => ({
          path: procedurePath(one.id, 'retirement'),
          body: { reason: field('reason') },
          ifMatch: one.version,
        })}
        done={close}
      >
        <p>It is pinned to no further release, and what was rehearsed with it no longer counts.</p>
        <Field label="Reason">
          <textarea name="reason" required rows={3} maxLength={500} />
        </Field>
      </RecordForm>
    </Modal>
  );
}
