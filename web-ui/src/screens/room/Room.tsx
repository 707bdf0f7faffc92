import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { adviceOf } from '../../api/advice';
import { useOutbox } from '../../api/outboxState';
import { decisionsOf, findingsOf, incidentLog, incident as incidentQuery } from '../../api/queries';
import type { Incident } from '../../api/types';
import { blamed, incidentWords, isOver } from '../../lib/incident';
import { useTime } from '../../lib/time';
import { LinkState } from '../../ui/LinkState';
import { later } from '../../ui/later';
import { ReadOnly, useActor, useMay } from '../../ui/Session';
import { Failure, Skeleton, Stale } from '../../ui/States';
import { useNames } from '../../ui/useNames';
import { ObligationsPart } from '../obligations/ObligationsPart';
import { Actions } from './Actions';
import { AdvicePart } from './AdvicePart';
import { type Act, isWritten } from './acts';
import { Begin } from './Begin';
import { Decide } from './Decide';
import { Deck } from './Deck';
import { Export } from './Export';
import { Lacking } from './Lacking';
import { Log } from './Log';
import { linesOf } from './log';
import { QuickEntry } from './QuickEntry';
import type { GivenBack } from './retyped';
import { heldRoles, roomRoleName } from './roles';
import { Signals } from './Signals';
import { Taken } from './Taken';
import { Unsent } from './Unsent';
import { useFresh } from './useFresh';
import { isNone, WhyNone } from './WhyNone';
import './room.css';

const Course = later(() => import('./Course'));
const ReviewMark = later(() => import('./ReviewMark'));

/** One incident while it goes on, and afterwards: clocks, ribbon, decisions, log. */
export function Room() {
  const { id } = useParams({ from: '/incidents/$id' });
  const query = useQuery(incidentQuery(id));
  const link = useFresh(id);
  const title = query.data?.title;
  useEffect(() => {
    document.title = title ? `${title} · Turnback` : 'Incident · Turnback';
  }, [title]);
  const retry = () => query.refetch();
  if (!query.data)
    return (
      <div className="room">
        <header className="rh">
          <h1>Incident</h1>
        </header>
        {query.error ? (
          <Failure error={query.error} retry={retry} />
        ) : (
          <Skeleton height={320} label="Reading the incident" />
        )}
      </div>
    );
  return (
    <div className="room">
      <Header incident={query.data}>
        <LinkState link={link} />
      </Header>
      {query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      <ReadOnly needs={['COMMAND', 'LOG']} />
      <Inside incident={query.data} />
    </div>
  );
}

function Header({ incident, children }: { incident: Incident; children: React.ReactNode }) {
  const time = useTime();
  const nameOf = useNames();
  return (
    <header className="rh">
      <div>
        <h1>{incident.title}</h1>
        <p>
          <span className={`sev ${incident.severity ?? ''}`}>{incident.severity ?? 'Severity not known'}</span>
          <span>{incidentWords(incident.state)}</span>
          {incident.drill && <span>Drill</span>}
          <span className="mono">{incident.id}</span>
          {incident.releases.map((one) => {
            const Said = one.link === 'DISMISSED' ? 's' : 'span';
            return (
              <Said key={one.releaseId}>
                {one.component} {one.version} {one.link.toLowerCase()}
              </Said>
            );
          })}
          {heldRoles(incident).map(({ role, personId }) => (
            <span key={`${role} ${personId}`}>
              {roomRoleName(role)}: {nameOf(personId)}
            </span>
          ))}
          <span className="mark-wide">
            <Suspense>
              <ReviewMark incident={incident.id} />
            </Suspense>
          </span>
          {incident.nextUpdateBy && <span>Next update by {time.dayAndMinute(incident.nextUpdateBy)}</span>}
          {incident.source && <span>Read from {incident.source.name}</span>}
        </p>
      </div>
      {children}
    </header>
  );
}

function Inside({ incident }: { incident: Incident }) {
  const decisions = useQuery(decisionsOf(incident.id));
  const log = useQuery(incidentLog(incident.id));
  const findings = useQuery(findingsOf(incident.id));
  const mayLog = useMay('LOG');
  const none = isNone(incident);
  const [act, setAct] = useState<Act | null>(null);
  const [back, setBack] = useState<GivenBack | null>(null);
  const actor = useActor();
  const waiting = useOutbox().waiting.filter((one) => one.incident === incident.id && one.actor === actor);
  const missing = [decisions, log, findings].find((one) => one.error && !one.data)?.error;
  const retry = () => {
    for (const one of [decisions, log, findings]) if (one.error) void one.refetch();
  };
  const taking = decisions.data?.items ?? [];
  const live = incident.basis === 'LIVE';
  const advised = live && !none && !isOver(incident);
  const advice = useQuery({ ...adviceOf(incident.id), enabled: advised });
  const deciding = live && mayLog && !none;
  const seen = decisions.data?.nextCursor === null ? taking.map((one) => one.id) : null;
  return (
    <div className={deciding || advised || waiting.length > 0 ? 'lay' : 'lay single'}>
      {(deciding || advised || waiting.length > 0) && (
        <div className="side">
          <Unsent waiting={waiting} give={setBack} />
          {advised && <AdvicePart query={advice} />}
          {deciding && <Decide incident={incident} seen={seen} advice={advice.data} back={back} />}
        </div>
      )}
      {/* What comes first on a phone is there before what comes below it, so that nothing moves. */}
      {!advice.isLoading && (
        <div className="left">
          {none ? (
            <WhyNone incident={incident} />
          ) : decisions.data ? (
            <Deck incident={incident} decisions={taking} advice={advice.data} />
          ) : (
            !decisions.error && <Skeleton height={497} label="Reading the decisions" />
          )}
          {missing && <Failure error={missing} retry={retry} />}
          {live && (
            <Begin
              incident={incident}
              decisions={taking}
              releaseId={advice.data?.evidence.releaseId ?? blamed(incident)}
            />
          )}
          {live && <Actions incident={incident} open={act} setOpen={setAct} />}
          <div className="pair">
            <div>
              {live && <Signals incident={incident.id} advice={advice.data} />}
              {advised && advice.data && <Lacking incident={incident} evidence={advice.data.evidence} open={setAct} />}
              {live && <ObligationsPart of={{ incident: incident.id }} className="found" quiet />}
              <Suspense>
                <Course incident={incident} decisions={taking} findings={findings.data} />
              </Suspense>
            </div>
            {log.data && decisions.data && (
              <Log lines={linesOf(log.data.items, taking, waiting)} more={log.data.nextCursor !== null}>
                {live && mayLog && isWritten(incident.state) && <QuickEntry incident={incident} />}
              </Log>
            )}
          </div>
          <p className="dim foot">
            Its last event is <span className="mono">{incident.position}</span>.{' '}
            <Link to="/incidents/$id/review" params={{ id: incident.id }} search={{}}>
              Review
            </Link>{' '}
            <span className="mark-phone">
              <Suspense>
                <ReviewMark incident={incident.id} />
              </Suspense>
            </span>{' '}
            <Link to="/incidents" search={{}}>
              All incidents
            </Link>
          </p>
          <Export incident={incident.id} />
        </div>
      )}
      <Taken incident={incident.id} />
    </div>
  );
}
