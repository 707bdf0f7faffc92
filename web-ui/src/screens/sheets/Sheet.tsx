import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useLive } from '../../api/live';
import { sheet, sheetDiff } from '../../api/prepare';
import { readDraft } from '../../lib/drafts';
import { counted } from '../../lib/format';
import { Reading } from '../../ui/Reading';
import { ReadOnly, useMayRelease } from '../../ui/Session';
import { PreparePage } from '../guidance/PreparePage';
import { Changes } from '../versions/Changes';
import { Versions } from '../versions/Versions';
import { draftName, EditSheet } from './EditSheet';
import { RetireSheet } from './RetireSheet';
import { RuleList } from './RuleList';

const HERE = '/guidance/sheets/$id';

/** One decision sheet: its rules, every version of it, and what can be done with it. */
export function Sheet() {
  const { id } = useParams({ from: HERE });
  const { edit, from, to } = useSearch({ from: HERE });
  const navigate = useNavigate();
  const query = useQuery(sheet(id));
  const queries = useQueryClient();
  const link = useLive('releases', () => queries.invalidateQueries({ queryKey: ['sheets'] }));
  const [retiring, setRetiring] = useState(false);
  const one = query.data;
  const may = useMayRelease(one?.component ?? '');
  const active = one?.state === 'ACTIVE';
  const editing = edit && may && active;
  const go = (search: { edit?: true; from?: number; to?: number }) =>
    navigate({ to: HERE, params: { id }, search, replace: true, resetScroll: false });
  return (
    <PreparePage
      title={one?.name ?? 'Decision sheet'}
      lede={
        <>
          <Link to="/guidance/sheets" search={{}}>
            All sheets
          </Link>
          {one?.component && (
            <>
              , <Link to="/components/$id" params={{ id: one.component }}>{`about ${one.component}`}</Link>
            </>
          )}
        </>
      }
      link={link}
    >
      <ReadOnly needs={['RELEASE']} />
      <Reading query={query} what="the sheet" height={420} />
      {one && (
        <article className="line" aria-labelledby="sheet-title">
          <header>
            <h2 id="sheet-title">
              {one.component ? counted(one.rules.length, 'rule') : 'Template'}
              <span className="says">
                version {one.version}
                {!active && ', retired'}
              </span>
            </h2>
            {may && active && !editing && (
              <div className="beside">
                <button type="button" className="btn" onClick={() => go({ edit: true })}>
                  {readDraft(draftName(id)) ? 'Go on editing' : 'Edit'}
                </button>
                <button type="button" className="btn" onClick={() => setRetiring(true)}>
                  Retire
                </button>
              </div>
            )}
          </header>
          {editing ? <EditSheet one={one} close={() => go({})} /> : <RuleList sheet={one} />}
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
      {one && retiring && <RetireSheet one={one} close={() => setRetiring(false)} />}
    </PreparePage>
  );
}

function Compared({ id, from, to }: { id: string; from: number; to: number }) {
  return <Changes query={useQuery(sheetDiff(id, from, to))} from={from} to={to} />;
}
