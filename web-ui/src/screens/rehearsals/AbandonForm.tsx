import type { Rehearsal } from '../../api/prepare';
import { Field, RecordForm } from '../../ui/RecordForm';
import { writeKept } from './kept';
import { NOTHING } from './stopwatch';
import { TOUCHED } from './touched';

/** Gives a rehearsal up: it stays on record, and counts for nothing. */
export function AbandonForm({ rehearsal }: { rehearsal: Rehearsal }) {
  return (
    <details className="past">
      <summary>Give it up</summary>
      <RecordForm
        label="Give the rehearsal up"
        strong={false}
        touched={TOUCHED}
        command={(field) => ({
          path: `/rehearsals/${encodeURIComponent(rehearsal.id)}/abandonment`,
          body: { reason: field('reason') },
        })}
        done={() => {
          writeKept(rehearsal.id, NOTHING);
          scrollTo(0, 0);
        }}
      >
        <Field label="Why" hint="It stays on record, and counts neither as rehearsed nor as failed.">
          <input name="reason" required maxLength={500} autoComplete="off" />
        </Field>
      </RecordForm>
    </details>
  );
}
