import { type ReactNode, Suspense, useState } from 'react';
import type { Decision } from '../../api/types';
import { mandateWords, originWords } from '../../lib/mandate';
import { useTime } from '../../lib/time';
import { sentence } from '../../lib/words';
import { later } from '../../ui/later';
import { Mark } from '../../ui/Mark';
import { useMay } from '../../ui/Session';
import { useNames } from '../../ui/useNames';
import { VerdictMark } from '../../ui/VerdictMark';
import { decisionWords } from './log';

const EvidenceView = later(() => import('./EvidenceView'));
const WithdrawForm = later(() => import('./WithdrawForm'));

/** What was decided, each with whether it counts, what became of it and what was known then. */
export function Decided({ decisions }: { decisions: readonly Decision[] }) {
  if (decisions.length === 0) return null;
  const successor = new Map(decisions.flatMap((one) => (one.supersedes ? [[one.supersedes, one] as const] : [])));
  return (
    <section className="log" aria-labelledby="decided-title">
      <h2 id="decided-title">
        Decisions<span>latest first</span>
      </h2>
      <ol>
        {decisions.toReversed().map((one) => (
          <Line key={one.id} one={one} next={successor.get(one.id)} />
        ))}
      </ol>
    </section>
  );
}

function Line({ one, next }: { one: Decision; next: Decision | undefined }) {
  const time = useTime();
  const nameOf = useNames();
  const { kind, rationale, mandate, withdrawn } = one;
  const words = `${decisionWords(kind)}${rationale && `: ${rationale}`}`;
  const mayLog = useMay('LOG');
  const [open, setOpen] = useState<'evidence' | 'withdraw' | null>(null);
  const mayWithdraw = mayLog && withdrawn === null;
  const overtaken = withdrawn !== null && !withdrawn.afterEffect;
  return (
    <li className={overtaken ? 'overtaken' : undefined}>
      <time className="mono" dateTime={one.occurredAt} title={`Recorded ${time.dayAndSecond(one.recordedAt)}`}>
        {time.second(one.occurredAt)}
        <small>{time.day(one.occurredAt)}</small>
      </time>
      <span className="gl">
        <Mark kind={kind} />
      </span>
      <div>
        <p>{overtaken ? <s>{words}</s> : words}</p>
        <small>
          {mandate.authority !== 'HELD' && (
            <span className="reveal">
              <VerdictMark of={mandate.authority === 'LACKING' ? 'BLOCKED' : 'WARNED'} />
              <b>{sentence(mandateWords(mandate))}</b>
            </span>
          )}
          <span>{nameOf(one.actor)}</span>
          {one.selfReported && <span>Told afterwards</span>}
          {one.effectAt && <span>Done {time.dayAndSecond(one.effectAt)}</span>}
          {one.reviewDue && !withdrawn && <b>To be looked at again now</b>}
          {withdrawn && (
            <span>
              Withdrawn {withdrawn.afterEffect ? 'after' : 'before'} it took effect, {time.dayAndSecond(withdrawn.at)}
              {withdrawn.reason && `: ${withdrawn.reason}`}
            </span>
          )}
          {next && (
            <span>
              {decisionWords(next.kind)} took its place, {time.dayAndSecond(next.occurredAt)}
            </span>
          )}
          {one.alternatives.map((other) => (
            <span key={`${other.kind} ${other.whyNot}`}>
              Instead of {decisionWords(other.kind).toLowerCase()}
              {other.whyNot && `: ${other.whyNot}`}
            </span>
          ))}
          {one.objections.map((objection) => (
            <Objected key={`${objection.at} ${objection.actor}`}>
              {nameOf(objection.actor)} would withdraw it and may not, {time.dayAndSecond(objection.at)}
              {objection.reason && `: ${objection.reason}`}
            </Objected>
          ))}
          {one.evidence && (
            <button type="button" className="link" onClick={() => setOpen('evidence')}>
              What was known then<span className="vh"> at {words}</span>, {originWords(one.evidence.origin)}
            </button>
          )}
          {mayWithdraw && (
            <button type="button" className="link" onClick={() => setOpen('withdraw')}>
              Withdraw<span className="vh"> {words}</span>
            </button>
          )}
        </small>
        {open && (
          <Suspense>
            {open === 'evidence' ? (
              <EvidenceView one={one} close={() => setOpen(null)} />
            ) : (
              <WithdrawForm one={one} close={() => setOpen(null)} />
            )}
          </Suspense>
        )}
      </div>
    </li>
  );
}

const Objected = ({ children }: { children: ReactNode }) => (
  <span className="reveal">
    <VerdictMark of="WARNED" />
    <span>{children}</span>
  </span>
);
