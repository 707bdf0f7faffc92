import { useState } from 'react';
import type { GuidanceItem } from '../../api/types';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { readScope, ScopeFields } from '../../ui/ScopeFields';

/** Writes the next version. When somebody else was faster it is told, and what was typed stays. */
export function Revise({ one, close }: { one: GuidanceItem; close: () => void }) {
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
          body: {
            clause: field('clause'),
            scope: readScope(field),
            reason: field('reason'),
            ...(field('pattern') && { pattern: field('pattern') }),
          },
        })}
        done={close}
      >
        <Field label="Clause">
          <textarea name="clause" required rows={3} maxLength={1_000} defaultValue={one.clause} />
        </Field>
        <ScopeFields scope={one.scope} pattern={one.pattern} />
        <Field label="Why it is revised">
          <input name="reason" required maxLength={500} autoComplete="off" />
        </Field>
      </RecordForm>
    </Modal>
  );
}
