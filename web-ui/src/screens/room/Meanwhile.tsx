import { useEffect, useRef } from 'react';
import { Decision } from '../../api/types';
import { useTime } from '../../lib/time';
import { standing } from '../../ui/conflict';
import { Mark } from '../../ui/Mark';
import { Refusal } from '../../ui/RecordForm';
import { useNames } from '../../ui/useNames';
import { decisionWords } from './log';

interface Props {
  error: Error;
  /** What was about to be decided. */
  mine: string | null;
  allTheSame: () => void;
  letBe: () => void;
  busy: boolean;
}

/** What somebody else decided while this was typed. It is still there, and decided all the same or let be. */
export function Meanwhile({ error, mine, allTheSame, letBe, busy }: Props) {
  const time = useTime();
  const nameOf = useNames();
  const heading = useRef<HTMLHeadingElement>(null);
  const theirs = standing(Decision, error);
  useEffect(() => heading.current?.focus(), []);
  if (!theirs) return <Refusal error={error} />;
  return (
    <section className="conflict" aria-labelledby="meanwhile-title">
      <h3 id="meanwhile-title" ref={heading} tabIndex={-1}>
        Somebody decided meanwhile
      </h3>
      <p className="beside">
        <Mark kind={theirs.kind} size={20} />
        <b>{decisionWords(theirs.kind)}</b>
        <span>{theirs.rationale || 'no words are given'}</span>
      </p>
      <p>
        {nameOf(theirs.actor)}, {time.dayAndSecond(theirs.occurredAt)}. Yours is not recorded, and nothing that you
        typed is lost.
      </p>
      <div className="acts-row">
        <button type="button" className="btn strong" onClick={allTheSame} aria-disabled={busy}>
          Decide all the same{mine && `: ${decisionWords(mine).toLowerCase()}`}
        </button>
        <button type="button" className="btn" onClick={letBe}>
          Let it be
        </button>
      </div>
    </section>
  );
}
