import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useNow } from '../../lib/clock';
import { counted } from '../../lib/format';
import { byUrgency } from '../../lib/obligation';
import { LinkState } from '../../ui/LinkState';
import { Reading } from '../../ui/Reading';
import { ReadOnly } from '../../ui/Session';
import { Failure, Stale } from '../../ui/States';
import { DeclareButton } from '../incidents/DeclareButton';
import { ObligationRow } from '../obligations/ObligationRow';
import { LiveRelease } from './LiveRelease';
import { byNoReturn } from './live';
import { Calm, IncidentsOf, Loading, More, Part } from './Sections';
import { SoFar } from './SoFar';
import { GROUPS, inShort, isPast, standingOf, withoutOwner } from './standing';
import { useEverything } from './useEverything';
import '../incidents/incidents.css';
import './now.css';

/** How many of a list are shown. */
const MOST = 12;

/** Everything that goes on: incidents by how urgently they need a decision, releases, and what nobody has taken. */
export function Now() {
  const { link, incidents, decisions, obligations, releases } = useEverything();
  const now = useNow();
  const all = [incidents, decisions, obligations, releases];
  const open = incidents.data?.items ?? [];
  const standings = standingOf(open, decisions.data, obligations.data);
  const alone = incidents.data ? withoutOwner(obligations.data ?? [], open) : [];
  const rolling = releases.data?.toSorted(byNoReturn) ?? [];
  const past = standings.filter((one) => isPast(one, now)).length;
  useEffect(() => {
    document.title = `${past > 0 ? `${past} past the budget` : 'Now'} · Turnback`;
  }, [past]);
  const retry = () => {
    for (const one of all) if (one.error) void one.refetch();
  };
  const stale = all.filter((one) => one.data && one.error);
  const known = incidents.data && obligations.data && releases.data;
  const calm = known && open.length + alone.length + rolling.length === 0;
  return (
    <div className="page wide now">
      <header className="titled">
        <h1>Now</h1>
        <LinkState link={link} />
        <DeclareButton />
      </header>
      {!calm && incidents.data && (
        <p className="lede">
          {inShort(standings, now)}
          {alone.length > 0 && (
            <>
              {' '}
              <a href="#alone">{counted(alone.length, 'obligation')} without an owner</a>.
            </>
          )}
          {rolling.length > 0 && (
            <>
              {' '}
              <a href="#rolling">{counted(rolling.length, 'release is', 'releases are')} being rolled out</a>.
            </>
          )}
        </p>
      )}
      <ReadOnly needs={['COMMAND']} />
      {stale[0] && (
        <Stale since={Math.min(...stale.map((one) => one.dataUpdatedAt))} error={stale[0].error} retry={retry} />
      )}
      {incidents.isPending && <Loading />}
      {!incidents.data && incidents.error && <Failure error={incidents.error} retry={retry} />}
      {!decisions.data && decisions.error && <Failure error={decisions.error} retry={retry} />}
      {calm && (
        <>
          <Calm />
          <SoFar staleIsSaid={stale.length > 0} />
        </>
      )}
      {GROUPS.map((group) => (
        <IncidentsOf key={group} group={group} all={standings} now={now} />
      ))}
      {incidents.data?.nextCursor && <p className="none">Only the latest {open.length} are shown here.</p>}
      {open.length > 0 && (
        <p className="none">
          <Link to="/incidents" search={{}}>
            All incidents
          </Link>
        </p>
      )}
      {!calm && (incidents.data || obligations.data || releases.data) && (
        <>
          <Part id="alone" title="Obligations without an owner" says="crossed rules that nobody is known to have taken">
            {!obligations.data && <Reading query={obligations} what="what has to be decided" height={60} />}
            {incidents.data && obligations.data && alone.length === 0 && (
              <p className="none">
                None. Every rule that is crossed is decided, was seen by somebody, or has its incident above.
              </p>
            )}
            {alone.length > 0 && (
              <>
                <p className="none">
                  No incident above deals with them, nobody has decided, and nobody said that they saw them.
                </p>
                <ul className="incidents">
                  {alone
                    .toSorted(byUrgency)
                    .slice(0, MOST)
                    .map((one) => (
                      <ObligationRow key={one.id} one={one} />
                    ))}
                </ul>
              </>
            )}
            <More to="/obligations" shown={MOST} of={alone.length} what="obligations" />
          </Part>
          <Part id="rolling" title="Live releases" says="being rolled out now">
            {!releases.data && <Reading query={releases} what="what is being rolled out" height={60} />}
            {releases.data && rolling.length === 0 && <p className="none">No release is being rolled out.</p>}
            {rolling.length > 0 && (
              <ul>
                {rolling.slice(0, MOST).map((one) => (
                  <LiveRelease key={one.id} one={one} incidents={open} now={now} />
                ))}
              </ul>
            )}
            <More to="/releases" shown={MOST} of={rolling.length} what="releases" />
          </Part>
        </>
      )}
    </div>
  );
}
