import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { Problem, signIn } from '../../api/client';
import { destination } from './destination';
import './signin.css';

/** Exchanges the admin token for a session that may read and record. */
export function SignIn() {
  const { next } = useSearch({ strict: false }) as { next?: string };
  const router = useRouter();
  const queries = useQueryClient();
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    document.title = 'Sign in · Turnback';
  }, []);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget).get('token') ?? '').trim();
    setBusy(true);
    setError(null);
    try {
      await signIn(token);
      queries.clear();
      router.history.push(destination(next));
    } catch (refused) {
      setError(refused as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="page signin">
      <h1>Sign in</h1>
      <p>
        Paste the admin token. It is in the file <code>admin.token</code> in Turnback's data folder, the one that{' '}
        <code>./turnback up --data DIR</code> names; only the account that runs the server can read it.
      </p>
      <form onSubmit={submit}>
        <label htmlFor="token">Admin token</label>
        <input
          id="token"
          name="token"
          type="password"
          autoComplete="current-password"
          required
          aria-describedby={error ? 'refused' : undefined}
          aria-invalid={error !== null}
        />
        {error && (
          <p id="refused" role="alert" className="refused">
            {error instanceof Problem && error.status === 401 ? 'That is not the token of this server.' : error.message}
          </p>
        )}
        <button type="submit" className="btn strong" disabled={busy}>
          {busy ? 'Signing in' : 'Sign in'}
        </button>
      </form>
      <p className="dim">This browser may then read and record for 12 hours, as admin.</p>
    </div>
  );
}
