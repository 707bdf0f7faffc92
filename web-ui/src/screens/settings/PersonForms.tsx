import { useState } from 'react';
import type { Account } from '../../api/people';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { handOver, TOUCHED } from './AddPerson';
import { RoleFields, readRoles } from './RoleFields';

interface Props<Done> {
  one: Account;
  close: () => void;
  done: Done;
}

const pathOf = (one: Account, rest: string) => `/people/${encodeURIComponent(one.id)}/${rest}`;

/** Gives somebody other roles. */
export function RolesOf({ one, close, done }: Props<() => void>) {
  return (
    <Modal title={`Roles of ${one.name}`} close={close}>
      <RecordForm
        label="Change the roles"
        touched={TOUCHED}
        command={(field) => ({ path: pathOf(one, 'roles'), body: { roles: readRoles(field) } })}
        done={done}
      >
        <RoleFields roles={one.roles} />
      </RecordForm>
    </Modal>
  );
}

/** Gives somebody who lost their password, or was locked out, a one-time password. */
export function ResetPassword({ one, close, done }: Props<(one: Account, password: string | null) => void>) {
  return (
    <Modal title={`Reset the password of ${one.name}`} close={close}>
      <RecordForm
        label="Make a one-time password"
        touched={TOUCHED}
        command={() => ({ path: pathOf(one, 'password-reset'), body: {} })}
        done={(answer) => handOver(answer, done, close)}
      >
        <p>
          Their password stops working, they are signed out everywhere, and a lock is lifted. You see the one-time
          password once, to hand it over.
        </p>
      </RecordForm>
    </Modal>
  );
}

/** Forgets who somebody is. It cannot be undone, so it asks for their sign-in name. */
export function ForgetPerson({ one, close, done }: Props<() => void>) {
  const [typed, setTyped] = useState('');
  return (
    <Modal title={`Forget ${one.name}`} close={close}>
      <RecordForm
        label="Forget for ever"
        touched={TOUCHED}
        ready={typed.trim().toLowerCase() === one.signInName?.toLowerCase()}
        command={() => ({ path: pathOf(one, 'forgetting'), body: {} })}
        done={done}
      >
        <p>
          <b>This cannot be undone.</b>
        </p>
        <p>
          Their name, sign-in name, password and roles are deleted. They are signed out everywhere and cannot sign in
          again.
        </p>
        <p>
          What they recorded stays in the log under the id <span className="mono">{one.id}</span>, shown as somebody
          forgotten. A name that was typed into a sentence stays in that sentence.
        </p>
        <Field label={`To confirm, type ${one.signInName}`}>
          <input
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
        </Field>
      </RecordForm>
    </Modal>
  );
}
