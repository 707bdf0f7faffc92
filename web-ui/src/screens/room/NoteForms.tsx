import { useQuery } from '@tanstack/react-query';
import { people } from '../../api/people';
import { fromInput } from '../../lib/inputTime';
import { useZone } from '../../lib/prefs';
import { zoneName } from '../../lib/time';
import { Modal } from '../../ui/Modal';
import { Reading } from '../../ui/Reading';
import { Field, RecordForm } from '../../ui/RecordForm';
import { useNames } from '../../ui/useNames';
import { Choice } from './Choice';
import { type FormProps, pathOf, TOUCHED } from './forms';
import { heldRoles, ROOM_ROLES, roomRoleName } from './roles';

/** Keeps what people were told of how it stands, and when they hear more. */
export function StatusForm({ incident, close }: FormProps) {
  const zone = useZone();
  return (
    <Modal title="Status update" close={close}>
      <RecordForm
        label="Keep it"
        touched={TOUCHED}
        command={(field) => ({
          path: pathOf(incident, 'status-updates'),
          body: {
            audience: field('audience'),
            text: field('text'),
            ...(field('nextUpdateBy') && { nextUpdateBy: fromInput(field('nextUpdateBy'), zone) }),
          },
        })}
        done={close}
      >
        <Choice
          legend="Told to"
          name="audience"
          all={[
            ['INTERNAL', 'everybody inside'],
            ['PUBLIC', 'the public'],
          ]}
        />
        <Field label="What they were told" hint="Turnback keeps it and sends it to nobody.">
          <textarea name="text" required rows={3} maxLength={2_000} />
        </Field>
        <Field label={`They hear more by (${zoneName(zone)})`} hint="Left out, nothing is promised.">
          <input type="datetime-local" name="nextUpdateBy" />
        </Field>
      </RecordForm>
    </Modal>
  );
}

/** Says who does what: one at a time, but for experts. */
export function RolesForm({ incident, close }: FormProps) {
  const query = useQuery(people());
  const nameOf = useNames();
  const known = query.data?.filter((one) => !one.forgotten) ?? [];
  return (
    <Modal title="Roles" close={close}>
      <Reading query={query} what="the people" height={120} />
      {query.data && known.length === 0 && <p>Nobody is known yet. An admin adds people in the settings.</p>}
      {known.length > 0 && (
        <RecordForm
          label="Assign it"
          touched={TOUCHED}
          command={(field) => ({
            path: pathOf(incident, 'roles'),
            body: { role: field('role'), personId: field('personId') },
          })}
          done={close}
        >
          <Choice legend="Role" name="role" all={ROOM_ROLES} />
          <Field label="Who has it" hint="Who has it until now hands it over.">
            <select name="personId">
              {known.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name ?? one.id}
                </option>
              ))}
            </select>
          </Field>
        </RecordForm>
      )}
      {heldRoles(incident).map(({ role, personId }) => (
        <div key={`${role} ${personId}`} className="acts-row">
          <RecordForm
            label={`${nameOf(personId)} is ${roomRoleName(role).toLowerCase()} no more`}
            strong={false}
            touched={TOUCHED}
            command={() => ({ path: pathOf(incident, 'roles/release'), body: { role, personId } })}
            done={close}
          >
            {null}
          </RecordForm>
        </div>
      ))}
    </Modal>
  );
}
