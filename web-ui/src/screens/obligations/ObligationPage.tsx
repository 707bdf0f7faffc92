import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useLive } from '../../api/live';
import { type Obligation, obligation, type Verdict } from '../../api/obligations';
import { useNow } from '../../lib/clock';
import { duration } from '../../lib/format';
import {
  asked,
  clockLine,
  courseOf,
  isOfSeveral,
  isTicking,
  judged,
  requiredWords,
  verdictWords,
} from '../../lib/obligation';
import { useTime } from '../../lib/time';
import { flagWords } from '../../lib/words';
import { Mark } from '../../ui/Mark';
import { Reading } from '../../ui/Reading';
import { ReadOnly, useMay } from '../../ui/Session';
import { VerdictMark } from '../../ui/VerdictMark';
import { PreparePage } from '../guidance/PreparePage';
import { Candidates } from './Candidates';
import { ClockLine } from './ClockLine';
import { SeenForm } from './ObligationForms';
import { ReleaseLinks, RoomLinks } from './ObligationRow';
import { RuleFacts } from './RuleFacts';
import '../room/room.css';

/** One obligation: how much time is left, what happened so far, and how it is judged by that. */
export function ObligationPage() {
  const { id } = useParams({ from: '/obligations/$id' });
  const query = useQuery(obligation(id));
  const queries = useQueryClient();
  const link = useLive(`obligation:${id}`, () => queries.invalidateQueries({ queryKey: ['obligations'] }));
  const one = query.data?.obligation;
  return (
    <PreparePage
      title={one ? judged(one).bound.terms.name : 'Obligation'}
      lede={
        <>
          {one && (
            <>
              {isOfSeveral(one) ? 'It may be ' : 'Release '}
              <ReleaseLinks one={one} />.
              <RoomLinks ids={one.incidents} />{' '}
            </>
          )}
          <Link to="/obligations">All obligations</Link>
        </>
      }
      link={link}
      tabs={null}
    >
      <ReadOnly needs={['COMMAND', 'LOG']} />
      <Reading query={query} what="the obligation" height={420} />
      {query.data && <Inside one={query.data.obligation} verdict={query.data.verdict} />}
    </PreparePage>
  );
}

function Inside({ one, verdict }: { one: Obligation; verdict: Verdict }) {
  return (
    <>
      <Clock one={one} />
      {one.candidates.length > 1 && <Candidates one={one} />}
      <Happened one={one} />
      <Judged verdict={verdict} />
      <RuleFacts of={judged(one).bound} />
      <p className="none">
        <span className="mono">{one.id}</span>, its last event is <span className="mono">{one.position}</span>.
      </p>
    </>
  );
}

/** The shape of how the clock stands. */
const STANDING = { running: 'WAITING', over: 'BLOCKED', stopped: 'UNCHANGED' };

function Clock({ one }: { one: Obligation }) {
  const time = useTime();
  const mayLog = useMay('LOG');
  const [seeing, setSeeing] = useState(false);
  const { decideBy } = one.clock;
  const standing = STANDING[clockLine(one, useNow(isTicking(one))).state];
  return (
    <section className={`verdict ${standing}`} aria-label="Clock">
      <VerdictMark of={standing} size={28} />
      <div>
        <h2>
          <ClockLine of={one} />
        </h2>
        <p>
          {requiredWords(asked(one))}
          {isTicking(one) && decideBy && ` by ${time.dayAndSecond(decideBy)}`}. Decides: {judged(one).bound.terms.owner}
          .
        </p>
        {mayLog && one.course.state !== 'RETRACTED' && (
          <div className="acts-row">
            <button type="button" className="btn" onClick={() => setSeeing(true)}>
              I have seen it
            </button>
          </div>
        )}
      </div>
      {seeing && <SeenForm one={one} close={() => setSeeing(false)} />}
    </section>
  );
}

function Happened({ one }: { one: Obligation }) {
  const time = useTime();
  return (
    <section className="part log" aria-labelledby="course-title">
      <h2 id="course-title">What happened</h2>
      <ol aria-live="polite" aria-relevant="additions">
        {courseOf(one).map(({ at, words, kind }) => (
          <li key={`${at} ${words}`}>
            <time className="mono" dateTime={at}>
              {time.dayAndSecond(at)}
            </time>
            <span className="gl">{kind ? <Mark kind={kind} /> : <i aria-hidden="true" />}</span>
            <p>{words}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Times as the server writes them into its sentences. */
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

function Judged({ verdict }: { verdict: Verdict }) {
  const time = useTime();
  const { latencySeconds, hesitationSeconds } = verdict;
  return (
    <section className="part" aria-labelledby="verdict-title">
      <h2 id="verdict-title">{verdictWords(verdict)}</h2>
      {verdict.provisional && (
        <p className="lacks">Provisional: it is judged by what is known now, and is not contained yet.</p>
      )}
      <ol className="rows">
        {verdict.explanation.map((sentence, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sentences may be the same
          <li key={i}>{sentence.replaceAll(INSTANT, time.dayAndSecond)}</li>
        ))}
      </ol>
      <p className="none">
        {[
          latencySeconds !== null && `Undecided for ${duration(latencySeconds)}`,
          hesitationSeconds !== null && hesitationSeconds > 0 && `${duration(hesitationSeconds)} of it past the budget`,
          verdict.flipFlops > 0 && `Taken back ${verdict.flipFlops} times`,
          ...verdict.flags.map(flagWords),
          `Formula ${verdict.formulaVersion}`,
        ]
          .filter(Boolean)
          .join('; ')}
      </p>
    </section>
  );
}
