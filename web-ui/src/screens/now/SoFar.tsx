import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type WarningSigns, warningSigns } from '../../api/figures';
import { rollbackSuccess, timeToContain } from '../../api/queries';
import type { Success, TimeToContain } from '../../api/types';
import { splitFinding } from '../../lib/finding';
import { Failure, Skeleton, Stale } from '../../ui/States';
import { successFacts, timeFacts } from '../trends/provenance';
import { Part } from './Sections';

/** So many signs stand here; the others are counted. */
const MOST = 3;

interface Props {
  /** True where the page says already that what it shows is old. */
  staleIsSaid: boolean;
}

/** While nothing goes on there is time to read how it went, and what would cost minutes the next time. */
export function SoFar({ staleIsSaid }: Props) {
  const live = { success: useQuery(rollbackSuccess(LIVE)), time: useQuery(timeToContain(LIVE)) };
  const past = { success: useQuery(rollbackSuccess(PAST)), time: useQuery(timeToContain(PAST)) };
  const signs = useQuery(warningSigns({}));
  const all = [live.success, live.time, past.success, past.time, signs];
  const failed = all.filter((query) => query.error);
  const retry = () => {
    for (const query of failed) void query.refetch();
  };
  const missing = failed.find((query) => !query.data);
  const stale = failed.filter((query) => query.data);
  return (
    <>
      {missing?.error && <Failure error={missing.error} retry={retry} />}
      {!missing && all.some((query) => query.isPending) && <Skeleton height={180} label="Reading how it went so far" />}
      {!staleIsSaid && stale[0] && (
        <Stale since={Math.min(...stale.map((query) => query.dataUpdatedAt))} error={stale[0].error} retry={retry} />
      )}
      {live.success.data && live.time.data && <Population success={live.success.data} time={live.time.data} />}
      {past.success.data && past.time.data && <Population success={past.success.data} time={past.time.data} />}
      {signs.data && <Signs answer={signs.data} />}
    </>
  );
}

/** Never counted together: what was imported has neither rules nor decisions. */
const LIVE = { basis: 'VERIFIED' } as const;
const PAST = { basis: 'OBSERVED' } as const;

/** What the figures of one population find; nothing where there is none of it. */
function Population({ success, time }: { success: Success; time: TimeToContain }) {
  const found = [
    { name: 'success', of: success, facts: successFacts(success) },
    { name: 'time', of: time, facts: timeFacts(time) },
  ].filter(({ of }) => of.n + of.unknown > 0);
  if (found.length === 0) return null;
  const isLive = success.basis === LIVE.basis;
  return (
    <Part
      title={isLive ? 'Recorded live' : 'Imported history'}
      says="how often going back worked, and how long it took"
    >
      <ul className="found">
        {found.map(({ name, of, facts }) => (
          <Found key={name} finding={of.finding} facts={facts} />
        ))}
      </ul>
      <p className="none">
        <Link to="/trends" search={isLive ? LIVE : {}}>
          All figures {isLive ? 'of what was recorded live' : 'of imported history'}
        </Link>
      </p>
    </Part>
  );
}

/** A finding, and what it is never shown without. */
function Found({ finding, facts }: { finding: string; facts: readonly (string | null)[] }) {
  const { headline, rest } = splitFinding(finding);
  return (
    <li>
      <h3>{headline}</h3>
      {rest && <p>{rest}</p>}
      <p className="rests">{facts.filter((fact) => fact !== null).join(' · ')}</p>
    </li>
  );
}

/** The playbook's warning signs that show now; nothing while there is nothing in which one could. */
function Signs({ answer: { signs } }: { answer: WarningSigns }) {
  const showing = signs.filter((sign) => sign.shows);
  if (signs.every((sign) => sign.looked === 0)) return null;
  return (
    <Part title="Before the next one" says="what would cost minutes, by the playbook's warning signs">
      {showing.length === 0 && <p className="none">None of {signs.length} warning signs shows.</p>}
      <ul className="found">
        {showing.slice(0, MOST).map((sign) => (
          <li key={sign.sign}>
            <h3>{sign.title}</h3>
            <p>{sign.sentence}</p>
            <p>{sign.remedy}</p>
          </li>
        ))}
      </ul>
      <p className="none">
        {showing.length > MOST && `${showing.length - MOST} more. `}
        <Link to="/trends" search={{}} hash="signs-title">
          All warning signs, with what shows them
        </Link>
      </p>
    </Part>
  );
}
