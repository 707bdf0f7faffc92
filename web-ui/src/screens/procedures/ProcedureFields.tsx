import { useQuery } from '@tanstack/react-query';
import { people } from '../../api/people';
import type { ProcedureContent } from '../../api/prepare';
import { ACTIONS, boundWords, PROCEDURE_FIELDS } from '../../lib/procedure';
import { TRIGGER_ROLES } from '../../lib/roles';
import { CHANGE_KINDS, kindWords, plain } from '../../lib/words';
import { Chosen } from '../../ui/Chosen';
import { DurationField } from '../../ui/DurationField';
import { ListOfWords } from '../../ui/ListOfWords';
import { Mark } from '../../ui/Mark';
import { Field } from '../../ui/RecordForm';
import { Prerequisites } from './Prerequisites';
import { Steps } from './Steps';

interface Props {
  value: ProcedureContent;
  set: (patch: Partial<ProcedureContent>) => void;
}

const KINDS = CHANGE_KINDS.map((id) => ({ id, name: kindWords(id) }));

/** Everything that a procedure says, to be changed. */
export function ProcedureFields({ value, set }: Props) {
  const known = useQuery(people()).data ?? [];
  const named = known.filter((person) => !person.forgotten || value.triggerPersons.includes(person.id));
  return (
    <>
      <Field label={PROCEDURE_FIELDS.name}>
        <input
          name="name"
          required
          maxLength={200}
          autoComplete="off"
          value={value.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <fieldset name="action">
        <legend>{PROCEDURE_FIELDS.action}</legend>
        <div className="chips">
          {ACTIONS.map((action) => (
            <label key={action}>
              <input
                type="radio"
                name="action-of-procedure"
                checked={value.action === action}
                onChange={() => set({ action })}
              />
              <Mark kind={action} />
              {plain(action)}
            </label>
          ))}
        </div>
      </fieldset>
      <Chosen
        legend={PROCEDURE_FIELDS.changeKinds}
        name="changeKinds"
        all={KINDS}
        chosen={value.changeKinds}
        choose={(changeKinds) => set({ changeKinds })}
      />
      <Steps value={value.steps} change={(steps) => set({ steps })} />
      <DurationField
        name="timeBoundSeconds"
        label={PROCEDURE_FIELDS.timeBoundSeconds}
        required
        value={value.timeBoundSeconds || null}
        change={(seconds) => set({ timeBoundSeconds: seconds ?? 0 })}
        hint={boundWords(value)}
      />
      <div className="two">
        <Prerequisites value={value.prerequisites} change={(prerequisites) => set({ prerequisites })} />
        <ListOfWords
          name="patterns"
          label={PROCEDURE_FIELDS.patterns}
          one="pattern"
          hint="Such as expand only; none means every change of these kinds."
          maxLength={200}
          value={value.patterns}
          change={(patterns) => set({ patterns })}
        />
      </div>
      <Chosen
        legend={PROCEDURE_FIELDS.triggerRoles}
        name="triggerRoles"
        all={TRIGGER_ROLES}
        chosen={value.triggerRoles}
        choose={(triggerRoles) => set({ triggerRoles })}
      />
      {named.length > 0 && (
        <Chosen
          legend={PROCEDURE_FIELDS.triggerPersons}
          name="triggerPersons"
          all={named.map(({ id, name }) => ({ id, name: name ?? id }))}
          chosen={value.triggerPersons}
          choose={(triggerPersons) => set({ triggerPersons })}
        />
      )}
    </>
  );
}
