import { useNavigate } from '@tanstack/react-router';
import { idOf } from '../../api/record';
import { EditForm } from '../../ui/EditForm';
import { Modal } from '../../ui/Modal';
import { useUnsaved } from '../../ui/useUnsaved';
import { TextField } from './TextField';

/** Declares a component. */
export function Register({ close }: { close: () => void }) {
  const form = useUnsaved('component new', { id: '', name: '', team: '' });
  const navigate = useNavigate();
  return (
    <Modal title="Register a component" close={close}>
      <EditForm
        form={form}
        label="Register"
        touched={['components']}
        command={({ id, name, team }) => ({
          path: '/components',
          body: { id: id.trim(), name: name.trim(), ...(team.trim() && { team: team.trim() }) },
        })}
        done={(answer) => {
          const id = idOf(answer);
          close();
          if (id) navigate({ to: '/components/$id', params: { id } });
        }}
      >
        <TextField
          form={form}
          name="id"
          label="Id"
          most={64}
          required
          hint="a to z, 0 to 9 and . _ - as in pipelines."
        />
        <TextField form={form} name="name" label="Name" required />
        <TextField form={form} name="team" label="Team that owns it" hint="May be empty." />
      </EditForm>
    </Modal>
  );
}
