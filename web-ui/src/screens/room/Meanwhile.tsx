import { useEffect, useId, useRef } from 'react';
import type { Problem } from '../../api/client';
import { Decision } from '../../api/types';
import { shownAt } from '../../lib/clock';
import type { Waiting } from '../../lib/outbox';
import { useTime } from '../../lib/time';
import { standing } from '../../ui/conflict';
import { Mark } from '../../ui/Mark';
import { Refusal } from '../../ui/RecordForm';
import { useNames } from '../../ui/useNames';
import { decisionWords } from './log';

interface Props {
  /** What was about to be decided. */
  mine: Waiting;
  error: Problem;
  /** True when it takes the focus: whoever decided looks for it. */
  lead: boolean;
  allTheSame: () => void;
  letBe: () => void;
}

/** What somebody else decided while this was typed or on its way. It is still there: decided all the same, or let be. */
export function Meanwhile({ mine, error, lead, allTheSame, letBe }: Props) {
  const time = useTime();
  const nameOf = useNames();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const theirs = standing(Decision, error);
  useEffect(() => {
    if (lead) heading.current?.focus();
  }, [lead]);
  const { kind, rationale } = mine.said;
  return (
    <section className="conflict" aria-labelledby={`${id} ${id}mine`}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {lead ? 'Somebody decided meanwhile' : <span role="alert">Somebody decided meanwhile</span>}
      </h2>
      {theirs ? (
        <p className="beside">
          <Mark kind={theirs.kind} size={20} />
          <b>{decisionWords(theirs.kind)}</b>
          <span>{theirs.rationale || 'no words are given'}</span>
          <span>
            {nameOf(theirs.actor)}, {time.dayAndSecond(theirs.occurredAt)}
          </span>
        </p>
      ) : (
        <Refusal error={error} />
      )}
      <p>
        Yours is not recorded, and not lost:{' '}
        <span id={`${id}mine`}>
          <b>{decisionWords(kind)}</b>
          {rationale && `: ${rationale}`}, {time.dayAndSecond(shownAt(mine.at))}
        </span>
      </p>
      <div className="acts-row">
        <button type="button" className="btn strong" onClick={allTheSame}>
          Decide all the same: {decisionWords(kind).toLowerCase()}
        </button>
        <button type="button" className="btn" onClick={letBe}>
          Let it be
        </button>
      </div>
    </section>
  );
}
