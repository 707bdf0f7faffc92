import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { guidance } from '../../api/guidance';
import { people } from '../../api/people';
import { type Procedure, procedures, sheets } from '../../api/prepare';
import { applies, PLAN_FIELDS, type PlanContent } from '../../lib/plan';
import { Chosen } from '../../ui/Chosen';
import { InstantField } from '../../ui/InstantField';
import { Field } from '../../ui/RecordForm';
import { Answers } from './Answers';
import { Changes } from './Changes';
import { Confirmed } from './Confirmed';
import { Duties } from './Duties';
import { Stages } from './Stages';

interface Props {
  component: string;
  value: PlanContent;
  set: (patch: Partial<PlanContent>) => void;
  /** Clauses that the gate of this release speaks of. */
  asked?: readonly { id: string; clause: string }[];
}

const nameIn = (all: readonly Procedure[], id: string) => all.find((one) => one.id === id)?.name ?? id;

/** Everything that a plan says, to be changed. What is retired stays in it, and is not offered anew. */
export function PlanFields({ component, value, set, asked = [] }: Props) {
  const of = { enabled: component !== '' };
  const known = (useQuery(people()).data ?? []).filter((one) => !one.forgotten || one.id === value.owner);
  const inForce = useQuery({ ...procedures({ component }), ...of }).data;
  const written = inForce ?? [];
  const left = inForce ? value.procedureIds.filter((id) => !inForce.some((one) => one.id === id)) : [];
  const gone = useQuery({ ...procedures({ component, retired: true }), enabled: left.length > 0 }).data ?? [];
  const retired = gone.filter(({ id }) => left.includes(id));
  const sheeted = (useQuery({ ...sheets({ component }), ...of }).data ?? [])
    .filter(({ id, state }) => state !== 'RETIRED' || id === value.sheetId)
    .map(({ id, name, state }) => ({ id, name: state === 'RETIRED' ? `${name}, retired` : name }));
  const adopted = useInfiniteQuery(guidance('ADOPTED')).data?.pages.flatMap((page) => page.items) ?? [];
  const kinds = value.changes.map(({ kind }) => kind);
  const spoken = adopted.filter((one) => applies(one, component, kinds) && !asked.some(({ id }) => id === one.id));
  const offered = [...written, ...left.map((id) => ({ id, name: `${nameIn(retired, id)}, retired` }))];
  const chosen = [...written, ...retired].filter(({ id }) => value.procedureIds.includes(id));
  const followed = value.procedureIds.length ? chosen : written;
  const choice = (field: 'owner' | 'sheetId', none: string, all: readonly { id: string; name: string | null }[]) => (
    <Field label={PLAN_FIELDS[field]}>
      <select name={field} value={value[field]} onChange={(event) => set({ [field]: event.target.value })}>
        <option value="">{none}</option>
        {value[field] && !all.some(({ id }) => id === value[field]) && (
          <option value={value[field]}>{value[field]}</option>
        )}
        {all.map(({ id, name }) => (
          <option key={id} value={id}>
            {name ?? id}
          </option>
        ))}
      </select>
    </Field>
  );
  return (
    <>
      <Field label={PLAN_FIELDS.previousVersion} hint="What it is taken back to; may be empty where nothing ran.">
        <input
          name="previousVersion"
          maxLength={200}
          autoComplete="off"
          value={value.previousVersion}
          onChange={(event) => set({ previousVersion: event.target.value })}
        />
      </Field>
      <Changes component={component} value={value.changes} change={(changes) => set({ changes })} />
      <Stages value={value.stages} change={(stages) => set({ stages })} />
      <div className="two">
        {choice('owner', 'Nobody yet', known)}
        {choice('sheetId', 'The newest of the component when it starts', sheeted)}
      </div>
      {offered.length > 0 && (
        <Chosen
          legend="Procedures (none means all of the component)"
          name="procedureIds"
          all={offered}
          chosen={value.procedureIds}
          choose={(procedureIds) => set({ procedureIds })}
        />
      )}
      <fieldset name="window">
        <legend>{PLAN_FIELDS.window}</legend>
        <div className="two">
          <InstantField
            name="window.from"
            label="From"
            required={value.window.to !== null}
            value={value.window.from}
            change={(from) => set({ window: { ...value.window, from } })}
          />
          <InstantField
            name="window.to"
            label="To"
            required={value.window.from !== null}
            value={value.window.to}
            change={(to) => set({ window: { ...value.window, to } })}
          />
        </div>
      </fieldset>
      <Duties people={known} value={value.onDuty} change={(onDuty) => set({ onDuty })} />
      <Confirmed procedures={followed} value={value.confirmed} change={(confirmed) => set({ confirmed })} />
      <Answers
        clauses={[...asked, ...spoken]}
        value={value.guidance}
        change={(answers) => set({ guidance: answers })}
      />
    </>
  );
}
