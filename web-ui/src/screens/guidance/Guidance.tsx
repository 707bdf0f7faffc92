import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type GuidanceItem, guidance } from '../../api/guidance';
import { useLive } from '../../api/live';
import { checkWords } from '../../lib/check';
import type { ListOf } from '../../lib/guidance';
import { scopeWords } from '../../lib/scope';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { LinkState } from '../../ui/LinkState';
import { Reading } from '../../ui/Reading';
import { ReadOnly, useMay } from '../../ui/Session';
import { Empty } from '../../ui/States';
import { DueMark } from './Due';
import { Propose } from './Propose';
import { Tabs } from './Tabs';
import './prepare.css';

const PROPOSED_FIRST =
  "Record a finding in an incident's room with a clause to propose: it appears among the proposed ones, to be adopted.";

/** What a list says that has nothing in it. */
const NONE: Record<ListOf, { title: string; next: string }> = {
  ADOPTED: { title: 'Nothing is adopted yet', next: PROPOSED_FIRST },
  PROPOSED: { title: 'Nothing waits to be adopted', next: PROPOSED_FIRST },
  REVIEW_DUE: {
    title: 'Nothing has to be looked at again',
    next: 'Record a platform or data-model change of a component: what is adopted for it appears here, to be looked at.',
  },
  RETIRED: {
    title: 'Nothing is retired',
    next: 'What teams are no longer asked to follow appears here, with the reason that was given.',
  },
};

/** Clauses that teams follow, those that wait to be adopted or looked at again, and those that are retired. */
export function Guidance() {
  const search = useSearch({ from: '/guidance' });
  const list = search.state ?? 'ADOPTED';
  const query = useInfiniteQuery(guidance(list));
  const queries = useQueryClient();
  const mayLog = useMay('LOG');
  const navigate = useNavigate();
  const [proposing, setProposing] = useState(false);
  const link = useLive('guidance', () => queries.invalidateQueries({ queryKey: ['guidance'] }));
  useEffect(() => {
    document.title = 'Guidance · Turnback';
  }, []);
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
      <Reading query={query} what="the guidance" height={220} />
      {query.data && items.length === 0 && (
        <Empty title={NONE[list].title} commands={[]}>
          {NONE[list].next}
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
        <Propose close={() => setProposing(false)} done={(id) => navigate({ to: '/guidance/$id', params: { id } })} />
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
        {one.pattern && `, ${plain(one.pattern).toLowerCase()}`}. {stands(one, time.dayAndMinute)}
        {one.origin ? ', learned from an incident' : ', proposed by hand'}.{' '}
        {one.check && `The gate looks for it: ${checkWords(one.check)}.`}
      </p>
      {one.retirement && <p>Because: {one.retirement.reason}</p>}
      <DueMark causes={one.reviewDue} />
    </li>
  );
}

/** Where it stands, and since when. */
function stands({ retirement, adoption, proposedAt }: GuidanceItem, when: (at: string) => string): string {
  if (retirement) return `Retired ${when(retirement.at)}`;
  return adoption ? `Adopted ${when(adoption.at)}` : `Proposed ${when(proposedAt)}`;
}
