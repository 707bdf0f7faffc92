import { Procedure, type ProcedureContent } from '../../api/prepare';
import {
  moreThanWords,
  PROCEDURE_FIELDS,
  procedureBody,
  procedureContentOf,
  procedureWords,
} from '../../lib/procedure';
import { standing } from '../../ui/conflict';
import { EditForm } from '../../ui/EditForm';
import { Field } from '../../ui/RecordForm';
import { useNames } from '../../ui/useNames';
import { useUnsaved } from '../../ui/useUnsaved';
import { RevisionConflict } from '../versions/RevisionConflict';
import { ProcedureFields } from './ProcedureFields';
import { procedurePath, TOUCHED } from './procedures';

/** What the draft of a procedure is kept as. */
export const draftName = (id: string) => `procedure ${id}`;

/** Revises a procedure. What somebody else recorded meanwhile is shown beside what is typed. */
export function EditProcedure({ one, close }: { one: Procedure; close: () => void }) {
  const form = useUnsaved(draftName(one.id), { ...procedureContentOf(one), editorial: false, note: '' }, one.version);
  const nameOf = useNames();
  const content = procedureContentOf(form.value);
  return (
    <EditForm
      form={form}
      label="Record the revision"
      touched={TOUCHED}
      ready={form.unsaved}
      command={({ editorial, note, ...said }, version) => ({
        path: procedurePath(one.id, 'revisions'),
        body: { ...procedureBody(said), editorial, ...(note.trim() && { note: note.trim() }) },
        ifMatch: version,
      })}
      done={close}
      close={close}
      conflict={(way) => {
        const told = standing(Procedure, way.error);
        const theirs = told && told.version > one.version ? told : one;
        if (!form.unsaved || theirs.version <= form.version) return null;
        return (
          <RevisionConflict
            way={way}
            theirs={theirs}
            base={procedureContentOf(form.base)}
            mine={content}
            content={procedureContentOf(theirs)}
            labels={PROCEDURE_FIELDS}
            show={(field, value) => procedureWords(field, value, nameOf)}
            set={(patch: Partial<ProcedureContent>) => form.set(patch)}
            absorb={() =>
              form.absorb({ ...procedureContentOf(theirs), editorial: form.base.editorial, note: form.base.note })
            }
          />
        );
      }}
    >
      <ProcedureFields value={form.value} set={form.set} />
      <Editorial
        checked={form.value.editorial}
        change={(editorial) => form.set({ editorial })}
        beyond={moreThanWords(form.base, content)}
      />
      <Field label="Why it is revised" hint="Kept with the version; may be empty.">
        <input
          name="note"
          value={form.value.note}
          maxLength={500}
          autoComplete="off"
          onChange={(event) => form.set({ note: event.target.value })}
        />
      </Field>
    </EditForm>
  );
}

interface EditorialProps {
  checked: boolean;
  change: (editorial: boolean) => void;
  /** The fields that change by more than words. */
  beyond: readonly (keyof ProcedureContent)[];
}

/** Whether only words change: then what was rehearsed still counts. */
function Editorial({ checked, change, beyond }: EditorialProps) {
  const named = beyond.map((field) => PROCEDURE_FIELDS[field]).join(', ');
  return (
    <fieldset name="editorial" aria-describedby="editorial-says">
      <legend>What rehearsals count for</legend>
      <div className="chips">
        <label>
          <input type="checkbox" checked={checked} onChange={(event) => change(event.target.checked)} />
          Only words change
        </label>
      </div>
      <small id="editorial-says" role="status">
        {checked ? 'Rehearsals of the version before still count.' : 'Rehearsals of the version before go stale.'}
        {checked && named && ` But more than words differs: ${named}.`}
      </small>
    </fieldset>
  );
}
