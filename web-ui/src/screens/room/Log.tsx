import type { ReactNode } from 'react';
import { useTime } from '../../lib/time';
import { Mark } from '../../ui/Mark';
import { useNames } from '../../ui/useNames';
import type { Line } from './log';

interface Props {
  lines: readonly Line[];
  more: boolean;
  /** Where something is written into it. */
  children?: ReactNode;
}

/** Everything that was recorded, each line with its position in the log, and what is on its way. */
export function Log({ lines, more, children }: Props) {
  const time = useTime();
  const nameOf = useNames();
  return (
    <section className="log" aria-labelledby="log-title">
      <h2 id="log-title">
        Log<span>latest first</span>
      </h2>
      {children}
      <ol aria-live="polite" aria-relevant="additions">
        {lines.map((line, i) => (
          <li key={line.position} className={line.overtaken ? 'overtaken' : undefined}>
            <time
              className="mono"
              dateTime={line.at}
              title={line.recordedAt ? `Recorded ${time.dayAndSecond(line.recordedAt)}` : undefined}
            >
              {time.second(line.at)}
              {time.day(line.at) !== time.day(lines[i - 1]?.at ?? '') && <small>{time.day(line.at)}</small>}
            </time>
            <span className="gl">{line.kind ? <Mark kind={line.kind} /> : <i aria-hidden="true" />}</span>
            <p>
              {line.overtaken ? <s>{line.sentence}</s> : line.sentence}
              <small>
                {line.note && <b>{line.note}</b>}
                <span>{nameOf(line.actor)}</span>
                {line.recordedAt && <span className="mono">{line.position}</span>}
              </small>
            </p>
          </li>
        ))}
      </ol>
      {more && <p className="dim">Only the first 500 events are shown here; the log holds all of them.</p>}
    </section>
  );
}
