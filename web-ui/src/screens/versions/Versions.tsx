import type { ReactNode } from 'react';
import { useTime } from '../../lib/time';
import { Field } from '../../ui/RecordForm';
import { useNames } from '../../ui/useNames';

interface Version {
  version: number;
  at: string;
  by: string | null;
  note: string | null;
  editorial?: boolean;
}

interface Props {
  versions: readonly Version[];
  /** Which two are compared; undefined while none are. */
  from: number | undefined;
  to: number | undefined;
  compare: (from: number, to: number) => void;
  /** What changed between the two. */
  children: ReactNode;
}

/** Every version with who recorded it and why, and any two of them compared. */
export function Versions({ versions, from, to, compare, children }: Props) {
  const time = useTime();
  const nameOf = useNames();
  const latest = Math.max(1, ...versions.map((one) => one.version));
  const [older, newer] = [from ?? Math.max(1, latest - 1), to ?? latest];
  const choose = (label: string, value: number, change: (next: number) => void) => (
    <Field label={label}>
      <select value={value} onChange={(event) => change(Number(event.target.value))}>
        {versions.map((one) => (
          <option key={one.version} value={one.version}>
            Version {one.version}
          </option>
        ))}
      </select>
    </Field>
  );
  return (
    <section className="part" aria-labelledby="versions-title">
      <h2 id="versions-title">Versions</h2>
      <ol className="versions">
        {versions
          .toSorted((one, other) => other.version - one.version)
          .map((one) => (
            <li key={one.version}>
              <b>{one.version}</b>
              <span>
                {nameOf(one.by)}, {time.dayAndMinute(one.at)}
                {one.editorial && ', words only'}
                {one.note && <small>{one.note}</small>}
              </span>
              {one.version > 1 && (
                <button
                  type="button"
                  className="link"
                  aria-pressed={from === one.version - 1 && to === one.version}
                  onClick={() => compare(one.version - 1, one.version)}
                >
                  What changed<span className="vh"> in version {one.version}</span>
                </button>
              )}
            </li>
          ))}
      </ol>
      {versions.length > 2 && (
        <div className="inset">
          {choose('Compare', older, (next) => compare(next, newer))}
          {choose('With', newer, (next) => compare(older, next))}
        </div>
      )}
      {children}
    </section>
  );
}
