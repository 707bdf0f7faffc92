import { useState } from 'react';
import type { GuidanceCheck } from '../../api/guidance';
import { ACTIONS, CHECK_KINDS, HARM_KINDS } from '../../lib/check';
import { plain } from '../../lib/words';
import { Field } from '../../ui/RecordForm';

const CHOICES = {
  action: { label: 'What the procedure does', all: ACTIONS },
  harmKind: { label: 'Who or what is harmed', all: HARM_KINDS },
};

/** What a gate is to look for; only people can tell where nothing is chosen. */
export function CheckFields({ check }: { check?: GuidanceCheck | null }) {
  const [kind, setKind] = useState(check?.kind ?? '');
  const chosen = CHECK_KINDS.find((one) => one.kind === kind);
  return (
    <>
      <Field
        label="What the gate looks for"
        hint={
          chosen
            ? 'A plan that lacks it is told what to change, and blocked where the gate enforces.'
            : 'The gate warns of it until a plan says whether it is followed.'
        }
      >
        <select name="check.kind" value={kind} onChange={(event) => setKind(event.target.value)}>
          <option value="">Nothing: only people can tell</option>
          {CHECK_KINDS.map((one) => (
            <option key={one.kind} value={one.kind}>
              {one.name}
            </option>
          ))}
        </select>
      </Field>
      {chosen && <OwnField field={chosen.field} check={check} />}
    </>
  );
}

type Own = (typeof CHECK_KINDS)[number]['field'];

/** The field that the chosen kind has and no other. */
function OwnField({ field, check }: { field: Own; check: GuidanceCheck | null | undefined }) {
  switch (field) {
    case 'percent':
      return (
        <Field label="At most so many percent of the users">
          <input
            name="check.percent"
            type="number"
            required
            min={0}
            max={100}
            step="any"
            defaultValue={check?.percent ?? ''}
          />
        </Field>
      );
    case 'pattern':
      return (
        <Field label="The pattern, as plans name it" hint="Capitals, spaces and dashes are all the same.">
          <input name="check.pattern" required maxLength={80} defaultValue={check?.pattern ?? ''} autoComplete="off" />
        </Field>
      );
    case 'action':
    case 'harmKind':
      return (
        <Field label={CHOICES[field].label}>
          <select name={`check.${field}`} defaultValue={check?.[field] ?? undefined}>
            {CHOICES[field].all.map((one) => (
              <option key={one} value={one}>
                {plain(one)}
              </option>
            ))}
          </select>
        </Field>
      );
    case null:
      return null;
  }
}
