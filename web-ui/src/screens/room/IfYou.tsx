import { Link } from '@tanstack/react-router';
import { serverNow } from '../../lib/clock';
import { duration } from '../../lib/format';
import type { Kind } from '../../lib/kinds';
import { useTime } from '../../lib/time';
import { ageWords, type Ways } from './ways';

/** How it would be done: the steps of the procedure that was in force, with who does them. */
export function IfYou({ kind, ways }: { kind: Kind | null; ways: Ways }) {
  const time = useTime();
  const way = kind ? ways.of(kind) : undefined;
  const procedure = way?.procedure;
  if (!kind || !way || !procedure) return null;
  return (
    <section className="ifyou" aria-labelledby="ifyou-title">
      <h2 id="ifyou-title">
        If you {VERB[kind]}
        <span>
          <Link to="/guidance/procedures/$id" params={{ id: procedure.id }}>
            {procedure.name}
          </Link>
          , version {procedure.version}
          {procedure.drafted && ', a draft'}
        </span>
      </h2>
      {procedure.steps.length > 0 ? (
        <ol>
          {procedure.steps.map((step, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place
            <li key={i}>
              <span>{i + 1}</span>
              <p>{step.text}</p>
              <small>{step.executor}</small>
            </li>
          ))}
        </ol>
      ) : (
        <p className="none">Its steps are with the procedure.</p>
      )}
      <p className="none">
        {[
          procedure.timeBoundSeconds !== null && `It may take ${duration(procedure.timeBoundSeconds)}.`,
          way.rehearsal && `${ageWords(way, serverNow(), time.day)}.`,
          way.rehearsal?.measuredSeconds != null && `It took ${duration(way.rehearsal.measuredSeconds)} then.`,
          way.rehearsal?.why,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </section>
  );
}

const VERB: Record<Kind, string> = {
  HOLD: 'hold',
  CONTINUE: 'continue',
  PAUSE: 'pause',
  PARTIAL_ROLLBACK: 'roll back in part',
  FULL_ROLLBACK: 'roll back',
  CONTAIN: 'contain',
  ROLL_FORWARD: 'roll forward',
  ACCEPT_RISK: 'accept the risk',
};
