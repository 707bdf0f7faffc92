import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Step } from '../../api/prepare';
import { moved } from '../../lib/lists';
import { MOST_STEPS, NEW_STEP } from '../../lib/procedure';
import { StepFields } from './StepFields';

interface Props {
  value: readonly Step[];
  change: (next: Step[]) => void;
}

/** The steps in their order. Alt with an arrow moves one, Enter in its text adds one below, Backspace in an empty one removes it. */
export function Steps({ value, change }: Props) {
  const [focus, setFocus] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (focus === null) return;
    list.current?.querySelector<HTMLElement>(`[name="${focus}"]`)?.focus();
    setFocus(null);
  }, [focus]);
  const full = value.length >= MOST_STEPS;
  const goTo = (at: number, part = 'text') => setFocus(`steps[${at}].${part}`);
  const add = (after: number) => {
    if (full) return setSaid(`There may be ${MOST_STEPS} steps at most.`);
    change(value.toSpliced(after + 1, 0, NEW_STEP));
    goTo(after + 1);
    setSaid(`Step ${after + 2} of ${value.length + 1} added.`);
  };
  const remove = (at: number) => {
    if (value.length === 1) return setSaid('A procedure has one step at least.');
    change(value.toSpliced(at, 1));
    goTo(Math.max(0, at - 1));
    setSaid(`Removed. ${value.length - 1} left.`);
  };
  const move = (at: number, by: -1 | 1, part?: string) => {
    const to = at + by;
    if (to < 0 || to >= value.length) return;
    change(moved(value, at, to));
    goTo(to, part);
    setSaid(`Moved to place ${to + 1} of ${value.length}.`);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>, at: number) => {
    const name = event.target instanceof HTMLInputElement ? event.target.name : '';
    const part = name.split('.')[1];
    const step = value[at];
    const arrow = event.altKey && (event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0);
    if (arrow && part) move(at, arrow, part);
    else if (event.key === 'Enter' && part === 'text') add(at);
    else if (event.key === 'Backspace' && part === 'text' && step?.text === '' && step.executor === '') remove(at);
    else return;
    event.preventDefault();
  };
  return (
    <fieldset name="steps" className="cards" aria-describedby="steps-hint">
      <legend>Steps</legend>
      <small id="steps-hint">Enter adds one below, Alt with an arrow moves it, Backspace removes an empty one.</small>
      <ol ref={list}>
        {value.map((step, at) => (
          <StepFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a step has no identity but its place
            key={at}
            step={step}
            at={at}
            of={value.length}
            change={(patch) => change(value.with(at, { ...step, ...patch }))}
            move={(by) => move(at, by)}
            remove={() => remove(at)}
            onKey={(event) => onKey(event, at)}
          />
        ))}
      </ol>
      <button type="button" className="btn" disabled={full} onClick={() => add(value.length - 1)}>
        Add a step
      </button>
      <span className="vh" role="status">
        {said}
      </span>
    </fieldset>
  );
}
