import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useLive } from '../../api/live';
import { guidance } from '../../api/queries';
import { idOf } from '../../api/record';
import type { GuidanceItem } from '../../api/types';
import { scopeWords } from '../../lib/scope';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { LinkState } from '../../ui/LinkState';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { readScope, ScopeFields } from '../../ui/ScopeFields';
import { ReadOnly, useMay } from '../../ui/Session';
import { Empty, Failure, Skeleton, Stale } from '../../ui/States';
import { Tabs } from './Tabs';
import './prepare.css';

/** Clauses that teams follow, and those that wait to be adopted. */
export function Guidance() {
  const search = useSearch({ from: '/guidance' });
  const state = search.state ?? 'ADOPTED';
  const query = useInfiniteQuery(guidance(state));
  const queries = useQueryClient();
  const mayLog = useMay('LOG');
  const navigate = useNavigate();
  const [proposing, setProposing] = useState(false);
  const link = useLive('guidance', () => queries.invalidateQueries({ queryKey: ['guidance'] }));
  useEffect(() => {
    document.title = 'Guidance · Turnback';
  }, []);
  const retry = () => query.refetch();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page">
      <header className="titled">
        <h1>Guidance</h1>
        <LinkState link={link} />
        {mayLog && (
          <button type="button" className="btn" onClick={() => setProposing(true)}>
            Propose a clause
          </button>
        )}
      </header>
      <p className="lede">What reviews found, as clauses that teams follow. Each says where it was learned.</p>
      <ReadOnly needs={['LOG', 'STEWARD']} />
      <Tabs />
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={220} label="Reading the guidance" />}
      {query.data && items.length === 0 && (
        <Empty title={state === 'ADOPTED' ? 'Nothing is adopted yet' : 'Nothing waits to be adopted'} commands={[]}>
          Record a finding in an incident's room with a clause to propose: it appears here, to be adopted.
        </Empty>
      )}
      {items.length > 0 && (
        <ul className="clauses">
          {items.map((one) => (
            <Clause key={one.id} one={one} />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <button type="button" className="btn" disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {query.isFetchingNextPage ? 'Reading' : 'Show more'}
        </button>
      )}
      {proposing && (
        <Modal title="Propose a clause" close={() => setProposing(false)}>
          <RecordForm
            label="Propose"
            touched={['guidance']}
            command={(field) => ({
              path: '/guidance',
              body: {
                clause: field('clause'),
                scope: readScope(field),
                ...(field('pattern') && { pattern: field('pattern') }),
              },
            })}
            done={(answer) => {
              const id = idOf(answer);
              setProposing(false);
              if (id) navigate({ to: '/guidance/$id', params: { id } });
            }}
          >
            <Field label="Clause" hint="One sentence that a team can follow before it releases.">
              <textarea name="clause" required rows={3} maxLength={1_000} />
            </Field>
            <ScopeFields />
          </RecordForm>
        </Modal>
      )}
    </div>
  );
}

function Clause({ one }: { one: GuidanceItem }) {
  const time = useTime();
  return (
    <li>
      <Link to="/guidance/$id" params={{ id: one.id }} className="clause">
        {one.clause}
      </Link>
      <p className="dim">
        For {scopeWords(one.scope)}. Version {one.version}
        {one.pattern && `, ${plain(one.pattern).toLowerCase()}`}.{' '}
        {one.adoption
          ? `Adopted ${time.dayAndMinute(one.adoption.at)}`
          : `Proposed ${time.dayAndMinute(one.proposedAt)}`}
        {one.origin ? ', learned from an incident' : ', proposed by hand'}.
      </p>
    </li>
  );
}
