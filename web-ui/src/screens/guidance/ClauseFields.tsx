import type { GuidanceItem } from '../../api/guidance';
import { readCheck } from '../../lib/check';
import { Field } from '../../ui/RecordForm';
import { readScope, ScopeFields } from '../../ui/ScopeFields';
import { CheckFields } from './CheckFields';

/** What the fields below say, as it is sent. */
export function readClause(field: (name: string) => string) {
  const check = readCheck(field);
  return {
    clause: field('clause'),
    scope: readScope(field),
    ...(field('pattern') && { pattern: field('pattern') }),
    ...(check && { check }),
  };
}

/** What an item says: its clause, what it applies to, and what a gate looks for. */
export function ClauseFields({ one }: { one?: GuidanceItem }) {
  return (
    <>
      <Field label="Clause" hint="One sentence that a team can follow before it releases.">
        <textarea name="clause" required rows={3} maxLength={1_000} defaultValue={one?.clause} />
      </Field>
      <ScopeFields {...(one && { scope: one.scope, pattern: one.pattern })} />
      <CheckFields check={one?.check ?? null} />
    </>
  );
}
