import { Link } from '@tanstack/react-router';
import type { Incident } from '../../api/types';
import { stopwatch, useNow } from '../../lib/clock';
import { duration } from '../../lib/format';
import { incidentWords, isDismissed, isSetAside, isSuspected, isUndeclared } from '../../lib/incident';
import { useTime } from '../../lib/time';
import { ReviewChip } from '../../ui/ReviewChip';

/** One incident: how bad, where it stands, and how long it harms or harmed. */
export function IncidentRow({ one, review }: { one: Incident; review?: string | undefined }) {
  const time = useTime();
  return (
    <li className={`incident ${one.state.toLowerCase()}`}>
      <span className={`sev ${one.severity ?? ''}`}>{one.severity ?? 'Not known'}</span>
      <div>
        <Link to="/incidents/$id" params={{ id: one.id }} className="what">
          {one.title}
        </Link>
        <p className="dim">
          {one.drill && 'Drill. '}
          {incidentWords(one.state)}
          {one.basis === 'HISTORY' && `, read from ${one.source?.name ?? 'a history'}`}
          {one.components.length > 0 && `${isUndeclared(one) ? '. Of ' : ', '}${one.components.join(', ')}`}
          {`. ${isUndeclared(one) ? 'Suspected' : 'Declared'} ${time.dayAndMinute(one.declaredAt)}`}
          {review && (
            <Link to="/incidents/$id/review" params={{ id: one.id }} search={{}} className="beside-words">
              <ReviewChip state={review} />
            </Link>
          )}
        </p>
      </div>
      <Harm one={one} />
    </li>
  );
}

function Harm({ one }: { one: Incident }) {
  const running = one.containedAt === null && (one.state === 'OPEN' || isSuspected(one));
  const now = useNow(running);
  if (isDismissed(one) || isSetAside(one)) return null;
  if (!one.harmBeganAt)
    return <p className="took dim">{running ? 'No harm noted yet' : 'When harm began is not known'}</p>;
  const began = Date.parse(one.harmBeganAt);
  if (one.containedAt)
    return (
      <p className="took">
        <b>{duration((Date.parse(one.containedAt) - began) / 1_000)}</b> to contain
      </p>
    );
  if (!running) return <p className="took dim">When it was contained is not known</p>;
  return (
    <p className="took running">
      <b>{stopwatch(now - began)}</b> of harm
    </p>
  );
}
