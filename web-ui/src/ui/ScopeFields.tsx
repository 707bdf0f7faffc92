import type { Scope } from '../api/types';
import { listed } from '../lib/scope';
import { CHANGE_KINDS, kindWords, plain } from '../lib/words';
import { Field } from './RecordForm';

export const PATTERNS = [
  'FEATURE_FLAG',
  'STAGED_ROLLOUT',
  'EXPAND_CONTRACT',
  'COMPATIBILITY_WINDOW',
  'BACKUP_POINT',
  'DUAL_WRITE',
  'KILL_SWITCH',
  'IDEMPOTENT_REPLAY',
  'OTHER',
];

/** What the fields below say. */
export const readScope = (field: (name: string) => string): Scope => ({
  changeKinds: CHANGE_KINDS.filter((kind) => field(`kind-${kind}`) === 'on'),
  components: listed(field('components')),
  tags: listed(field('tags')),
});

interface Props {
  scope?: Scope;
  pattern?: string | null;
  /** False where no design pattern is asked for. */
  patterned?: boolean;
}

/** Which changes something is about, and the design pattern that it asks for. */
export function ScopeFields({ scope, pattern, patterned = true }: Props) {
  return (
    <>
      <fieldset>
        <legend>Kinds of change (none means all)</legend>
        <div className="chips">
          {CHANGE_KINDS.map((kind) => (
            <label key={kind}>
              <input type="checkbox" name={`kind-${kind}`} defaultChecked={scope?.changeKinds.includes(kind)} />
              {kindWords(kind)}
            </label>
          ))}
        </div>
      </fieldset>
      <Field label="Components (empty means all)" hint="Ids with commas between them.">
        <input name="components" defaultValue={scope?.components.join(', ')} autoComplete="off" />
      </Field>
      <Field label="Tags">
        <input name="tags" defaultValue={scope?.tags.join(', ')} autoComplete="off" />
      </Field>
      {patterned && (
        <Field label="Design pattern">
          <select name="pattern" defaultValue={pattern ?? ''}>
            <option value="">None</option>
            {PATTERNS.map((one) => (
              <option key={one} value={one}>
                {plain(one)}
              </option>
            ))}
          </select>
        </Field>
      )}
    </>
  );
}
