import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { attemptIn, attemptsOf, type Judged, type Tried } from '../../api/attempts';
import { useTime } from '../../lib/time';
import { outcomeWords, plain, sentence } from '../../lib/words';
import { later } from '../../ui/later';
import { Mark } from '../../ui/Mark';
import { Reading } from '../../ui/Reading';
import { useMay } from '../../ui/Session';
import { useNames } from '../../ui/useNames';
import { VerdictMark } from '../../ui/VerdictMark';
import type { AttemptAct } from './AttemptForms';
import { decisionWords } from './log';
import { Steps } from './Steps';

const AttemptForm = later(() => import('./AttemptForms'));

const CONDITION: Record<string, string> = { HOLDS: 'PASSED', DOES_NOT_HOLD: 'BLOCKED' };

/** What was tried, how each attempt is judged so far, and what can be told of it. */
export function AttemptsPart({ incident }: { incident: string }) {
  const query = useQuery(attemptsOf(incident));
  const all = query.data ?? [];
  if (!query.error && all.length === 0) return null;
  return (
    <section className="found" aria-labelledby="tried-title">
      <h2 id="tried-title">
        Attempts<span>latest first</span>
      </h2>
      <Reading query={query} what="what was tried" height={120} />
      <ul>
        {all.map((one) => (
          <Attempt key={one.id} incident={incident} listed={one} />
        ))}
      </ul>
    </section>
  );
}

function Attempt({ incident, listed }: { incident: string; listed: Tried }) {
  const time = useTime();
  const nameOf = useNames();
  const mayLog = useMay('LOG');
  const query = useQuery(attemptIn(incident, listed.id));
  const one = query.data?.attempt ?? listed;
  return (
    <li>
      <p className="reveal">
        <Mark kind={one.action} size={20} />
        <b>
          {decisionWords(one.action)}
          {one.what && `: ${one.what}`}
        </b>
      </p>
      <p className="dim">
        {one.version && `${one.version} of ${one.component}. `}
        Began {time.dayAndSecond(one.startedAt)}, says {nameOf(one.actor)}
        {one.end && `; ${plain(one.end.ending).toLowerCase()} ${time.dayAndSecond(one.end.at)}`}.
        {one.end?.why && ` ${sentence(one.end.why)}`}{' '}
        {one.procedure && (
          <>
            It follows{' '}
            <Link to="/guidance/procedures/$id" params={{ id: one.procedure.procedureId }}>
              {one.procedure.name}
            </Link>
            , version {one.procedure.version}.
          </>
        )}
      </p>
      {one.verification && (
        <p>
          {plain(one.verification.target)}, {time.dayAndSecond(one.verification.at)}
          {one.verification.evidence && `: ${one.verification.evidence}`}
        </p>
      )}
      {one.misdirection && <p>Misdirected: {one.misdirection.why}</p>}
      <Reading query={query} what="how it is judged" height={110} />
      {query.data && <Verdict verdict={query.data.verdict} />}
      <Steps one={one} mayTell={mayLog} />
      <Acts one={one} />
    </li>
  );
}

/** What is said once is not said again of each condition. */
function Verdict({ verdict }: { verdict: Judged['verdict'] }) {
  const { target, inTime, clear, noNewHarm } = verdict.conditions;
  const conditions = Object.entries({ target, inTime, clear, noNewHarm });
  const telling = conditions.filter(([, one]) => one.sentence !== verdict.because);
  return (
    <>
      <p>
        <b>
          {outcomeWords(verdict.outcome)}
          {verdict.provisional && ' so far'}.
        </b>{' '}
        {verdict.because}
      </p>
      {telling.map(([name, one]) => (
        <p key={name} className="reveal">
          <VerdictMark of={CONDITION[one.state] ?? ''} />
          <span>
            <span className="vh">{plain(one.state)}: </span>
            {one.sentence}
          </span>
        </p>
      ))}
    </>
  );
}

function Acts({ one }: { one: Tried }) {
  const [open, setOpen] = useState<AttemptAct | null>(null);
  const mayLog = useMay('LOG');
  const mayCommand = useMay('COMMAND');
  const mayRollBack = useMay('ROLL_BACK');
  const button = (act: AttemptAct, name: string) => (
    <button type="button" className="btn" onClick={() => setOpen(act)}>
      {name}
      <span className="vh"> of {one.what || one.id}</span>
    </button>
  );
  if (!mayLog) return null;
  return (
    <div className="acts-row">
      {button('step', 'Tell a step')}
      {mayCommand && one.end === null && one.origin === 'INCIDENT' && button('finish', 'Finish')}
      {mayRollBack && one.end === null && one.origin === 'RELEASE' && one.releaseId && button('back', 'Finish')}
      {button('verify', 'Verify the target')}
      {mayRollBack && one.end === null && button('abandon', 'Give it up')}
      {one.misdirection ? button('redirect', 'It was the right place') : button('misdirect', 'Wrong place')}
      {open && (
        <Suspense>
          <AttemptForm act={open} one={one} close={() => setOpen(null)} />
        </Suspense>
      )}
    </div>
  );
}
