import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { session } from '../../api/queries';
import { type Credentials, signIn } from '../../api/session';
import { useTime } from '../../lib/time';
import { PasswordField } from '../../ui/PasswordField';
import { Field, Submit } from '../../ui/RecordForm';
import { carry } from './carried';
import { destination } from './destination';
import { refusedWords } from './refused';
import './signin.css';

/** Exchanges a name and a password, or the admin token, for a session of this browser. */
export function SignIn() {
  const { next } = useSearch({ from: '/sign-in' });
  const [withToken, setWithToken] = useState(false);
  useEffect(() => {
    document.title = 'Sign in · Turnback';
  }, []);
  return (
    <div className="page signin">
      <h1>Sign in</h1>
      {withToken ? <WithToken next={next} /> : <WithName next={next} />}
      <p className="other">
        {withToken ? 'You have an account?' : 'This is the first start, or nobody can get in?'}{' '}
        <button type="button" className="link" onClick={() => setWithToken(!withToken)}>
          {withToken ? 'Use your name and password' : 'Use the admin token'}
        </button>
      </p>
    </div>
  );
}

function WithName({ next }: { next: string | undefined }) {
  return (
    <Entering
      next={next}
      wrong="The name or the password is wrong."
      who={(field) => ({ name: field('name').trim(), password: field('password') })}
    >
      <Field label="Sign-in name">
        <input name="name" autoComplete="username" autoCapitalize="off" spellCheck={false} required maxLength={40} />
      </Field>
      <PasswordField name="password" label="Password" autoComplete="current-password" />
    </Entering>
  );
}

function WithToken({ next }: { next: string | undefined }) {
  return (
    <>
      <p>
        The admin token is in the file <code>admin.token</code> in Turnback's data folder, the one that{' '}
        <code>./turnback up --data DIR</code> names; only the account that runs the server can read it. Then add people
        under Settings, and sign in by name.
      </p>
      <Entering
        next={next}
        wrong="That is not the token of this server."
        who={(field) => ({ token: field('token').trim() })}
      >
        <Field label="Admin token">
          <input name="token" type="password" className="mono" autoComplete="off" required />
        </Field>
      </Entering>
    </>
  );
}

interface Props {
  next: string | undefined;
  /** What to say when what was typed does not fit. */
  wrong: string;
  /** What the fields say. */
  who: (field: (name: string) => string) => Credentials;
  children: ReactNode;
}

/** The form around what one signs in with: leads on when it fits, and says why when it does not. */
function Entering({ next, wrong, who, children }: Props) {
  const router = useRouter();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const time = useTime();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const entering = useMutation<void, Error, Credentials>({
    networkMode: 'always',
    mutationFn: async (shown) => {
      await signIn(shown);
      queries.clear();
      const { mustChangePassword } = await queries.fetchQuery(session());
      carry(mustChangePassword && 'password' in shown ? shown : null);
      if (mustChangePassword) await navigate({ to: '/choose-password', search: { next: destination(next) } });
      else router.history.push(destination(next));
    },
    onError: () => lastField(form.current)?.select(),
  });
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (entering.isPending) return;
    const data = new FormData(event.currentTarget);
    entering.mutate(who((name) => String(data.get(name) ?? '')));
  };
  return (
    <form ref={form} className="fields" onSubmit={submit} aria-describedby={entering.error ? id : undefined}>
      {children}
      {entering.error && (
        <p id={id} role="alert" className="refusal">
          {refusedWords(entering.error, wrong, entering.submittedAt, time.minute)}
        </p>
      )}
      <Submit busy={entering.isPending}>{entering.isPending ? 'Signing in' : 'Sign in'}</Submit>
    </form>
  );
}

/** The password or the token: what one types anew after a refusal. */
const lastField = (form: HTMLFormElement | null) => [...(form?.querySelectorAll('input') ?? [])].at(-1);
