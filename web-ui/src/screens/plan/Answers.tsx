import type { PlanContent } from '../../lib/plan';
import { Field } from '../../ui/RecordForm';

type Answer = PlanContent['guidance'][number];

interface Props {
  clauses: readonly { id: string; clause: string }[];
  value: readonly Answer[];
  change: (next: Answer[]) => void;
}

const ANSWERS = [
  ['', 'Not answered yet'],
  ['FOLLOWED', 'Followed'],
  ['DOES_NOT_APPLY', 'Does not apply'],
] as const;

/** The guidance that speaks of this release, each clause to be answered. */
export function Answers({ clauses, value, change }: Props) {
  const missing = value
    .filter(({ guidanceId }) => !clauses.some(({ id }) => id === guidanceId))
    .map(({ guidanceId }) => ({ id: guidanceId, clause: guidanceId }));
  const all = [...clauses, ...missing];
  if (all.length === 0) return null;
  return (
    <fieldset name="guidance" className="cards">
      <legend>Guidance</legend>
      <small>What incidents taught, and what this release makes of it.</small>
      {all.map(({ id, clause }) => {
        const at = value.findIndex(({ guidanceId }) => guidanceId === id);
        const given = value[at];
        const say = (answer: string) => {
          if (!answer) change(value.filter(({ guidanceId }) => guidanceId !== id));
          else if (given) change(value.with(at, { ...given, answer }));
          else change([...value, { guidanceId: id, answer, why: '' }]);
        };
        return (
          <fieldset key={id} className="part">
            <legend className="vh">{clause}</legend>
            <p aria-hidden="true">{clause}</p>
            <div className="chips">
              {ANSWERS.map(([answer, words]) => (
                <label key={answer}>
                  <input
                    type="radio"
                    name={`answer-${id}`}
                    checked={(given?.answer ?? '') === answer}
                    onChange={() => say(answer)}
                  />
                  {words}
                </label>
              ))}
            </div>
            {given && (
              <Field label={given.answer === 'FOLLOWED' ? 'How it is followed' : 'Why it does not apply'}>
                <input
                  name={`guidance[${at}].why`}
                  required
                  maxLength={2000}
                  autoComplete="off"
                  value={given.why}
                  onChange={(event) => change(value.with(at, { ...given, why: event.target.value }))}
                />
              </Field>
            )}
          </fieldset>
        );
      })}
    </fieldset>
  );
}
