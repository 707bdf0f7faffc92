import { useRef } from 'react';
import type { Rehearsal } from '../../api/prepare';
import { useTime } from '../../lib/time';
import { Field, RecordForm } from '../../ui/RecordForm';

interface Props {
  rehearsal: Rehearsal;
  /** The step that runs, to which a note belongs by itself. */
  step: number | null;
  may: boolean;
}

/** What broke on the way, in the order in which it was noted. */
export function Breakdowns({ rehearsal, step, may }: Props) {
  const words = useRef<HTMLTextAreaElement>(null);
  return (
    <section className="part" aria-labelledby="broke-title">
      <header>
        <h2 id="broke-title">What broke</h2>
      </header>
      <BreakdownList rehearsal={rehearsal} none="Nothing so far." />
      {may && (
        <RecordForm
          label="Note it"
          strong={false}
          touched={['rehearsals']}
          command={(field) => ({
            path: `/rehearsals/${encodeURIComponent(rehearsal.id)}/breakdowns`,
            body: { text: field('text'), ...(field('step') && { step: Number(field('step')) }) },
          })}
          done={() => {
            if (words.current) words.current.value = '';
          }}
        >
          <Field label="What did not work as the procedure says">
            <textarea ref={words} name="text" rows={2} maxLength={500} required />
          </Field>
          <Field label="At which step">
            <select key={step} name="step" defaultValue={step ?? ''}>
              <option value="">No step in particular</option>
              {rehearsal.steps.map(({ index, text }) => (
                <option key={index} value={index}>
                  {index + 1}: {text}
                </option>
              ))}
            </select>
          </Field>
        </RecordForm>
      )}
    </section>
  );
}

export function BreakdownList({ rehearsal, none }: { rehearsal: Rehearsal; none: string }) {
  const time = useTime();
  if (rehearsal.breakdowns.length === 0) return <p className="none">{none}</p>;
  return (
    <ul className="rows">
      {rehearsal.breakdowns.map(({ text, step, at }) => (
        <li key={`${at} ${step} ${text}`}>
          {text}
          <small>
            {step === null ? 'No step in particular' : `Step ${step + 1}`}
            {at && `, ${time.dayAndSecond(at)}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
