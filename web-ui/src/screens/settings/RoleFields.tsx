import { useState } from 'react';
import type { Role } from '../../api/types';
import { ROLES } from '../../lib/roles';
import { listed } from '../../lib/scope';
import { Field } from '../../ui/RecordForm';

/** What the fields below say; a role that is bound to no component holds for all of them. */
export const readRoles = (field: (name: string) => string) =>
  ROLES.filter(({ role }) => field(`role-${role}`) === 'on').map(({ role, bound }) => ({
    role,
    ...(bound && { components: listed(field(`components-${role}`)) }),
  }));

/** Which roles somebody has, and for which components where a role can be bound to some. */
export function RoleFields({ roles }: { roles: readonly Role[] }) {
  const [chosen, setChosen] = useState(() => roles.map((one) => one.role));
  const choose = (role: string, on: boolean) =>
    setChosen((now) => (on ? [...now, role] : now.filter((one) => one !== role)));
  return (
    <fieldset name="roles">
      <legend>Roles</legend>
      <div className="down">
        {ROLES.map(({ role, name, does, bound }) => (
          <div key={role}>
            <div className="chips">
              <label>
                <input
                  type="checkbox"
                  name={`role-${role}`}
                  checked={chosen.includes(role)}
                  onChange={(event) => choose(role, event.target.checked)}
                />
                <span>
                  {name} <small className="dim">{does}</small>
                </span>
              </label>
            </div>
            {bound && chosen.includes(role) && (
              <Field
                label={`Components of the ${name.toLowerCase()}`}
                hint="Ids with commas between them; empty means all."
              >
                <input
                  name={`components-${role}`}
                  defaultValue={roles.find((one) => one.role === role)?.components.join(', ')}
                  autoComplete="off"
                />
              </Field>
            )}
          </div>
        ))}
      </div>
      <small>Without a role one can sign in and choose a password, and nothing else.</small>
    </fieldset>
  );
}
