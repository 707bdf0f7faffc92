import type { Procedure } from '../../api/prepare';
import type { PlanContent } from '../../lib/plan';
import { Field } from '../../ui/RecordForm';

type Seen = PlanContent['confirmed'][number];

interface Props {
  /** Those that the plan goes by. */
  procedures: readonly Procedure[];
  value: readonly Seen[];
  change: (next: Seen[]) => void;
}

/** What the procedures need to be there, each to be ticked once somebody has seen it, with what shows it. */
export function Confirmed({ procedures, value, change }: Props) {
  const asked = procedures.flatMap((one) =>
    one.prerequisites.map(({ text }) => ({ procedureId: one.id, prerequisite: text, of: one.name })),
  );
  const left = value.filter((seen) => !asked.some((one) => same(one, seen))).map((seen) => ({ ...seen, of: '' }));
  const all = [...asked, ...left];
  if (all.length === 0) return null;
  return (
    <fieldset name="confirmed">
      <legend>Seen to be there</legend>
      <small>What the procedures need. Tick what somebody has looked at.</small>
      <ul className="rows">
        {all.map((one) => {
          const at = value.findIndex((seen) => same(one, seen));
          const seen = value[at];
          return (
            <li key={`${one.procedureId} ${one.prerequisite}`}>
              <div className="chips">
                <label>
                  <input
                    type="checkbox"
                    checked={seen !== undefined}
                    onChange={() =>
                      change(
                        seen
                          ? value.toSpliced(at, 1)
                          : [...value, { procedureId: one.procedureId, prerequisite: one.prerequisite, evidence: '' }],
                      )
                    }
                  />
                  <span>
                    {one.prerequisite} <small className="dim">{one.of || 'no procedure asks for it any more'}</small>
                  </span>
                </label>
              </div>
              {seen && (
                <Field
                  label={
                    <>
                      What shows that<span className="vh">: {one.prerequisite}</span>
                    </>
                  }
                >
                  <input
                    name={`confirmed[${at}].evidence`}
                    maxLength={2000}
                    autoComplete="off"
                    value={seen.evidence}
                    onChange={(event) => change(value.with(at, { ...seen, evidence: event.target.value }))}
                  />
                </Field>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

type Key = Pick<Seen, 'procedureId' | 'prerequisite'>;
const same = (one: Key, other: Key) => one.procedureId === other.procedureId && one.prerequisite === other.prerequisite;
