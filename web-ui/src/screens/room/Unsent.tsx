import { useEffect, useId, useRef } from 'react';
import { Problem } from '../../api/client';
import { decideAllTheSame, discard, TAKEN_BACK_MS, tryAgain } from '../../api/outbox';
import { shownAt } from '../../lib/clock';
import { isOvertaken, type Refused, type Waiting } from '../../lib/outbox';
import { useTime } from '../../lib/time';
import { Refusal } from '../../ui/RecordForm';
import { decisionWords } from './log';
import { Meanwhile } from './Meanwhile';
import type { GivenBack } from './retyped';

interface Props {
  /** What waits in this room. */
  waiting: readonly Waiting[];
  /** Told what somebody lets be, to be typed on. */
  give: (back: GivenBack) => void;
}

/** What was decided here and refused, each for its person to see to. */
export function Unsent({ waiting, give }: Props) {
  const refused = waiting.filter((one) => one.refused);
  if (refused.length === 0) return null;
  return (
    <div className="actions">
      {refused.map((one) => one.refused && <One key={one.key} one={one} refused={one.refused} give={give} />)}
    </div>
  );
}

interface OneProps extends Pick<Props, 'give'> {
  one: Waiting;
  refused: Refused;
}

function One({ one, refused: { status, message, ...more }, give }: OneProps) {
  const time = useTime();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const lead = useRef(Date.now() - one.made < TAKEN_BACK_MS).current;
  const error = new Problem(status, message, more);
  const overtaken = isOvertaken(one);
  useEffect(() => {
    if (lead && !overtaken) heading.current?.focus();
  }, [lead, overtaken]);
  const letBe = () => {
    if (!one.recorded) give(one);
    void discard(one);
  };
  if (overtaken)
    return <Meanwhile mine={one} error={error} lead={lead} allTheSame={() => decideAllTheSame(one)} letBe={letBe} />;
  return (
    <section className="conflict" aria-labelledby={`${id} ${id}mine`}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {one.recorded ? 'Not taken back' : 'Not recorded'}: {decisionWords(one.said.kind)}
      </h2>
      <p id={`${id}mine`}>
        {one.said.rationale && `${one.said.rationale}, `}
        {time.dayAndSecond(shownAt(one.at))}
      </p>
      <Refusal error={error} />
      <div className="acts-row">
        <button type="button" className="btn strong" onClick={() => tryAgain(one)}>
          Try again
        </button>
        <button type="button" className="btn" onClick={letBe}>
          Discard
        </button>
      </div>
    </section>
  );
}
