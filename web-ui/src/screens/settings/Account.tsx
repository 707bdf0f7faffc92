import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useId, useState } from 'react';
import { session } from '../../api/queries';
import type { Session } from '../../api/types';
import { RIGHTS, type Right, ROLES, roleWords } from '../../lib/roles';
import { PasswordField } from '../../ui/PasswordField';
import { PasswordForm } from '../../ui/PasswordForm';
import { Refusal } from '../../ui/RecordForm';
import { Failure, Skeleton, Stale } from '../../ui/States';
import { useSignOut } from '../../ui/useSignOut';
import { SettingsPage } from './SettingsPage';

/** Who one is here, what one may do, and one's password. */
export function Account() {
  const query = useQuery(session());
  const retry = () => query.refetch();
  return (
    <SettingsPage title="My account" lede="Who you are here, and what you may do.">
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={320} label="Reading who you are" />}
      {query.data && (query.data.actor === 'visitor' ? <Visitor /> : <SignedIn who={query.data} />)}
    </SettingsPage>
  );
}

function Visitor() {
  const here = useRouterState({ select: (state) => state.location.href });
  return (
    <div className="state">
      <h2>You have not signed in</h2>
      <p>
        From this machine one may look without it. To record,{' '}
        <Link to="/sign-in" search={{ next: here }}>
          sign in
        </Link>
        .
      </p>
    </div>
  );
}

function SignedIn({ who }: { who: Session }) {
  const person = who.actor.startsWith('per_');
  return (
    <>
      <Part title={who.name ?? who.actor}>
        {!person && (
          <p>
            You signed in with the admin token: what you record carries the name {who.actor}. Add yourself under People
            and sign in by name, so that the log says who it was.
          </p>
        )}
        <Roles who={who} />
        <SigningOut />
      </Part>
      {person && <Password />}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className="part-of" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const known = (right: string): right is Right => right in RIGHTS;

function Roles({ who }: { who: Session }) {
  return (
    <dl className="facts">
      {(who.roles.length > 0 || who.may.length === 0) && (
        <div>
          <dt>Your roles</dt>
          {who.roles.length === 0 && <dd>None. An admin can give you one.</dd>}
          {who.roles.map((one) => (
            <dd key={one.role}>
              <b>{roleWords(one)}</b> <span className="dim">{ROLES.find((role) => role.role === one.role)?.does}</span>
            </dd>
          ))}
        </div>
      )}
      <div>
        <dt>You may</dt>
        {who.may.length === 0 && <dd>Nothing yet.</dd>}
        {who.may.filter(known).map((right) => (
          <dd key={right}>{RIGHTS[right].to}</dd>
        ))}
      </div>
    </dl>
  );
}

function SigningOut() {
  const leave = useSignOut();
  const leaving = useMutation({ networkMode: 'always', mutationFn: leave });
  return (
    <>
      {leaving.error && <Refusal error={leaving.error} />}
      <button type="button" className="btn" aria-disabled={leaving.isPending} onClick={() => leaving.mutate()}>
        {leaving.isPending ? 'Signing out' : 'Sign out'}
      </button>
    </>
  );
}

function Password() {
  const [said, setSaid] = useState('');
  return (
    <Part title="Password">
      <PasswordForm
        label="Change the password"
        current={<PasswordField name="current" label="Current password" autoComplete="current-password" />}
        done={() => setSaid('Your password is changed. Your other sessions have ended.')}
      />
      <p role="status" className="said">
        {said}
      </p>
    </Part>
  );
}
