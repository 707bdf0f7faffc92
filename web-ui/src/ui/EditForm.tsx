import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useRef } from 'react';
import { Problem } from '../api/client';
import { type Command, useRecord } from '../api/record';
import { Refusal, Submit } from './RecordForm';
import { UnsavedGuard } from './UnsavedGuard';
import type { Unsaved } from './useUnsaved';
import { useWrongField } from './useWrongField';

/** What can be done about a version that somebody else recorded meanwhile. */
export interface Way {
  /** Why the last try was refused, if it was. */
  error: Error | null;
  /** Records what the form says over that version. */
  over: (version: number) => void;
  /** Throws away what was typed. */
  drop: () => void;
}

interface Props<T extends object> {
  form: Unsaved<T>;
  /** What the button says: what is recorded. */
  label: string;
  touched: readonly string[];
  /** The command that the form says, for the version that it was begun from. */
  command: (value: T, version: number) => Command;
  done: (answer: unknown) => void;
  children: ReactNode;
  ready?: boolean;
  /** Leaves the form; what was typed is kept. */
  close?: () => void;
  /** Shown in place of a refusal when somebody else was faster; null when nobody was. */
  conflict?: (way: Way) => ReactNode;
}

/** A form whose values are kept until they are recorded, and compared when somebody else was faster. */
export function EditForm<T extends object>(props: Props<T>) {
  const { form, label, touched, command, done, children, ready, close, conflict } = props;
  const queries = useQueryClient();
  const recording = useRecord(touched, (answer) => {
    form.saved();
    done(answer);
  });
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  const wrong = useWrongField(element, recording.error, id);
  const send = (version: number) =>
    recording.mutate(command(form.value, version), {
      onError: (error) => {
        if (error instanceof Problem && error.status === 409)
          for (const name of touched) void queries.invalidateQueries({ queryKey: [name] });
      },
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!recording.isPending) send(form.version);
  };
  const drop = () => {
    recording.reset();
    form.discard();
  };
  const over = (version: number) => {
    form.rebase(version);
    send(version);
  };
  // While it is sent, a newer version may be this very one.
  const compared = recording.isPending ? null : conflict?.({ error: recording.error, over, drop });
  return (
    <form ref={element} className="fields" onSubmit={submit} aria-describedby={recording.error ? id : undefined}>
      <UnsavedGuard form={form} />
      {children}
      {compared ?? (recording.error && <Refusal id={id} error={recording.error} called={wrong} />)}
      <div className="acts-row">
        {!compared && (
          <Submit busy={recording.isPending} ready={ready}>
            {recording.isPending ? 'Recording' : label}
          </Submit>
        )}
        {form.unsaved && !compared && (
          <button type="button" className="btn" onClick={drop}>
            Throw the changes away
          </button>
        )}
        {close && (
          <button type="button" className="btn" onClick={close}>
            Close
          </button>
        )}
      </div>
    </form>
  );
}
