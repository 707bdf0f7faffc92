import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type WarningSigns, warningSigns } from '../../../api/figures';
import { type Hesitation, hesitation } from '../../../api/hesitation';
import { type Coverage, coverage } from '../../../api/prepare';
import { rollbackSuccess, timeToContain } from '../../../api/queries';
import type { Success, TimeToContain } from '../../../api/types';
import { type Filters, FURTHER } from '../../../lib/search';
import { day, dayAndMinute } from '../../../lib/time';
import { kindWords } from '../../../lib/words';
import { Failure, Skeleton, Stale } from '../../../ui/States';
import { useTrendsSearch } from '../useTrendsSearch';
import { blocksOf, cannotTell } from './blocks';
import { ReportBlock } from './ReportBlock';
import './report.css';

export interface Read {
  success: Success;
  time: TimeToContain;
  /** Null for imported history, which has no decisions. */
  hesitation: Hesitation | null;
  coverage: Coverage;
  signs: WarningSigns;
}

/** The four figures on one sheet of paper, for what the address asks. */
export function Report() {
  const { search, filters } = useTrendsSearch();
  const { component, changeKind, to, asOf } = filters;
  const live = filters.basis === 'VERIFIED';
  const success = useQuery(rollbackSuccess(filters));
  const time = useQuery(timeToContain(filters));
  const hesitated = useQuery(hesitation(filters));
  const rehearsed = useQuery(coverage({ component, changeKind, to, asOf }));
  const signs = useQuery(warningSigns(filters));
  useEffect(() => {
    document.title = 'One-page report · Turnback';
  }, []);
  const queries = [success, time, rehearsed, signs, ...(live ? [hesitated] : [])];
  const error = queries.find((query) => query.error)?.error ?? null;
  const retry = () => {
    for (const query of queries) if (query.error) query.refetch();
  };
  const read: Read | null =
    success.data && time.data && rehearsed.data && signs.data && (!live || hesitated.data)
      ? {
          success: success.data,
          time: time.data,
          hesitation: live ? (hesitated.data ?? null) : null,
          coverage: rehearsed.data,
          signs: signs.data,
        }
      : null;
  return (
    <div className="report">
      <p className="aside">
        <Link to="/trends" search={{ ...search, sel: undefined, facts: undefined }}>
          All figures and their events
        </Link>
        <button type="button" className="btn" onClick={() => print()}>
          Print
        </button>
      </p>
      {read && error && (
        <Stale since={Math.min(...queries.map((query) => query.dataUpdatedAt))} error={error} retry={retry} />
      )}
      <header>
        <h1>Going back: how well it works</h1>
        <p>{selectionWords(filters)}</p>
        {read?.success.asOf && (
          <p>
            As known at {dayAndMinute(read.success.asOf, 'utc')}
            {read.success.status !== 'final' && '. Provisional: later events can still change it'}.
          </p>
        )}
      </header>
      {!read && error && <Failure error={error} retry={retry} />}
      {!read && !error && <Skeleton height={720} label="Reading the report" />}
      {read && <Sheet read={read} />}
    </div>
  );
}

function Sheet({ read }: { read: Read }) {
  const showing = read.signs.signs.filter((sign) => sign.shows);
  return (
    <>
      <div className="blocks">
        {blocksOf(read).map((block) => (
          <ReportBlock key={block.id} block={block} />
        ))}
      </div>
      <section aria-labelledby="report-signs">
        <h2 id="report-signs">
          Warning signs: {showing.length} of {read.signs.signs.length} show
        </h2>
        {showing.length > 0 && (
          <ul>
            {showing.slice(0, MOST_SIGNS).map((sign) => (
              <li key={sign.sign}>
                <strong>{sign.title}.</strong> {sign.sentence}
              </li>
            ))}
          </ul>
        )}
        {showing.length > MOST_SIGNS && <p>And {showing.length - MOST_SIGNS} more.</p>}
      </section>
      <section aria-labelledby="report-limits">
        <h2 id="report-limits">What this cannot tell</h2>
        <p>{cannotTell(read)}</p>
      </section>
      <footer>
        <p>{stamps(read)}</p>
        <p>{location.href}</p>
      </footer>
    </>
  );
}

/** As many as fit on the sheet. */
const MOST_SIGNS = 8;

const POPULATION: Record<string, string> = {
  OBSERVED: 'Observed: imported history',
  VERIFIED: 'Verified: recorded live',
};

/** Population, window and all else that it is narrowed to. */
export function selectionWords(filters: Filters): string {
  const from = filters.from ? `from ${day(filters.from, 'utc')}` : 'from the beginning';
  const to = filters.to ? `to before ${day(filters.to, 'utc')}` : 'to now';
  const narrowed = [
    filters.component && `component ${filters.component}`,
    filters.changeKind && `${kindWords(filters.changeKind).toLowerCase()} changes`,
    ...FURTHER.map((name) => filters[name] && `${NAMES[name]} ${filters[name]}`),
  ].filter(Boolean);
  return `${POPULATION[filters.basis] ?? filters.basis}, ${from} ${to} (UTC)${
    narrowed.length ? `: ${narrowed.join(', ')}` : ''
  }.`;
}

const NAMES = {
  team: 'team',
  pattern: 'pattern',
  severity: 'severity',
  harmKind: 'kind of harm',
  actor: 'decided by',
  drills: 'drills',
};

/** Where in the logs the figures were read, and by which formulas. */
function stamps({ success, time, hesitation: hesitated, coverage: rehearsed, signs }: Read): string {
  const all = [success, time, hesitated, rehearsed, signs].filter((one) => one !== null);
  const positions = new Set(all.map((one) => one.position ?? 'unknown'));
  const formulas = [
    `rollback success ${success.formulaVersion}`,
    `time ${time.formulaVersion}`,
    hesitated && `hesitation ${hesitated.formulaVersion}`,
    `rehearsals ${rehearsed.formulaVersion ?? 'unknown'}`,
    `signs ${signs.formulaVersion}`,
  ].filter(Boolean);
  return `Read at ${[...positions].join('; ')}. Formulas: ${formulas.join(', ')}.`;
}
