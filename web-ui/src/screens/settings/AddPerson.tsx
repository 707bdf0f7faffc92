import * as v from 'valibot';
import { type Account, WithPassword } from '../../api/people';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { RoleFields, readRoles } from './RoleFields';

/** What a command about an account may change on the page. */
export const TOUCHED = ['accounts', 'people', 'session', 'audit'] as const;

interface Props {
  /** True when it is the first person, who has to be able to add others. */
  first: boolean;
  close: () => void;
  done: (one: Account, password: string | null) => void;
}

/** Tells a one-time password from an answer, once. */
export function handOver(answer: unknown, done: Props['done'], otherwise: () => void) {
  const made = v.safeParse(WithPassword, answer);
  if (made.success) done(made.output, made.output.oneTimePassword);
  else otherwise();
}

/** Adds somebody who may sign in. */
export function AddPerson({ first, close, done }: Props) {
  return (
    <Modal title="Add a person" close={close}>
      <RecordForm
        label="Add"
        touched={TOUCHED}
        command={(field) => ({
          path: '/people',
          body: { name: field('name'), signInName: field('signInName'), roles: readRoles(field) },
        })}
        done={(answer) => handOver(answer, done, close)}
      >
        <Field label="Name" hint="As it is to be shown beside what they record.">
          <input name="name" required maxLength={200} autoComplete="off" />
        </Field>
        <Field label="Sign-in name" hint="2 to 40 characters: letters a to z, digits, and . _ - @">
          <input name="signInName" required maxLength={40} autoComplete="off" autoCapitalize="off" spellCheck={false} />
        </Field>
        <RoleFields roles={first ? [{ role: 'ADMIN', components: [] }] : []} />
      </RecordForm>
    </Modal>
  );
}
