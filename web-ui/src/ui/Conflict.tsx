import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { differing, onlyTheirs } from './conflict';

interface Props<T extends object> {
  /** The version that somebody else recorded. */
  version: number;
  /** Who recorded it and when, in words. */
  by: string;
  /** What the form began from, where that is known: what only they changed since is taken over. */
  base?: T;
  mine: T;
  theirs: T;
  /** What the page calls each field, in the order in which they are compared. */
  labels: Record<keyof T & string, string>;
  /** A field's value in words. */
  show: (field: keyof T & string, value: T) => ReactNode;
  /** Puts what they recorded into one field of the form. */
  take: (field: keyof T & string) => void;
  /** Takes over what only they changed. */
  absorb?: () => void;
  /** Records mine over theirs, as the next version. */
  sendMine: () => void;
  /** Throws mine away and goes on from theirs. */
  takeAll: () => void;
  /** True when it answers what was just sent: then it has the focus. */
  asked: boolean;
}

/** Somebody else recorded a version meanwhile: theirs beside mine, field by field, and nothing is lost either way. */
export function Conflict<T extends object>(props: Props<T>) {
  const { version, by, base, mine, theirs, labels, show, take, sendMine, takeAll, absorb, asked } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked]);
  const [absorbed] = useState(() => (base ? onlyTheirs(base, mine, theirs).filter((field) => field in labels) : []));
  const takeOver = useEffectEvent(() => absorb?.());
  useEffect(() => takeOver(), []);
  const fields = differing(mine, theirs).filter((field) => field in labels);
  return (
    <section className="conflict" aria-labelledby="conflict-title" aria-live="polite">
      <h3 id="conflict-title" ref={heading} tabIndex={-1}>
        Version {version} was recorded meanwhile
      </h3>
      <p>By {by}. What you typed is still in the form; nothing of yours is recorded yet.</p>
      {absorbed.length > 0 && (
        <p>You had not touched these, so the form took theirs: {absorbed.map((field) => labels[field]).join(', ')}.</p>
      )}
      {fields.length === 0 ? (
        <p>Both now say the same.</p>
      ) : (
        <dl>
          {fields.map((field) => (
            <div key={field}>
              <dt>{labels[field]}</dt>
              <dd>
                <small>Theirs</small>
                {show(field, theirs)}
              </dd>
              <dd>
                <small>Yours</small>
                {show(field, mine)}
              </dd>
              <dd>
                <button type="button" className="btn" onClick={() => take(field)}>
                  Take theirs<span className="vh"> for {labels[field]}</span>
                </button>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="acts-row">
        {fields.length > 0 && (
          <button type="button" className="btn strong" onClick={sendMine}>
            Record what the form says now as version {version + 1}
          </button>
        )}
        <button type="button" className="btn" onClick={takeAll}>
          Go on from version {version}, without mine
        </button>
      </div>
    </section>
  );
}
