import type { MatrixLine } from '../../api/prepare';
import { MatrixLine as Line } from '../../api/prepare';
import { contentOf, fieldWords, LINE_FIELDS } from '../../lib/prepared';
import { useTime } from '../../lib/time';
import { Conflict } from '../../ui/Conflict';
import { standing } from '../../ui/conflict';
import { EditForm } from '../../ui/EditForm';
import { Field } from '../../ui/RecordForm';
import { useNames } from '../../ui/useNames';
import { useUnsaved } from '../../ui/useUnsaved';
import { linePath, TOUCHED } from './LineActs';
import { bodyOf, LineFields } from './LineFields';

/** What the draft of a line is kept as. */
export const draftName = (line: MatrixLine) => `matrix ${line.id}`;

/** Revises a line. What somebody else recorded meanwhile is shown beside what is typed. */
export function EditLine({ line, close }: { line: MatrixLine; close: () => void }) {
  const form = useUnsaved(draftName(line), { ...contentOf(line), note: '' }, line.version);
  const time = useTime();
  const nameOf = useNames();
  return (
    <EditForm
      form={form}
      label="Record the revision"
      touched={TOUCHED}
      ready={form.unsaved}
      command={({ note, ...content }, version) => ({
        path: linePath(line, 'revisions'),
        body: { ...bodyOf(content), ...(note.trim() && { note: note.trim() }) },
        ifMatch: version,
      })}
      done={close}
      close={close}
      conflict={({ error, over, drop }) => {
        const told = standing(Line, error);
        const theirs = told && told.version > line.version ? told : line;
        if (!form.unsaved || theirs.version <= form.version) return null;
        const content = contentOf(theirs);
        return (
          <Conflict
            key={theirs.version}
            version={theirs.version}
            by={`${nameOf(theirs.by)}${theirs.at ? `, ${time.dayAndMinute(theirs.at)}` : ''}`}
            base={contentOf(form.base)}
            mine={contentOf(form.value)}
            theirs={content}
            labels={LINE_FIELDS}
            show={fieldWords}
            take={(field) => form.set({ [field]: content[field] })}
            absorb={() => form.absorb({ ...content, note: form.base.note })}
            sendMine={() => over(theirs.version)}
            takeAll={drop}
            asked={error !== null}
          />
        );
      }}
    >
      <LineFields value={form.value} set={form.set} />
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
