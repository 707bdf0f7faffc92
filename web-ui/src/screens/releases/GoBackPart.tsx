import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import type { Countdown, GoBack, Obstacle } from '../../api/gate';
import { stopwatch, useNow } from '../../lib/clock';
import { counted, duration } from '../../lib/format';
import { answerWords } from '../../lib/gate';
import { pathWords, reversibilityWords } from '../../lib/prepared';
import { useTime } from '../../lib/time';
import { ReversibilityMark } from '../../ui/PreparedMark';

const WAY: Record<string, string> = { YES: 'REVERSIBLE', CONDITIONAL: 'PARTIALLY_REVERSIBLE', NO: 'ONE_WAY' };
const WEIGHT: Record<string, string> = { CONDITIONAL: 'WARNED', NO: 'BLOCKED' };

interface Props {
  id: string;
  title: string;
  /** Undefined while it is not read, null when the question does not arise. */
  answer: GoBack | null | undefined;
  /** Said where the question does not arise. */
  none?: string;
  /** True for what nobody has yet: what would close counts from when it is out. */
  planned?: boolean;
  /** How its reading stands. */
  children?: ReactNode;
}

/** Whether something can go back, what is in the way, and how long the answer holds. */
export function GoBackPart({ id, title, answer: asked, none, planned = false, children }: Props) {
  const answer = asked?.runs == null ? null : asked;
  const instead = asked === null ? none : asked?.runs === null ? asked.sentence : '';
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {instead && <p className="none">{instead}</p>}
      {answer && (
        <>
          <div className={`verdict ${WEIGHT[answer.answer] ?? ''}`}>
            <ReversibilityMark of={WAY[answer.answer] ?? ''} size={28} />
            <p>
              <b>{answerWords(answer.answer)}.</b> {answer.sentence}
            </p>
          </div>
          {answer.countdown &&
            (planned ? (
              <WouldClose one={answer.countdown} answer={answer} />
            ) : (
              <Closing one={answer.countdown} path={changeOf(answer, answer.countdown)} />
            ))}
          <Obstacles title="What is in the way" all={answer.blocking} />
          <Obstacles title="What has to be done first" all={answer.conditions} />
          <Shipped answer={answer} />
        </>
      )}
    </section>
  );
}

/** What the change that is about to close is called. */
function changeOf({ shipped }: GoBack, { releaseId, changeIndex, version }: Countdown): string {
  const change = shipped.find((one) => one.releaseId === releaseId)?.changes.find((one) => one.index === changeIndex);
  return change ? `${pathWords(change.kind, change.pattern)} in ${version}` : `Change ${changeIndex + 1} of ${version}`;
}

/** The first point of no return of what is not out yet: no time runs towards it. */
function WouldClose({ one, answer }: { one: Countdown; answer: GoBack }) {
  const open = one.closesAt === null ? null : (Date.parse(one.closesAt) - Date.parse(answer.at)) / 1_000;
  const until = open === null ? `until ${one.closesWhen ?? 'something closes it'}` : `for ${duration(open)}`;
  return (
    <p>
      <b>First point of no return</b>
      <br />
      {changeOf(answer, one)}: {until} once it is out, then {reversibilityWords(one.dropsTo).toLowerCase()}.
    </p>
  );
}

const TOUCHED = ['can-go-back', 'gate', 'releases', 'undo-windows'];

function Closing({ one, path }: { one: Countdown; path: string }) {
  const time = useTime();
  const queries = useQueryClient();
  const now = useNow(one.closesAt !== null);
  const left = one.closesAt === null ? null : Math.max(0, Date.parse(one.closesAt) - now);
  const over = left === 0;
  useEffect(() => {
    if (over) for (const name of TOUCHED) void queries.invalidateQueries({ queryKey: [name] });
  }, [over, queries]);
  const drops = reversibilityWords(one.dropsTo).toLowerCase();
  return (
    <ul className="undo">
      <li className={left !== null && left < 900_000 ? 'SOON' : undefined}>
        <p className="left mono" role="timer" aria-live="off" aria-label="Left until the next point of no return">
          {left === null ? 'Open' : over ? 'Closed' : stopwatch(left)}
        </p>
        <p>
          <b>Next point of no return</b>
          <br />
          {over
            ? `${path} is ${drops} now.`
            : `${path}: ${one.closesAt ? `until ${time.dayAndMinute(one.closesAt)}` : (one.closesWhen ?? 'until something closes it')}, then ${drops}.`}
        </p>
      </li>
    </ul>
  );
}

function Obstacles({ title, all }: { title: string; all: readonly Obstacle[] }) {
  if (all.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="rows">
        {all.map((one) => (
          <li key={`${one.releaseId} ${one.changeIndex} ${one.dependant} ${one.sentence}`}>
            {one.sentence}
            <small>
              <Link to="/releases/$id" params={{ id: one.releaseId }}>
                {one.version}
              </Link>
              {one.kind && `, ${pathWords(one.kind, one.pattern)}`}
              {one.reversibility && `, ${reversibilityWords(one.reversibility).toLowerCase()}`}
              {one.dependant && `, because of ${one.dependant}`}
            </small>
            {one.containment.length > 0 && (
              <small>
                <b>Instead: </b>
                {one.containment.join('; ')}
              </small>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Shipped({ answer: { shipped, target } }: { answer: GoBack }) {
  const time = useTime();
  if (shipped.length === 0) return null;
  return (
    <details className="past">
      <summary>
        {counted(shipped.length, 'release')} since {target ?? 'the beginning'}
      </summary>
      <ol>
        {shipped.map((one) => (
          <li key={one.releaseId}>
            <Link to="/releases/$id" params={{ id: one.releaseId }}>
              {one.version}
            </Link>
            {one.exposedAt && `, ${time.dayAndMinute(one.exposedAt)}`}:{' '}
            {one.known
              ? one.changes
                  .map((each) => `${pathWords(each.kind, each.pattern)} (${wordsOf(each.reversibility)})`)
                  .join(', ') || 'no change is named'
              : 'what it changed is not known'}
          </li>
        ))}
      </ol>
    </details>
  );
}

const wordsOf = (reversibility: string | null) =>
  reversibility ? reversibilityWords(reversibility).toLowerCase() : 'nobody said';
