import type { Rehearsal } from '../../api/prepare';
import { serverNow } from '../../lib/clock';
import { EditForm } from '../../ui/EditForm';
import { useUnsaved } from '../../ui/useUnsaved';
import { TOUCHED } from './touched';
import { VerdictFields } from './VerdictFields';
import { blankVerdict, decided, verdictBody } from './verdict';

interface Props {
  rehearsal: Rehearsal;
  /** Every step has its time. */
  complete: boolean;
  /** A step runs, or times are on their way. */
  waiting: boolean;
  measuredMs: number | null;
}

/** Closes a rehearsal with what it has shown. */
export function FinishForm({ rehearsal, complete, waiting, measuredMs }: Props) {
  const form = useUnsaved(`rehearsal ${rehearsal.id} verdict`, blankVerdict());
  const seconds = complete && measuredMs !== null ? measuredMs / 1_000 : null;
  return (
    <section className="part" aria-labelledby="finish-title">
      <header>
        <h2 id="finish-title">Finish</h2>
      </header>
      <EditForm
        form={form}
        label="Finish the rehearsal"
        touched={TOUCHED}
        ready={decided(form.value) && !waiting}
        command={(verdict) => ({
          path: `/rehearsals/${encodeURIComponent(rehearsal.id)}/finish`,
          body: { ...verdictBody(verdict), at: new Date(serverNow()).toISOString() },
        })}
        done={() => scrollTo(0, 0)}
      >
        <VerdictFields
          value={form.value}
          set={form.set}
          measured={{ complete, seconds, boundSeconds: rehearsal.timeBoundSeconds }}
        />
        {waiting && <small>The step that runs, and times that are not sent, come first.</small>}
      </EditForm>
    </section>
  );
}
