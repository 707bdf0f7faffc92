import type { Person } from '../../api/people';
import type { Duty } from '../../lib/plan';
import { TRIGGER_ROLES } from '../../lib/roles';
import { InstantField } from '../../ui/InstantField';
import { Act } from '../../ui/ListOfWords';
import { Field } from '../../ui/RecordForm';
import { useEntries } from '../../ui/useEntries';

interface Props {
  people: readonly Person[];
  value: Duty[];
  change: (next: Duty[]) => void;
}

const MOST = 100;
const NOBODY: Duty = { who: '', from: null, to: null };
const field = (at: number) => `onDuty[${at}].who`;

/** Who is there during the rollout to trigger the way back: people, or whoever fills a role then. */
export function Duties({ people, value, change }: Props) {
  const entries = useEntries({ value, change, one: 'entry', make: NOBODY, field });
  return (
    <fieldset name="onDuty" className="cards">
      <legend>On duty</legend>
      <small>Who is there to trigger the way back; the whole window unless times are given.</small>
      <ol ref={entries.list}>
        {value.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no identity but its place
          <li key={at} className="part">
            <div className="inset">
              <Field label={`On duty ${at + 1}`}>
                <select
                  name={field(at)}
                  required
                  value={one.who}
                  onChange={(event) => entries.set(at, { who: event.target.value })}
                >
                  <option value="">Choose one</option>
                  <optgroup label="People">
                    {people.map(({ id, name }) => (
                      <option key={id} value={`person:${id}`}>
                        {name ?? id}
                      </option>
                    ))}
                  </optgroup>
                  <optgroup label="Whoever is then">
                    {TRIGGER_ROLES.map(({ id, name }) => (
                      <option key={id} value={`role:${id}`}>
                        {name}
                      </option>
                    ))}
                  </optgroup>
                </select>
              </Field>
              <InstantField
                name={`onDuty[${at}].from`}
                label="Only from"
                value={one.from}
                change={(from) => entries.set(at, { from })}
              />
              <InstantField
                name={`onDuty[${at}].to`}
                label="Only until"
                value={one.to}
                change={(to) => entries.set(at, { to })}
              />
            </div>
            <span className="word-acts">
              <Act does={`Remove on duty ${at + 1}`} sign="×" run={() => entries.remove(at)} />
            </span>
          </li>
        ))}
      </ol>
      <button type="button" className="btn" disabled={value.length >= MOST} onClick={entries.add}>
        Add somebody on duty
      </button>
      <span className="vh" role="status">
        {entries.said}
      </span>
    </fieldset>
  );
}
