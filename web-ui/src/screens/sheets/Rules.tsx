import { useEffect, useRef, useState } from 'react';
import type { SheetRule } from '../../api/prepare';
import { moved } from '../../lib/lists';
import { MOST_RULES, NEW_RULE } from '../../lib/sheet';
import { RuleFields } from './RuleFields';

interface Props {
  value: readonly SheetRule[];
  change: (next: SheetRule[]) => void;
}

/** The rules of a sheet, a card for each. Alt with an arrow moves one. */
export function Rules({ value, change }: Props) {
  const [focus, setFocus] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (focus === null) return;
    list.current?.querySelector<HTMLElement>(`[name="rules[${focus}].name"]`)?.focus();
    setFocus(null);
  }, [focus]);
  const add = () => {
    change([...value, NEW_RULE]);
    setFocus(value.length);
    setSaid(`Rule ${value.length + 1} added.`);
  };
  const remove = (at: number) => {
    change(value.toSpliced(at, 1));
    setFocus(Math.max(0, at - 1));
    setSaid(`Removed. ${value.length - 1} left.`);
  };
  const move = (at: number, by: -1 | 1) => {
    const to = at + by;
    if (to < 0 || to >= value.length) return;
    change(moved(value, at, to));
    setFocus(to);
    setSaid(`Moved to place ${to + 1} of ${value.length}.`);
  };
  return (
    <fieldset name="rules" className="cards" aria-describedby="rules-hint">
      <legend>Rules</legend>
      <small id="rules-hint">
        Alt with an arrow moves a rule. One that lacks something can be recorded all the same.
      </small>
      <ol ref={list}>
        {value.map((rule, at) => (
          <RuleFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the id of a rule changes while it is typed
            key={at}
            rule={rule}
            at={at}
            of={value.length}
            change={(patch) => change(value.with(at, { ...rule, ...patch }))}
            move={(by) => move(at, by)}
            remove={() => remove(at)}
          />
        ))}
      </ol>
      <button type="button" className="btn" disabled={value.length >= MOST_RULES} onClick={add}>
        Add a rule
      </button>
      <span className="vh" role="status">
        {said}
      </span>
    </fieldset>
  );
}
