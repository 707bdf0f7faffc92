import { type FormEvent, type ReactNode, useId } from 'react';
import { Problem } from '../api/client';
import { type Command, useRecord } from '../api/record';

interface Props {
  /** What the button says: what is recorded. */
  label: string;
  touched: readonly string[];
  /** The command that the fields say. */
  command: (field: (name: string) => string) => Command;
  done: (answer: unknown) => void;
  children: ReactNode;
  strong?: boolean;
}

/** Fields and the button that records what they say. What was typed stays when it is refused. */
export function RecordForm({ label, touched, command, done, children, strong = true }: Props) {
  const recording = useRecord(touched, done);
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    recording.mutate(command((name) => String(data.get(name) ?? '').trim()));
  };
  return (
    <form className="fields" onSubmit={submit} aria-describedby={recording.error ? id : undefined}>
      {children}
      {recording.error && <Refusal id={id} error={recording.error} />}
      <button type="submit" className={strong ? 'btn strong' : 'btn'} disabled={recording.isPending}>
        {recording.isPending ? 'Recording' : label}
      </button>
    </form>
  );
}

/** Why nothing was recorded, and that nothing typed is lost. */
export function Refusal({ error, id }: { error: Error; id?: string }) {
  const problem = error instanceof Problem ? error : null;
  return (
    <p className="refusal" role="alert" id={id}>
      <strong>
        {problem?.field && `${problem.field}: `}
        {error.message}
      </strong>{' '}
      {problem?.detail}
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
