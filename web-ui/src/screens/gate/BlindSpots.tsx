import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { BlindSpot } from '../../api/gate';
import { subjectOf } from '../../lib/gate';
import { useTime } from '../../lib/time';
import { useNames } from '../../ui/useNames';
import { VerdictMark } from '../../ui/VerdictMark';

interface Props {
  title: string;
  mark: string;
  all: readonly BlindSpot[];
  component: string;
  /** Absent for whoever may not, and for what is waived already. */
  waive?: ((one: BlindSpot) => void) | undefined;
}

/** What a plan does not see: what it is, what to do about it, and what happened before because of it. */
export function BlindSpots({ title, mark, all, component, waive }: Props) {
  if (all.length === 0) return null;
  const id = `${title.toLowerCase()}-title`;
  return (
    <section className="part" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="dim">{all.length}</span>
      </h2>
      <ul className="rows">
        {all.map((one) => (
          <li key={`${one.id} ${one.subject} ${one.sentence}`} className="way">
            <VerdictMark of={mark} size={20} />
            <div>
              <b>{one.sentence}</b>
              <Told one={one} component={component} />
            </div>
            {waive && (
              <button type="button" className="btn" onClick={() => waive(one)}>
                Waive<span className="vh"> {one.sentence}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ one, component }: { one: BlindSpot; component: string }) {
  const time = useTime();
  const nameOf = useNames();
  const { words, to } = subjectOf(one.subject, component);
  return (
    <>
      {one.waiver ? (
        <small>
          <b>Waived until {time.dayAndMinute(one.waiver.expiresAt)}: </b>
          {one.waiver.reason} ({nameOf(one.waiver.by)})
        </small>
      ) : (
        <p>{one.remedy}</p>
      )}
      <small>
        {one.title} About {to ? <Link to={to as string}>{words}</Link> : words}, <span className="mono">{one.id}</span>
      </small>
      <Behind name="Guidance">
        {one.guidance.map(({ id, clause }) => (
          <Link key={id} to="/guidance/$id" params={{ id }}>
            {clause}
          </Link>
        ))}
      </Behind>
      <Behind name="Happened before">
        {one.incidents.map(({ id, title }) => (
          <Link key={id} to="/incidents/$id" params={{ id }}>
            {title}
          </Link>
        ))}
      </Behind>
    </>
  );
}

function Behind({ name, children }: { name: string; children: ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <small>
      {name}:{' '}
      {children.map((one, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what stands between two of them has no other name
        <Fragment key={i}>
          {i > 0 && '; '}
          {one}
        </Fragment>
      ))}
    </small>
  );
}
