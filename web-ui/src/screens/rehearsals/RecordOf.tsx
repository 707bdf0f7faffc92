import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Rehearsal } from '../../api/prepare';
import { duration } from '../../lib/format';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { RehearsalMark } from '../../ui/PreparedMark';
import { useNames } from '../../ui/useNames';
import { BreakdownList } from './Breakdowns';
import { outcomeName, VERIFIED } from './verdict';

const stateOf = ({ state, outcome }: Rehearsal) =>
  state === 'ABANDONED' ? 'NEVER' : outcome === 'PASSED' ? 'REHEARSED' : 'FAILED';

/** What a rehearsal that is over has shown, to be read and printed. */
export function RecordOf({ rehearsal }: { rehearsal: Rehearsal }) {
  const { measuredSeconds: took, timeBoundSeconds: bound } = rehearsal;
  const over = took !== null && took > bound;
  return (
    <>
      <section className="part" aria-label="Outcome">
        <p className={`shown proof ${stateOf(rehearsal)}`}>
          <RehearsalMark state={stateOf(rehearsal)} size={24} />
          <b>
            {rehearsal.state === 'ABANDONED' ? 'Given up, counts for nothing' : outcomeName(rehearsal.outcome)}
            {took !== null && `: ${duration(took)}, ${over ? 'over' : 'within'} the bound of ${duration(bound)}`}
          </b>
        </p>
        <Facts rehearsal={rehearsal} />
      </section>
      <Steps rehearsal={rehearsal} />
      <div className="parts">
        <Verifications rehearsal={rehearsal} />
        <section className="part" aria-labelledby="broke-title">
          <h2 id="broke-title">What broke</h2>
          <BreakdownList rehearsal={rehearsal} none="Nothing was noted." />
        </section>
      </div>
    </>
  );
}

function Facts({ rehearsal }: { rehearsal: Rehearsal }) {
  const time = useTime();
  const names = useNames();
  const facts: [string, ReactNode][] = [
    [
      'Procedure',
      <Link key="procedure" to={`/guidance/procedures/${encodeURIComponent(rehearsal.procedureId)}` as string}>
        {rehearsal.procedureName}, version {rehearsal.procedureVersion}
      </Link>,
    ],
    ['Action', plain(rehearsal.action)],
    ['Started', time.dayAndSecond(rehearsal.startedAt)],
    ['Finished', rehearsal.finishedAt ? time.dayAndSecond(rehearsal.finishedAt) : 'Not finished'],
    [
      'Environment',
      `${rehearsal.environment}, ${rehearsal.representative ? 'representative' : 'not representative'}${rehearsal.representativeWhy && `: ${rehearsal.representativeWhy}`}`,
    ],
    ['For', rehearsal.drill ? 'A drill' : 'A real change'],
    ['Participants', rehearsal.participants.map(names).join(', ') || 'Nobody is named'],
  ];
  if (rehearsal.reason) facts.unshift(['Why it was given up', rehearsal.reason]);
  return (
    <dl className="owner">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ rehearsal }: { rehearsal: Rehearsal }) {
  return (
    <section className="part" aria-labelledby="steps-title">
      <h2 id="steps-title">Steps</h2>
      <ol className="laps">
        {rehearsal.steps.map((step) => {
          const over = step.seconds !== null && step.seconds > step.expectedSeconds;
          return (
            <li key={step.index} className={over ? 'over' : undefined}>
              <span className="no mono" aria-hidden="true">
                {step.index + 1}
              </span>
              <p>
                <b>{step.text}</b>
                <small>
                  {step.executor}, {duration(step.expectedSeconds)} expected
                </small>
                {step.note && <small>{step.note}</small>}
              </p>
              <p className="took">
                {step.seconds === null ? 'not timed' : duration(step.seconds)}
                {over && <small>{duration((step.seconds ?? 0) - step.expectedSeconds)} over</small>}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Verifications({ rehearsal }: { rehearsal: Rehearsal }) {
  return (
    <section className="part" aria-labelledby="verified-title">
      <h2 id="verified-title">Verified</h2>
      <ul className="rows">
        {VERIFIED.map((one) => {
          const said = rehearsal.verifications?.[one] ?? null;
          return (
            <li key={one}>
              <b className={said?.verified ? undefined : 'lacks'}>
                {plain(one)}: {said === null ? 'not said' : said.verified ? 'verified' : 'not verified'}
              </b>
              {said?.why && <small>{said.why}</small>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
