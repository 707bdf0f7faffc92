import { Sheet, type SheetContent } from '../../api/prepare';
import { SHEET_FIELDS, sheetBody, sheetContentOf, sheetWords } from '../../lib/sheet';
import { standing } from '../../ui/conflict';
import { EditForm } from '../../ui/EditForm';
import { Field } from '../../ui/RecordForm';
import { useUnsaved } from '../../ui/useUnsaved';
import { RevisionConflict } from '../versions/RevisionConflict';
import { SheetFields } from './SheetFields';
import { sheetPath, TOUCHED } from './sheets';

/** What the draft of a sheet is kept as. */
export const draftName = (id: string) => `sheet ${id}`;

/** Revises a sheet. What somebody else recorded meanwhile is shown beside what is typed. */
export function EditSheet({ one, close }: { one: Sheet; close: () => void }) {
  const form = useUnsaved(draftName(one.id), { ...sheetContentOf(one), note: '' }, one.version);
  return (
    <EditForm
      form={form}
      label="Record the revision"
      touched={TOUCHED}
      ready={form.unsaved}
      command={({ note, ...said }, version) => ({
        path: sheetPath(one.id, 'revisions'),
        body: { ...sheetBody(said), ...(note.trim() && { note: note.trim() }) },
        ifMatch: version,
      })}
      done={close}
      close={close}
      conflict={(way) => {
        const told = standing(Sheet, way.error);
        const theirs = told && told.version > one.version ? told : one;
        if (!form.unsaved || theirs.version <= form.version) return null;
        return (
          <RevisionConflict
            way={way}
            theirs={theirs}
            base={sheetContentOf(form.base)}
            mine={sheetContentOf(form.value)}
            content={sheetContentOf(theirs)}
            labels={SHEET_FIELDS}
            show={sheetWords}
            set={(patch: Partial<SheetContent>) => form.set(patch)}
            absorb={() => form.absorb({ ...sheetContentOf(theirs), note: form.base.note })}
          />
        );
      }}
    >
      <SheetFields component={one.component} value={form.value} set={form.set} />
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
