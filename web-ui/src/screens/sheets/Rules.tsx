import type { SheetRule } from '../../api/prepare';
import { MOST_RULES, NEW_RULE } from '../../lib/sheet';
import { useEntries } from '../../ui/useEntries';
import { RuleFields } from './RuleFields';

interface Props {
  component: string | null;
  value: readonly SheetRule[];
  change: (next: SheetRule[]) => void;
}

const field = (at: number) => `rules[${at}].name`;

/** The rules of a sheet, a card for each. Alt with an arrow moves one. */
export function Rules({ component, value, change }: Props) {
  const entries = useEntries({ value, change, one: 'rule', make: NEW_RULE, field });
  return (
    <fieldset name="rules" className="cards" aria-describedby="rules-hint">
      <legend>Rules</legend>
      <small id="rules-hint">
        Alt with an arrow moves a rule. One that lacks something can be recorded all the same.
      </small>
      <ol ref={entries.list}>
        {value.map((rule, at) => (
          <RuleFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the id of a rule changes while it is typed
            key={at}
            rule={rule}
            component={component}
            at={at}
            of={value.length}
            change={(patch) => entries.set(at, patch)}
            move={(by) => entries.move(at, by)}
            remove={() => entries.remove(at)}
          />
        ))}
      </ol>
      <button type="button" className="btn" disabled={value.length >= MOST_RULES} onClick={entries.add}>
        Add a rule
      </button>
      <span className="vh" role="status">
        {entries.said}
      </span>
    </fieldset>
  );
}
