import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { adviceOf } from '../../api/advice';
import { useLive } from '../../api/live';
import { useOutbox } from '../../api/outboxState';
import { decisionsOf, findingsOf, incidentLog, incident as incidentQuery } from '../../api/queries';
import type { Incident } from '../../api/types';
import { useNow } from '../../lib/clock';
import { incidentWords, isOver } from '../../lib/incident';
import { useTime } from '../../lib/time';
import { LinkState } from '../../ui/LinkState';
import { ReadOnly, useActor, useMay } from '../../ui/Session';
import { Failure, Skeleton, Stale } from '../../ui/States';
import { useNames } from '../../ui/useNames';
import { ObligationsPart } from '../obligations/ObligationsPart';
import { Actions } from './Actions';
import { AdvicePart } from './AdvicePart';
import { AttemptsPart } from './AttemptsPart';
import { Clocks } from './Clocks';
import { Decide } from './Decide';
import { Decided } from './Decided';
import { Export } from './Export';
import { Findings } from './Findings';
import { IncidentRibbon } from './IncidentRibbon';
import { Log } from './Log';
import { linesOf } from './log';
import type { GivenBack } from './retyped';
import { heldRoles, roomRoleName } from './roles';
import { Taken } from './Taken';
import { timelineOf } from './timeline';
import { Unsent } from './Unsent';
import { isNone, WhyNone } from './WhyNone';
import './room.css';

/** One incident while it goes on, and afterwards: clocks, ribbon, decisions, log. */
export function Room() {
  const { id } = useParams({ from: '/incidents/$id' });
  const queries = useQueryClient();
  const query = useQuery(incidentQuery(id));
  const link = useLive(`incident:${id}`, (change) => {
    const touched =
      change === null
        ? ['incident', 'incident-log', 'findings', 'decisions', 'advice', 'incident-attempts']
        : change.source === 'decision'
          ? ['decisions', 'advice', 'incident-attempts']
          : ['incident', 'incident-log', 'findings'];
    for (const name of touched) void queries.invalidateQueries({ queryKey: [name, id] });
    void queries.invalidateQueries({ queryKey: ['obligations', 'of'] });
  });
  const title = query.data?.title;
  useEffect(() => {
    document.title = title ? `${title} · Turnback` : 'Incident · Turnback';
  }, [title]);
  const retry = () => query.refetch();
  if (!query.data)
    return (
      <div className="page">
        <h1>Incident</h1>
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
  const now = useNow(incident.resolvedAt === null && !none);
  const [back, setBack] = useState<GivenBack | null>(null);
  const actor = useActor();
  const waiting = useOutbox().waiting.filter((one) => one.incident === incident.id && one.actor === actor);
  const missing = [decisions, log, findings].find((one) => one.error && !one.data)?.error;
  const retry = () => {
    for (const one of [decisions, log, findings]) if (one.error) void one.refetch();
  };
  const taking = decisions.data?.items ?? [];
  const line = timelineOf(incident, taking, now);
  const live = incident.basis === 'LIVE';
  const advised = live && !none && !isOver(incident);
  const advice = useQuery({ ...adviceOf(incident.id), enabled: advised });
  const deciding = live && mayLog && !none;
  const seen = decisions.data?.nextCursor === null ? taking.map((one) => one.id) : null;
  return (
    <div className={deciding ? 'lay' : 'lay single'}>
      <div className="left">
        <Unsent waiting={waiting} give={setBack} />
        {none ? (
          <WhyNone incident={incident} />
        ) : decisions.data ? (
          <>
            <Clocks line={line} incident={incident} decisions={taking} />
            <IncidentRibbon line={line} incident={incident} decisions={taking} />
          </>
        ) : (
          !decisions.error && <Skeleton height={300} label="Reading the decisions" />
        )}
        {advised && <AdvicePart query={advice} />}
        {missing && <Failure error={missing} retry={retry} />}
        {live && <Actions incident={incident} />}
        {live && <ObligationsPart of={{ incident: incident.id }} className="found" quiet />}
        <Decided decisions={taking} />
        {live && <AttemptsPart incident={incident.id} />}
        {findings.data && <Findings findings={findings.data} />}
        {log.data && decisions.data && (
          <Log lines={linesOf(log.data.items, taking, waiting)} more={log.data.nextCursor !== null} />
        )}
        <p className="dim foot">
          Its last event is <span className="mono">{incident.position}</span>.{' '}
          <Link to="/incidents" search={{}}>
            All incidents
          </Link>
        </p>
        <Export incident={incident.id} />
      </div>
      {deciding && <Decide incident={incident} seen={seen} advice={advice.data} back={back} />}
      <Taken incident={incident.id} />
    </div>
  );
}
