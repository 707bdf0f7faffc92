import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLive } from '../../api/live';
import { procedure, procedureDiff } from '../../api/prepare';
import { readDraft } from '../../lib/drafts';
import { plain } from '../../lib/words';
import { Mark } from '../../ui/Mark';
import { Reading } from '../../ui/Reading';
import { ReadOnly, useMayRelease } from '../../ui/Session';
import { PreparePage } from '../guidance/PreparePage';
import { Changes } from '../versions/Changes';
import { Versions } from '../versions/Versions';
import { draftName, EditProcedure } from './EditProcedure';
import { AdoptProcedure, RetireProcedure } from './ProcedureActs';
import { ProcedureFacts } from './ProcedureFacts';

const HERE = '/guidance/procedures/$id';

/** One procedure: what it says, every version of it, and what can be done with it. */
export function Procedure() {
  const { id } = useParams({ from: HERE });
  const { edit, from, to } = useSearch({ from: HERE });
  const navigate = useNavigate();
  const query = useQuery(procedure(id));
  const queries = useQueryClient();
  const link = useLive('releases', () => queries.invalidateQueries({ queryKey: ['procedures'] }));
  const [retiring, setRetiring] = useState(false);
  const one = query.data;
  const may = useMayRelease(one?.component ?? '');
  const active = one?.state === 'ACTIVE';
  const drafted = one?.provenance === 'DRAFTED';
  const editing = edit && may && active;
  const go = (search: { edit?: true; from?: number; to?: number }) =>
    navigate({ to: HERE, params: { id }, search, replace: true, resetScroll: false });
  return (
    <PreparePage
      title={one?.name ?? 'Procedure'}
      lede={
        <>
          <Link to="/guidance/procedures" search={{}}>
            All procedures
          </Link>
          {one && (
            <>
              , <Link to="/components/$id" params={{ id: one.component }}>{`about ${one.component}`}</Link>
            </>
          )}
        </>
      }
      link={link}
    >
      <ReadOnly needs={['RELEASE']} />
      <Reading query={query} what="the procedure" height={420} />
      {one?.retiredBecause && <p className="readonly">Retired: {one.retiredBecause}</p>}
      {one && (
        <article className={drafted ? 'line drafted' : 'line'} aria-labelledby="procedure-title">
          <header>
            <h2 id="procedure-title">
              <Mark kind={one.action} size={20} />
              {plain(one.action)}
              <span className="says">
                version {one.version}
                {!active && ', retired'}
                {drafted && ', a draft that nobody stands for yet'}
              </span>
            </h2>
            {may && active && !editing && (
              <div className="beside">
                {drafted && <AdoptProcedure one={one} />}
                <button type="button" className="btn" onClick={() => go({ edit: true })}>
                  {readDraft(draftName(id)) ? 'Go on editing' : 'Edit'}
                </button>
                <button type="button" className="btn" onClick={() => setRetiring(true)}>
                  Retire
                </button>
              </div>
            )}
          </header>
          {editing ? <EditProcedure one={one} close={() => go({})} /> : <ProcedureFacts one={one} />}
        </article>
      )}
      {one && !editing && (
        <Versions
          versions={one.versions}
          from={from}
          to={to}
          compare={(older, newer) => go({ from: older, to: newer })}
        >
          {from && to ? <Compared id={id} from={from} to={to} /> : null}
        </Versions>
      )}
      {one && retiring && <RetireProcedure one={one} close={() => setRetiring(false)} />}
    </PreparePage>
  );
}

function Compared({ id, from, to }: { id: string; from: number; to: number }) {
  return <Changes query={useQuery(procedureDiff(id, from, to))} from={from} to={to} />;
}
