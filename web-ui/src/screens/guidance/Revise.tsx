import { useState } from 'react';
import type { GuidanceItem } from '../../api/guidance';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { ClauseFields, readClause } from './ClauseFields';

/** Writes the next version. When somebody else was faster it is told, and what was typed stays. */
export function Revise({ one, close }: { one: GuidanceItem; close: () => void }) {
  const [began] = useState(one);
  const [started, setStarted] = useState(one);
  const overtaken = one.version !== started.version;
  return (
    <Modal title={`Revise version ${started.version}`} close={close}>
      {overtaken && (
        <p className="refusal" role="alert">
          <strong>Version {one.version} was recorded meanwhile:</strong> {one.clause}{' '}
          <button type="button" className="link" onClick={() => setStarted(one)}>
            Go on from version {one.version}
          </button>
        </p>
      )}
      <RecordForm
        label="Record the new version"
        touched={['guidance']}
        command={(field) => ({
          path: `/guidance/${encodeURIComponent(one.id)}/revisions`,
          ifMatch: started.version,
          body: { ...readClause(field), reason: field('reason') },
        })}
        done={close}
      >
        <ClauseFields one={began} />
        <Field
          label="Why it is revised"
          {...(one.state === 'ADOPTED' && { hint: 'Teams that acknowledged it are asked again.' })}
        >
          <input name="reason" required maxLength={500} autoComplete="off" />
        </Field>
      </RecordForm>
    </Modal>
  );
}
