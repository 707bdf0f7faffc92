import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Account, accounts } from '../../api/people';
import { session } from '../../api/queries';
import { rolesWords } from '../../lib/roles';
import { useTime } from '../../lib/time';
import { Said } from '../../ui/Said';
import { Empty, Failure, Skeleton, Stale } from '../../ui/States';
import { Table } from '../../ui/Table';
import { AddPerson } from './AddPerson';
import { ForgetPerson, ResetPassword, RolesOf } from './PersonForms';
import { AdminPage } from './SettingsPage';
import { ShownOnce } from './ShownOnce';
import { stateWords } from './words';

/** Who may sign in, and what each of them may do. */
export function People() {
  return (
    <AdminPage
      title="People"
      lede="Who may sign in, and what each may do. Everything that somebody records carries their id; the name is kept apart from it, and can be forgotten."
    >
      <Inside />
    </AdminPage>
  );
}

type Open = { form: 'add' } | { form: 'roles' | 'reset' | 'forget'; one: Account };

function Inside() {
  const query = useQuery(accounts());
  const me = useQuery(session()).data?.actor;
  const [open, setOpen] = useState<Open | null>(null);
  const [made, setMade] = useState<{ one: Account; password: string | null } | null>(null);
  const [said, setSaid] = useState({ text: '', lead: false });
  const retry = () => query.refetch();
  const close = () => setOpen(null);
  const show = (one: Account, password: string | null) => {
    close();
    setMade({ one, password });
  };
  const tell = (text: string, lead = false) => {
    close();
    setSaid({ text, lead });
  };
  return (
    <>
      <div className="bar">
        <button type="button" className="btn strong" onClick={() => setOpen({ form: 'add' })}>
          Add a person
        </button>
        <Said {...said} />
      </div>
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={220} label="Reading who may sign in" />}
      {query.data?.length === 0 && (
        <Empty title="Nobody is here yet" commands={[]}>
          Add yourself first, with the role Admin. Sign out, sign in with the one-time password, and keep the admin
          token for the day when nobody can get in.
        </Empty>
      )}
      {query.data && query.data.length > 0 && <List all={query.data} me={me} act={setOpen} />}
      {open?.form === 'add' && <AddPerson first={query.data?.length === 0} close={close} done={show} />}
      {open?.form === 'roles' && (
        <RolesOf one={open.one} close={close} done={() => tell(`The roles of ${open.one.name} are changed.`)} />
      )}
      {open?.form === 'reset' && <ResetPassword one={open.one} close={close} done={show} />}
      {open?.form === 'forget' && (
        <ForgetPerson one={open.one} close={close} done={() => tell(`${open.one.name} is forgotten.`, true)} />
      )}
      {made && (
        <ShownOnce
          title={`One-time password of ${made.one.name}`}
          secret={made.password}
          name="the one-time password"
          again="Reset the password to make another."
          close={() => {
            setMade(null);
            setSaid({ text: `${made.one.name} can sign in as ${made.one.signInName}.`, lead: false });
          }}
        >
          Hand it over yourself. Whoever signs in with it, as <b>{made.one.signInName}</b>, chooses their own password
          at once.
        </ShownOnce>
      )}
    </>
  );
}

interface ListProps {
  all: readonly Account[];
  me: string | undefined;
  act: (open: Open) => void;
}

/** Where somebody is known: here, and in the chat. */
function SignsInAs({ one }: { one: Account }) {
  return (
    <>
      <span className="mono ref">{one.signInName ?? 'None'}</span>
      {one.slackUserId ? <div className="dim">Slack {one.slackUserId}</div> : null}
    </>
  );
}

function List({ all, me, act }: ListProps) {
  const time = useTime();
  return (
    <div className="stack">
      <Table
        caption="People"
        rows={all.toSorted((a, b) => Number(a.state === 'FORGOTTEN') - Number(b.state === 'FORGOTTEN'))}
        keyOf={(one) => one.id}
        columns={[
          {
            name: 'Name',
            cell: (one) =>
              one.state === 'FORGOTTEN' ? (
                <span className="dim">Somebody forgotten</span>
              ) : (
                <>
                  <b>{one.name}</b>
                  {one.id === me && ' (you)'}
                </>
              ),
          },
          { name: 'Sign-in name', cell: (one) => <SignsInAs one={one} /> },
          { name: 'Roles', cell: (one) => rolesWords(one.roles) },
          { name: 'State', cell: (one) => stateWords(one, time) },
          { name: 'Last sign-in', cell: (one) => (one.lastSignInAt ? time.dayAndMinute(one.lastSignInAt) : 'Never') },
          {
            name: 'Actions',
            cell: (one) => (one.state === 'FORGOTTEN' ? 'None' : <RowActions one={one} act={act} />),
          },
        ]}
      />
    </div>
  );
}

const ACTIONS = [
  ['roles', 'Change roles', 'of '],
  ['reset', 'Reset password', 'of '],
  ['forget', 'Forget', ''],
] as const;

function RowActions({ one, act }: { one: Account; act: (open: Open) => void }) {
  return (
    <span className="row-acts">
      {ACTIONS.map(([form, label, of]) => (
        <button key={form} type="button" className="link" onClick={() => act({ form, one })}>
          {label}
          <span className="vh">{` ${of}${one.name}`}</span>
        </button>
      ))}
    </span>
  );
}
