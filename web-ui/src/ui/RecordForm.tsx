import { type FormEvent, type ReactNode, useId, useRef } from 'react';
import { Problem } from '../api/client';
import { type Command, useRecord } from '../api/record';
import { useWrongField } from './useWrongField';

interface Props {
  /** What the button says: what is recorded. */
  label: string;
  touched: readonly string[];
  /** The command that the fields say. */
  command: (field: (name: string) => string) => Command;
  done: (answer: unknown) => void;
  children: ReactNode;
  strong?: boolean;
  /** False while something has to be filled in before it can be recorded. */
  ready?: boolean;
}

/** Fields and the button that records what they say. What was typed stays when it is refused. */
export function RecordForm({ label, touched, command, done, children, strong = true, ready = true }: Props) {
  const recording = useRecord(touched, done);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const wrong = useWrongField(form, recording.error, id);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (recording.isPending) return;
    const data = new FormData(event.currentTarget);
    recording.mutate(command((name) => String(data.get(name) ?? '').trim()));
  };
  return (
    <form ref={form} className="fields" onSubmit={submit} aria-describedby={recording.error ? id : undefined}>
      {children}
      {recording.error && <Refusal id={id} error={recording.error} called={wrong} />}
      <Submit strong={strong} busy={recording.isPending} ready={ready}>
        {recording.isPending ? 'Recording' : label}
      </Submit>
    </form>
  );
}

interface SubmitProps {
  strong?: boolean;
  busy: boolean;
  ready?: boolean;
  children: ReactNode;
}

/** The button that sends a form. It keeps the focus while it is busy, so that a refusal does not lose one's place. */
export function Submit({ strong = true, busy, ready = true, children }: SubmitProps) {
  return (
    <button type="submit" className={strong ? 'btn strong' : 'btn'} disabled={!ready} aria-disabled={busy}>
      {children}
    </button>
  );
}

/** Why nothing was recorded, and that nothing typed is lost. `called` is what the page calls the field that is wrong. */
export function Refusal({ error, id, called = '' }: { error: Error; id?: string; called?: string }) {
  const problem = error instanceof Problem ? error : null;
  const detailed = problem?.detail ?? '';
  return (
    <p className="refusal" role="alert" id={id}>
      {called && detailed ? (
        <strong>{called}: </strong>
      ) : (
        <strong>
          {problem?.field && `${called || problem.field}: `}
          {error.message}{' '}
        </strong>
      )}
      {detailed}
      {problem?.status === 0 && ' Nothing is lost: send it again when the server is back.'}
    </p>
  );
}

interface FieldProps {
  label: ReactNode;
  children: ReactNode;
  hint?: ReactNode;
}

/** A label around its control. */
export function Field({ label, children, hint }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className="field">
      <span>{label}</span>
      {children}
      {hint && <small>{hint}</small>}
    </label>
  );
}
