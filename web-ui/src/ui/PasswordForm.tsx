import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { changePassword } from '../api/session';
import { PasswordField } from './PasswordField';
import { Refusal, Submit } from './RecordForm';
import { useWrongField } from './useWrongField';

/** The fewest characters of a password. */
const LEAST = 12;

interface Props {
  label: string;
  /** The sign-in name where it is known, so that a password manager keeps the two together. */
  name?: string | undefined;
  /** What asks for the present password. */
  current: ReactNode;
  /** The present password when it need not be asked for. */
  carried?: string | undefined;
  refused?: (error: Error) => void;
  /** True where it is all that a page is for: then one may type at once. */
  eager?: boolean;
  done: () => void;
}

/** Replaces one's password by another. What it has to be like is said before it is typed. */
export function PasswordForm({ label, name, current, carried, refused, eager, done }: Props) {
  const changing = useMutation<void, Error, { current: string; next: string }>({
    networkMode: 'always',
    mutationFn: (one) => changePassword(one.current, one.next),
  });
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const wrong = useWrongField(form, changing.error, id);
  useEffect(() => {
    if (eager) form.current?.querySelector<HTMLElement>('input:not([hidden])')?.focus();
  }, [eager]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (changing.isPending) return;
    const data = new FormData(event.currentTarget);
    const typed = (name: string) => String(data.get(name) ?? '');
    changing.mutate(
      { current: carried ?? typed('current'), next: typed('next') },
      {
        onError: (error) => refused?.(error),
        onSuccess: () => {
          form.current?.reset();
          done();
        },
      },
    );
  };
  return (
    <form ref={form} className="fields" onSubmit={submit} aria-describedby={changing.error ? id : undefined}>
      {name && <input type="text" autoComplete="username" value={name} readOnly hidden />}
      {carried === undefined && current}
      <PasswordField
        name="next"
        label="New password"
        autoComplete="new-password"
        least={LEAST}
        hint={`At least ${LEAST} characters, and not the one before. Several words in a row are easy to keep.`}
      />
      {changing.error && <Refusal id={id} error={changing.error} called={wrong} />}
      <Submit busy={changing.isPending}>{changing.isPending ? 'Changing it' : label}</Submit>
    </form>
  );
}
