import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Candidate, Obligation } from '../../api/obligations';
import { duration } from '../../lib/format';
import { isOfSeveral, releaseWords } from '../../lib/obligation';
import { useTime } from '../../lib/time';
import { useMay } from '../../ui/Session';
import { AttributeForm } from './ObligationForms';

/** The releases that it may be: nobody says whose the signal is, so somebody has to. */
export function Candidates({ one }: { one: Obligation }) {
  const time = useTime();
  const mayCommand = useMay('COMMAND');
  const [to, setTo] = useState<Candidate['bound'] | null>(null);
  const open = isOfSeveral(one) && one.course.state !== 'RETRACTED';
  return (
    <section className="part" aria-labelledby="candidates-title">
      <h2 id="candidates-title">{one.attribution ? 'Which release it is' : 'Which release it may be'}</h2>
      <ul className="rows">
        {one.candidates.map(({ bound, onset }) => (
          <li key={bound.releaseId} className="way">
            <div>
              <Link to="/releases/$id" params={{ id: bound.releaseId }} search={{}}>
                {releaseWords(bound)}
              </Link>
              {bound.releaseId === one.attribution?.releaseId && <b> It is this one.</b>}
              <small>
                In breach since {time.dayAndSecond(onset)}, reached users {time.dayAndSecond(bound.exposedAt)},{' '}
                {duration(bound.terms.budgetSeconds)} to decide
              </small>
            </div>
            {open && mayCommand && (
              <button type="button" className="btn" onClick={() => setTo(bound)}>
                It is this release<span className="vh">: {releaseWords(bound)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {open && <p className="none">Nobody said whose the signal is: until somebody does, the least time counts.</p>}
      {to && <AttributeForm one={one} to={to} close={() => setTo(null)} />}
    </section>
  );
}
