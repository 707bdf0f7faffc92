import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Problem } from '../../api/client';
import { session } from '../../api/queries';
import { PasswordField } from '../../ui/PasswordField';
import { PasswordForm } from '../../ui/PasswordForm';
import { Failure, Skeleton } from '../../ui/States';
import { carriedOn, carry } from './carried';
import { destination } from './destination';
import './signin.css';

/** Where somebody with a one-time password chooses their own, before anything else. */
export function ChoosePassword() {
  const { next } = useSearch({ from: '/choose-password' });
  const query = useQuery(session());
  useEffect(() => {
    document.title = 'Choose a password · Turnback';
  }, []);
  return (
    <div className="page signin">
      <h1>Choose a password</h1>
      {query.isPending && <Skeleton height={180} label="Reading who you are" />}
      {!query.data && query.error && <Failure error={query.error} retry={() => query.refetch()} />}
      {query.data &&
        (query.data.actor.startsWith('per_') ? (
          <Choose next={next} />
        ) : (
          <p>
            You are not signed in with a name, so there is no password to choose. <Link to="/sign-in">Sign in</Link>
          </p>
        ))}
    </div>
  );
}

function Choose({ next }: { next: string | undefined }) {
  const router = useRouter();
  const queries = useQueryClient();
  const [carried, setCarried] = useState(carriedOn);
  const forget = () => {
    carry(null);
    setCarried(null);
  };
  return (
    <>
      <p>The password that you were given works until you have chosen your own. Nobody else will know that one.</p>
      <PasswordForm
        eager
        label="Use this password"
        name={carried?.name}
        carried={carried?.password}
        current={<PasswordField name="current" label="One-time password" autoComplete="current-password" />}
        refused={(error) => error instanceof Problem && error.field === 'current' && forget()}
        done={() => {
          carry(null);
          queries.clear();
          router.history.push(destination(next));
        }}
      />
    </>
  );
}
