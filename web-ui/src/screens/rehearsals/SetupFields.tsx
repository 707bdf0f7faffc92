import { useQuery } from '@tanstack/react-query';
import { people } from '../../api/people';
import type { PreparedComponent, Procedure } from '../../api/prepare';
import { CHANGE_KINDS, kindWords } from '../../lib/words';
import { Field } from '../../ui/RecordForm';
import { isFor, type Setup } from './setup';

interface Props {
  value: Setup;
  set: (patch: Partial<Setup>) => void;
  components: readonly PreparedComponent[];
  /** Of the component, undefined until they are read. */
  procedures: readonly Procedure[] | undefined;
}

/** What is rehearsed, how, and where. */
export function SetupFields({ value, set, components, procedures }: Props) {
  const fitting = (procedures ?? []).filter((one) => isFor(one, value));
  const patterns = [...new Set(fitting.flatMap((one) => one.patterns))];
  return (
    <>
      <Field label="Component">
        <select
          name="component"
          required
          value={value.component}
          onChange={(event) => set({ component: event.target.value, procedureId: '' })}
        >
          <option value="">Choose one</option>
          {components
            .filter((one) => !one.retired)
            .map((one) => (
              <option key={one.id} value={one.id}>
                {one.name || one.id}
              </option>
            ))}
        </select>
      </Field>
      <Field label="Kind of change that is taken back">
        <select
          name="changeKind"
          required
          value={value.changeKind}
          onChange={(event) => set({ changeKind: event.target.value, procedureId: '' })}
        >
          <option value="">Choose one</option>
          {CHANGE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords(kind)}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Pattern" hint="A short name such as expand only; empty means the kind as a whole.">
        <input
          name="pattern"
          maxLength={200}
          autoComplete="off"
          list="patterns"
          value={value.pattern}
          onChange={(event) => set({ pattern: event.target.value })}
        />
        <datalist id="patterns">
          {patterns.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </Field>
      <Field
        label="Procedure"
        hint={
          value.component && procedures && fitting.length === 0
            ? 'No procedure of this component is for such a change. Write one first.'
            : 'Its steps and its time bound are what is rehearsed.'
        }
      >
        <select
          name="procedureId"
          required
          value={value.procedureId}
          onChange={(event) => set({ procedureId: event.target.value })}
        >
          <option value="">Choose one</option>
          {fitting.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}, version {one.version}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Scenario" hint="What has gone wrong, so that it is taken back.">
        <textarea
          name="scenario"
          required
          rows={2}
          maxLength={500}
          value={value.scenario}
          onChange={(event) => set({ scenario: event.target.value })}
        />
      </Field>
      <Words name="fromVersion" label="From version" value={value} set={set} />
      <Words name="toVersion" label="Back to version" value={value} set={set} />
      <Words name="environment" label="Environment" value={value} set={set} hint="Where it is rehearsed." />
      <fieldset name="representative">
        <legend>Is it like production in what matters here?</legend>
        <div className="chips">
          {[true, false].map((one) => (
            <label key={String(one)}>
              <input
                type="radio"
                name="representative"
                required
                checked={value.representative === one}
                onChange={() => set({ representative: one })}
              />
              {one ? 'Yes' : 'No'}
            </label>
          ))}
        </div>
      </fieldset>
      <Words name="representativeWhy" label="Why" value={value} set={set} hint="Data, load, access, topology." />
      <fieldset name="drill">
        <legend>What for</legend>
        <div className="chips">
          {[true, false].map((one) => (
            <label key={String(one)}>
              <input type="radio" name="drill" checked={value.drill === one} onChange={() => set({ drill: one })} />
              {one ? 'A drill' : 'A real change'}
            </label>
          ))}
        </div>
      </fieldset>
      <Participants chosen={value.participants} choose={(participants) => set({ participants })} />
    </>
  );
}

type WordsField = 'fromVersion' | 'toVersion' | 'environment' | 'representativeWhy';

interface WordsProps extends Pick<Props, 'value' | 'set'> {
  name: WordsField;
  label: string;
  hint?: string;
}

function Words({ name, label, value, set, hint }: WordsProps) {
  return (
    <Field label={label} hint={hint}>
      <input
        name={name}
        required
        maxLength={name === 'representativeWhy' ? 500 : 200}
        autoComplete="off"
        value={value[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Field>
  );
}

function Participants({ chosen, choose }: { chosen: readonly string[]; choose: (next: string[]) => void }) {
  const known = (useQuery(people()).data ?? []).filter((one) => !one.forgotten || chosen.includes(one.id));
  if (known.length === 0) return null;
  return (
    <fieldset name="participants">
      <legend>Who takes part</legend>
      <div className="chips">
        {known.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => choose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
            {name ?? id}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
