import { useQuery } from '@tanstack/react-query';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { session } from '../../api/queries';
import type { Session } from '../../api/types';
import { rolesWords } from '../../lib/roles';
import { Failure, Skeleton } from '../../ui/States';
import { SettingsTabs } from './SettingsTabs';
import './settings.css';

interface Props {
  title: string;
  lede: string;
  children: ReactNode;
}

/** The frame around one tab of the settings. */
export function SettingsPage({ title, lede, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Turnback`;
  }, [title]);
  return (
    <div className="page settings">
      <h1>{title}</h1>
      <p className="lede">{lede}</p>
      <SettingsTabs />
      {children}
    </div>
  );
}

/** The same for a tab that is an admin's; whoever else opens its address is told so. */
export function AdminPage({ children, ...page }: Props) {
  const query = useQuery(session());
  const mayAdmin = query.data?.may.includes('ADMIN');
  return (
    <SettingsPage {...page}>
      {query.isPending && <Skeleton height={220} label="Reading what you may do" />}
      {!query.data && query.error && <Failure error={query.error} retry={() => query.refetch()} />}
      {query.data && (mayAdmin ? children : <NotForYou who={query.data} />)}
    </SettingsPage>
  );
}

function NotForYou({ who }: { who: Session }) {
  const here = useRouterState({ select: (state) => state.location.href });
  return (
    <div className="state">
      <h2>Only an admin may look here</h2>
      {who.actor === 'visitor' ? (
        <p>
          You have not signed in.{' '}
          <Link to="/sign-in" search={{ next: here }}>
            Sign in
          </Link>{' '}
          as an admin to look after people, tokens and the audit.
        </p>
      ) : (
        <p>
          Your roles: {rolesWords(who.roles)}. Somebody with the role Admin can give you that role too, under People.
        </p>
      )}
    </div>
  );
}
