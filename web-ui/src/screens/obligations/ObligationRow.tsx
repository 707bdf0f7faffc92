import { Link } from '@tanstack/react-router';
import type { Obligation } from '../../api/obligations';
import { asked, isOfSeveral, judged, releaseWords, requiredWords } from '../../lib/obligation';
import { useTime } from '../../lib/time';
import { ClockLine } from './ClockLine';

/** One obligation: what is asked of whom, because of what, and how much time is left. */
export function ObligationRow({ one }: { one: Obligation }) {
  const time = useTime();
  const { terms } = judged(one).bound;
  return (
    <li className="incident">
      <span className="sev">{requiredWords(asked(one))}</span>
      <div>
        <Link to="/obligations/$id" params={{ id: one.id }} className="what">
          {terms.name}
        </Link>
        <p className="dim">
          <span className="mono">{terms.signal}</span> since {time.dayAndMinute(one.onset)}.{' '}
          {isOfSeveral(one) ? 'It may be ' : 'Release '}
          <ReleaseLinks one={one} />. Decides: {terms.owner}.
          <RoomLinks ids={one.incidents} />
        </p>
      </div>
      <ClockLine of={one} />
    </li>
  );
}

/** The releases that it may be, or the one that it is. */
export function ReleaseLinks({ one }: { one: Obligation }) {
  const all = one.candidates.filter(({ bound }) => !one.attribution || bound.releaseId === one.attribution.releaseId);
  return all.map(({ bound }, i) => (
    <span key={bound.releaseId}>
      {i > 0 && ' or '}
      <Link to="/releases/$id" params={{ id: bound.releaseId }} search={{}}>
        {releaseWords(bound)}
      </Link>
    </span>
  ));
}

/** The rooms in which it is dealt with. */
export function RoomLinks({ ids }: { ids: readonly string[] }) {
  return ids.map((id, i) => (
    <span key={id}>
      {i === 0 ? ' ' : ', '}
      <Link to="/incidents/$id" params={{ id }}>
        {ids.length > 1 ? `Room ${i + 1}` : 'Its room'}
      </Link>
    </span>
  ));
}
