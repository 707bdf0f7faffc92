import { Link } from '@tanstack/react-router';
import type { Release, Stage } from '../../api/releases';
import { stopwatch } from '../../lib/clock';
import { pathWords, reversibilityWords } from '../../lib/prepared';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import type { Exposure } from '../releases/rollout';

interface Props {
  release: Release;
  exposures: readonly Exposure[];
  now: number;
}

/** How far the release reached that it is about, and until when it can be taken back. */
export function Exposed({ release, exposures, now }: Props) {
  const last = exposures.at(-1);
  return (
    <section className="clk" aria-label="Exposure">
      <h2>
        Exposure
        <span>
          <Link to="/releases/$id" params={{ id: release.id }} search={{}}>
            {release.component} {release.version}
          </Link>
        </span>
      </h2>
      <p className="big mono">{last ? `${last.percent}%` : '–'}</p>
      {release.stages.length > 0 && <Stages stages={release.stages} reached={exposures} />}
      <p>
        {plain(release.state)}. <NoReturn release={release} now={now} />
      </p>
    </section>
  );
}

function Stages({ stages, reached }: { stages: readonly Stage[]; reached: readonly Exposure[] }) {
  const names = new Set(reached.map((one) => one.name));
  return (
    <ol className="stages" aria-label="Stages">
      {stages.map((one) => (
        <li key={one.name} className={names.has(one.name) ? 'on' : undefined}>
          {one.exposurePercent}%<span className="vh">, {names.has(one.name) ? 'reached' : 'not reached'}</span>
        </li>
      ))}
    </ol>
  );
}

/** What cannot be taken back any more, or the next that closes. */
function NoReturn({ release, now }: { release: Release; now: number }) {
  const time = useTime();
  const windows = release.changes.flatMap(({ kind, pattern, undoWindow: window }) =>
    window && window.stoppedAt === null ? [{ name: pathWords(kind, pattern), ...window }] : [],
  );
  const closed = windows.filter((one) => one.closedAt !== null);
  if (closed.length > 0)
    return closed
      .map(
        (one) =>
          `${one.name}: ${reversibilityWords(one.dropsTo).toLowerCase()} since ${time.second(one.closedAt ?? '')}.`,
      )
      .join(' ');
  const [next] = windows
    .filter((one) => one.opensAt !== null && one.closesAt !== null)
    .toSorted((a, b) => Date.parse(a.closesAt ?? '') - Date.parse(b.closesAt ?? ''));
  if (next?.closesAt)
    return (
      <>
        {next.name} can go back for <b>{stopwatch(Date.parse(next.closesAt) - now)}</b>, then{' '}
        {reversibilityWords(next.dropsTo).toLowerCase()}.
      </>
    );
  const oneWay = release.changes.filter((one) => one.reversibility === 'ONE_WAY');
  if (oneWay.length > 0) return `One way: ${oneWay.map((one) => pathWords(one.kind, one.pattern)).join(', ')}.`;
  return null;
}
