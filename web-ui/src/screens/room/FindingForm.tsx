import { type Evidence, EvidenceFields, readEvidence } from '../../ui/Evidence';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { readScope, ScopeFields } from '../../ui/ScopeFields';
import { type FormProps, pathOf, TOUCHED } from './forms';

const KINDS: [string, string][] = [
  ['DETECTION', 'How it was noticed'],
  ['DECISION', 'How it was decided'],
  ['MECHANICS', 'How it was rolled back or contained'],
  ['COMMUNICATION', 'Who was told what'],
  ['DESIGN', 'How the change was built'],
];

/** Records what was learned; a clause is proposed as guidance. */
export function FindingForm({ incident, close, evidence = [] }: FormProps & { evidence?: readonly Evidence[] }) {
  return (
    <Modal title="Record a finding" close={close}>
      <RecordForm
        label="Record it"
        touched={[...TOUCHED, 'guidance', 'review', 'replay']}
        command={(field) => ({
          path: pathOf(incident, 'findings'),
          body: {
            sentence: field('sentence'),
            kind: field('kind'),
            scope: readScope(field),
            ...(field('clause') && { proposedGuidance: field('clause') }),
            ...(field('pattern') && { pattern: field('pattern') }),
            evidence: readEvidence(field, evidence),
          },
        })}
        done={close}
      >
        <Field label="What was learned">
          <textarea name="sentence" required rows={2} maxLength={1_000} />
        </Field>
        <Field label="What it is about">
          <select name="kind">
            {KINDS.map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label="Guidance to propose" hint="One clause that teams can follow. It waits to be adopted.">
          <textarea name="clause" rows={2} maxLength={1_000} />
        </Field>
        <ScopeFields />
        <EvidenceFields all={evidence} />
      </RecordForm>
    </Modal>
  );
}
