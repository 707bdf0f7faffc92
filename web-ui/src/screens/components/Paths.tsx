import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { coverage, type MatrixLine, matrix, type Path } from '../../api/prepare';
import { duration } from '../../lib/format';
import { pathWords, rehearsalWords, reversibilityWords, windowWords } from '../../lib/prepared';
import { RehearsalMark, ReversibilityMark } from '../../ui/PreparedMark';
import { Failure, Skeleton, Stale } from '../../ui/States';
import { pathOf } from '../matrix/grid';

/** Every way back of a component: what the matrix says of it, and whether it was rehearsed. */
export function Paths({ component }: { component: string }) {
  const query = useQuery(matrix(component));
  const covered = useQuery(coverage({ component }));
  const paths = covered.data?.paths;
  const lines = query.data ?? [];
  const unsaid = (paths ?? []).filter((path) => !lines.some((line) => pathOf(line, [path])));
  const retry = () => query.refetch();
  return (
    <section className="part" aria-labelledby="paths-title">
      <header>
        <h2 id="paths-title">Ways back</h2>
        <Link to="/guidance/matrix/$component" params={{ component }} search={{}}>
          Open the matrix
        </Link>
      </header>
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={160} label="Reading the ways back" />}
      {query.data && lines.length + unsaid.length === 0 && (
        <p className="none">Nobody has said how its changes can be taken back.</p>
      )}
      <ul className="paths">
        {lines.map((line) => (
          <Way key={line.id} line={line} path={pathOf(line, paths)} />
        ))}
        {unsaid.map((path) => (
          <li key={`${path.changeKind} ${path.pattern}`} className="unsaid">
            <p className="way">
              <ReversibilityMark of="" size={20} />
              <span>
                <b>{pathWords(path.changeKind, path.pattern)}</b>
                <br />
                It ships, and nobody has said how it is taken back.
              </span>
            </p>
            <Proof path={path} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Way({ line, path }: { line: MatrixLine; path: Path | null | undefined }) {
  const seen = line.times.observed?.p50Seconds ?? null;
  const times = [
    line.estimatedSeconds !== null && `${duration(line.estimatedSeconds)} estimated`,
    path?.measuredSeconds != null && `${duration(path.measuredSeconds)} rehearsed`,
    seen !== null && `${duration(seen)} seen`,
  ].filter(Boolean);
  return (
    <li className={line.provenance === 'DRAFTED' ? 'drafted' : undefined}>
      <p className="way">
        <ReversibilityMark of={line.reversibility} size={20} />
        <span>
          <Link to="/guidance/matrix/$component" params={{ component: line.component }} search={{ line: line.id }}>
            <b>{pathWords(line.changeKind, line.pattern)}</b>
          </Link>
          <br />
          {reversibilityWords(line.reversibility)}
          {line.provenance === 'DRAFTED' && ', a draft'}
        </span>
      </p>
      <p>
        {windowWords(line.undoWindow)}
        <small>{times.length > 0 ? times.join(', ') : 'how long it takes is not known'}</small>
      </p>
      {path && <Proof path={path} />}
      {path === null && <p className="none">Not shipped or planned in 90 days.</p>}
      {path === undefined && <p className="none">Whether it was rehearsed cannot be read now.</p>}
    </li>
  );
}

/** Whether a way back was rehearsed, and why that does not count where it does not. */
function Proof({ path }: { path: Path }) {
  return (
    <p className={`proof ${path.state}`}>
      <RehearsalMark state={path.state} />
      <span>
        {path.rehearsalId ? (
          <Link to={`/guidance/rehearsals/${encodeURIComponent(path.rehearsalId)}` as string}>
            {rehearsalWords(path.state)}
          </Link>
        ) : (
          rehearsalWords(path.state)
        )}
        {path.reasons.map((reason) => (
          <small key={reason.code}>{reason.sentence}</small>
        ))}
      </span>
    </p>
  );
}
