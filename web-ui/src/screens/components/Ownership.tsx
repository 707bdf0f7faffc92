import { useQuery } from '@tanstack/react-query';
import { people } from '../../api/people';
import type { PreparedComponent } from '../../api/prepare';
import { TRIGGER_ROLES } from '../../lib/roles';
import { Chosen } from '../../ui/Chosen';
import { EditForm } from '../../ui/EditForm';
import { Modal } from '../../ui/Modal';
import { useUnsaved } from '../../ui/useUnsaved';
import { componentPath, type FormProps, TOUCHED } from './componentForms';
import { TextField } from './TextField';

const ownershipOf = ({ team, onCall, triggerRoles, triggerPersons }: PreparedComponent) => ({
  team: team ?? '',
  onCall: onCall ?? '',
  triggerRoles: triggerRoles as readonly string[],
  triggerPersons: triggerPersons as readonly string[],
});

/** Says who owns a component, who is on call for it, and who may trigger taking it back. */
export function Ownership({ one, close }: FormProps) {
  const form = useUnsaved(`component ${one.id} ownership`, ownershipOf(one));
  const known = useQuery(people()).data ?? [];
  const { triggerRoles, triggerPersons } = form.value;
  const named = known.filter((person) => !person.forgotten || triggerPersons.includes(person.id));
  return (
    <Modal title={`Who answers for ${one.name || one.id}`} close={close}>
      <EditForm
        form={form}
        label="Record who answers"
        touched={TOUCHED}
        ready={form.unsaved}
        command={({ team, onCall, ...rest }) => ({
          path: componentPath(one, 'ownership'),
          body: { ...(team.trim() && { team: team.trim() }), ...(onCall.trim() && { onCall: onCall.trim() }), ...rest },
        })}
        done={close}
      >
        <TextField form={form} name="team" label="Team" hint="Another team makes rehearsals stale." />
        <TextField form={form} name="onCall" label="On call" hint="Where to reach whoever is on call." />
        <Chosen
          legend="Roles that may trigger taking it back"
          name="triggerRoles"
          all={TRIGGER_ROLES}
          chosen={triggerRoles}
          choose={(next) => form.set({ triggerRoles: next })}
        />
        {named.length > 0 && (
          <Chosen
            legend="And these people"
            name="triggerPersons"
            all={named.map(({ id, name }) => ({ id, name: name ?? id }))}
            chosen={triggerPersons}
            choose={(next) => form.set({ triggerPersons: next })}
          />
        )}
      </EditForm>
    </Modal>
  );
}
