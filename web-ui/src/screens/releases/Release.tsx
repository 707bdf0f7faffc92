import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { canGoBack, gate } from '../../api/gate';
import { useLive } from '../../api/live';
import { type Release as ReleaseOf, release, stagesReached } from '../../api/releases';
import { useNow } from '../../lib/clock';
import { readDraft } from '../../lib/drafts';
import { modeWords, verdictWords } from '../../lib/gate';
import { besideState, stateWords } from '../../lib/release';
import { useTime } from '../../lib/time';
import { Reading } from '../../ui/Reading';
import { ReadOnly, useMayRelease } from '../../ui/Session';
import { Skeleton } from '../../ui/States';
import { useNames } from '../../ui/useNames';
import { VerdictMark } from '../../ui/VerdictMark';
import { PreparePage } from '../guidance/PreparePage';
import { ObligationsPart } from '../obligations/ObligationsPart';
import { draftName } from '../plan/names';
import { Attempts } from './Attempts';
import { Commands } from './Commands';
import { GoBackPart } from './GoBackPart';
import { PlanFacts } from './PlanFacts';
import { Ready } from './Ready';
import { RolloutRibbon } from './RolloutRibbon';
import { rolloutOf, told } from './rollout';

const EditPlan = lazy(() => import('../plan/EditPlan'));

const HERE = '/releases/$id';
const READ_HERE = ['releases', 'gate', 'can-go-back', 'undo-windows'];

/** One release: how far it has come, whether it can go back, what was planned, and what its gate says. */
export function Release() {
  const { id } = useParams({ from: HERE });
  const query = useQuery(release(id));
  const queries = useQueryClient();
  const link = useLive('releases', () => {
    for (const name of READ_HERE) void queries.invalidateQueries({ queryKey: [name] });
  });
  useLive('obligations', () => queries.invalidateQueries({ queryKey: ['obligations', 'of'] }));
  const one = query.data;
  return (
    <PreparePage
      title={one ? `${one.component} ${one.version}` : 'Release'}
      lede={
        <>
          {one && (
            <b>
              {stateWords(one.state)}
              {besideState(one)}.{' '}
            </b>
          )}
          <Link to="/releases" search={one ? { component: one.component } : {}}>
            All releases{one && ` of ${one.component}`}
          </Link>
          {one && (
            <>
              ,{' '}
              <Link to="/components/$id" params={{ id: one.component }}>
                the component
              </Link>
            </>
          )}
        </>
      }
      link={link}
      tabs={null}
    >
      <ReadOnly needs={['RELEASE']} />
      <Reading query={query} what="the release" height={420} />
      {one && <Inside one={one} />}
    </PreparePage>
  );
}

function Inside({ one }: { one: ReleaseOf }) {
  const { edit } = useSearch({ from: HERE });
  const navigate = useNavigate();
  const may = useMayRelease(one.component);
  const planned = one.state === 'PLANNED';
  const recorded = one.planVersion > 0;
  const typed = may && readDraft(draftName(one.id)) !== null;
  const editing = edit && may && (planned || typed);
  const go = (search: { edit?: true }) =>
    navigate({ to: HERE, params: { id: one.id }, search, replace: true, resetScroll: false });
  if (editing)
    return (
      <section className="line" aria-labelledby="revise-title">
        <header>
          <h2 id="revise-title">
            {planned ? 'Revise the plan' : 'What you typed'} <span className="says">version {one.planVersion}</span>
          </h2>
        </header>
        <Suspense fallback={<Skeleton height={420} label="Opening the form" />}>
          <EditPlan one={one} close={() => go({})} />
        </Suspense>
      </section>
    );
  return (
    <>
      <Course one={one} />
      {may && recorded && (
        <Commands one={one}>
          {(planned || typed) && (
            <button type="button" className="btn" onClick={() => go({ edit: true })}>
              {!planned ? 'What you typed of the plan' : typed ? 'Go on revising the plan' : 'Revise the plan'}
            </button>
          )}
        </Commands>
      )}
      <div className="parts">
        <Back component={one.component} />
        {recorded && <Gate release={one.id} />}
      </div>
      {recorded && !planned && <ObligationsPart of={{ release: one.id }} className="part" />}
      {recorded ? (
        <>
          <PlanFacts one={one} />
          <Ready one={one} />
        </>
      ) : (
        <FromHistory one={one} />
      )}
      <Attempts all={one.attempts} />
    </>
  );
}

/** What happened so far, drawn and told. */
function Course({ one }: { one: ReleaseOf }) {
  const time = useTime();
  const query = useQuery(stagesReached(one.id));
  const reached = query.data ?? [];
  const now = useNow(one.state === 'ROLLING_OUT' || one.state === 'COMPLETED');
  const line = rolloutOf(one, reached, now);
  if (!line) return null;
  const words = told(one, reached, time.dayAndSecond);
  return (
    <>
      <Reading query={query} what="when its stages were reached" height={160} />
      {query.data && <RolloutRibbon line={line} release={one} words={words} />}
      <details className="past">
        <summary>The same in words</summary>
        <ol>
          {words.map((sentence, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two changes may close alike at the same time
            <li key={i}>{sentence}</li>
          ))}
        </ol>
      </details>
    </>
  );
}

function Back({ component }: { component: string }) {
  const query = useQuery(canGoBack(component));
  return (
    <GoBackPart id="can-title" title="Can what runs now go back?" answer={query.data}>
      <Reading query={query} what="whether what runs can go back" height={120} />
    </GoBackPart>
  );
}

function Gate({ release: id }: { release: string }) {
  const query = useQuery(gate(id));
  const one = query.data;
  return (
    <section className="part" aria-labelledby="gate-title">
      <header>
        <h2 id="gate-title">Gate</h2>
        <Link to="/gate/$release" params={{ release: id }}>
          What it found
        </Link>
      </header>
      <Reading query={query} what="what the gate says" height={120} />
      {one && (
        <>
          <div className={`verdict ${one.verdict}`}>
            <VerdictMark of={one.verdict} size={28} />
            <p>
              <b>{verdictWords(one.verdict)}.</b> {one.summary}
            </p>
          </div>
          <p className="none">{modeWords(one.mode, one.component)}</p>
        </>
      )}
    </section>
  );
}

/** What is known of a release that nobody planned here. */
function FromHistory({ one }: { one: ReleaseOf }) {
  const time = useTime();
  const nameOf = useNames();
  return (
    <section className="part" aria-labelledby="history-title">
      <h2 id="history-title">Read from history</h2>
      <dl className="facts">
        <div>
          <dt>Reached users</dt>
          <dd>{one.exposedAt ? time.dayAndMinute(one.exposedAt) : 'not known'}</dd>
        </div>
        <div>
          <dt>Before it</dt>
          <dd className="mono">{one.previousVersion ?? 'not known'}</dd>
        </div>
        <div>
          <dt>Read from</dt>
          <dd>
            {one.source ? `${one.source.name}${one.source.reference && `, ${one.source.reference}`}` : 'not known'}
          </dd>
        </div>
        <div>
          <dt>Read by</dt>
          <dd>{nameOf(one.by)}</dd>
        </div>
      </dl>
      <p className="none">What it changed, and whether that could be taken back, was never said.</p>
    </section>
  );
}
