import { Link } from '@tanstack/react-router';
import type { Dependant, Release, ReleaseChange } from '../../api/releases';
import { duration } from '../../lib/format';
import { pathWords, reversibilityWords } from '../../lib/prepared';
import { useTime } from '../../lib/time';
import { ReversibilityMark } from '../../ui/PreparedMark';

/** What was planned: each change with how far it can be taken back, and the stages. */
export function PlanFacts({ one }: { one: Release }) {
  return (
    <section className="part" aria-labelledby="plan-title">
      <h2 id="plan-title">
        Plan <span className="dim">version {one.planVersion}</span>
      </h2>
      {one.changes.length === 0 && <p className="none">No change is named: nobody can say what would be taken back.</p>}
      <ul className="rows">
        {one.changes.map((change) => (
          <Change key={change.index} one={change} component={one.component} />
        ))}
      </ul>
      {one.stages.length > 0 && (
        <>
          <h3>Stages</h3>
          <ol className="steps">
            {one.stages.map((stage) => (
              <li key={stage.name} aria-current={stage.name === one.reached?.name ? 'step' : undefined}>
                <b>{stage.exposurePercent}%</b> {stage.name}
                <meter min={0} max={100} value={stage.exposurePercent} aria-label={`Share reached by ${stage.name}`} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Change({ one, component }: { one: ReleaseChange; component: string }) {
  const words = one.reversibility ? reversibilityWords(one.reversibility) : 'Nobody said how far';
  const dropped = one.plannedReversibility !== null && one.plannedReversibility !== one.reversibility;
  return (
    <li className="way">
      <ReversibilityMark of={one.reversibility ?? ''} size={20} />
      <div>
        <b>{pathWords(one.kind, one.pattern)}</b>
        {one.description && `: ${one.description}`}
        <small>
          <b className={one.reversibility ? undefined : 'lacks'}>{words} now</b>
          {dropped && `, ${reversibilityWords(one.plannedReversibility ?? '').toLowerCase()} when it was planned`}
          <UndoWindow one={one} />
          {one.lineId && (
            <>
              ;{' '}
              <Link to="/guidance/matrix/$component" params={{ component }} search={{ line: one.lineId }}>
                its line
              </Link>
              {one.lineVersion !== null && `, version ${one.lineVersion}`}
            </>
          )}
        </small>
        {one.departsBecause && <small>Not as its line says: {one.departsBecause}</small>}
        {one.dependants.length > 0 && <small>Relied on by {one.dependants.map(dependantWords).join('; ')}</small>}
        {one.irreversibleEffects.length > 0 && <small>No way back for: {one.irreversibleEffects.join('; ')}</small>}
      </div>
    </li>
  );
}

/** "shop, which works with it from 2.3.0 and needs it from 2.4.0". */
function dependantWords({ component, compatibleFrom, reliesFrom }: Dependant): string {
  const facts = [
    compatibleFrom && `works with it from ${compatibleFrom}`,
    reliesFrom && `no longer works without it from ${reliesFrom}`,
  ].filter(Boolean);
  return facts.length ? `${component}, which ${facts.join(' and ')}` : component;
}

function UndoWindow({ one: { undoWindow: window } }: { one: ReleaseChange }) {
  const time = useTime();
  if (!window) return null;
  const drops = reversibilityWords(window.dropsTo).toLowerCase();
  if (window.closedAt) return <>; its undo window closed {time.dayAndMinute(window.closedAt)}</>;
  if (window.stoppedAt) return <>; taken back before its undo window closed</>;
  if (window.closesAt)
    return (
      <>
        ; until {time.dayAndMinute(window.closesAt)}, then {drops}
      </>
    );
  if (window.event)
    return (
      <>
        ; until {window.event}, then {drops}
      </>
    );
  return (
    <>
      ; for {duration(window.seconds ?? 0)} once it is out, then {drops}
    </>
  );
}
