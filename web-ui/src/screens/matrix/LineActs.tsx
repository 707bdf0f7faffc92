import type { MatrixLine } from '../../api/prepare';
import { useRecord } from '../../api/record';
import { pathWords } from '../../lib/prepared';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm, Refusal } from '../../ui/RecordForm';

export const TOUCHED = ['matrix', 'coverage'];

export const linePath = (line: MatrixLine, rest: string) => `/matrix/${encodeURIComponent(line.id)}/${rest}`;

/** Makes a drafted line one that a person stands for. */
export function AdoptLine({ line }: { line: MatrixLine }) {
  const recording = useRecord(TOUCHED);
  const adopt = () => recording.mutate({ path: linePath(line, 'adoption'), body: {}, ifMatch: line.version });
  return (
    <>
      <button
        type="button"
        className="btn strong"
        aria-disabled={recording.isPending}
        onClick={() => !recording.isPending && adopt()}
      >
        Adopt the draft<span className="vh"> of {pathWords(line.changeKind, line.pattern)}</span>
      </button>
      {recording.error && <Refusal error={recording.error} />}
    </>
  );
}

interface Props {
  line: MatrixLine;
  close: () => void;
}

/** The owner of the data says that the line is right about it. */
export function SignOffLine({ line, close }: Props) {
  return (
    <Modal title={`Sign off ${pathWords(line.changeKind, line.pattern)}`} close={close}>
      <RecordForm
        label="Sign off"
        touched={TOUCHED}
        command={(field) => ({
          path: linePath(line, 'sign-off'),
          body: { statement: field('statement') },
          ifMatch: line.version,
        })}
        done={close}
      >
        <p>As the owner of the data. A revision that says something else makes it void.</p>
        <Field label="What you stand for">
          <textarea name="statement" required rows={3} maxLength={500} />
        </Field>
      </RecordForm>
    </Modal>
  );
}

/** Takes a line out of the matrix; what it said stays in the log. */
export function RemoveLine({ line, close }: Props) {
  return (
    <Modal title={`Remove ${pathWords(line.changeKind, line.pattern)}`} close={close}>
      <RecordForm
        label="Remove the line"
        touched={TOUCHED}
        command={(field) => ({
          path: linePath(line, 'removal'),
          body: { reason: field('reason') },
          ifMatch: line.version,
        })}
        done={close}
      >
        <p>What it said stays in the log. Plans that rest on it keep what they read.</p>
        <Field label="Why">
          <input name="reason" required maxLength={500} autoComplete="off" />
        </Field>
      </RecordForm>
    </Modal>
  );
}
