import { Link } from '@tanstack/react-router';
import { duration } from '../../lib/format';
import { rehearsalWords, reversibilityWords } from '../../lib/prepared';
import { CHANGE_KINDS, kindWords } from '../../lib/words';
import { RehearsalMark, ReversibilityMark } from '../../ui/PreparedMark';
import type { Entry, Row } from './grid';

/** The matrix as a table; on a phone each component is a card of its kinds. */
export function Grid({ rows }: { rows: readonly Row[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <section className="mx-scroll" aria-label="Reversibility matrix" tabIndex={0}>
      <table className="mx">
        <caption className="vh">How far each kind of change to each component can be taken back</caption>
        <thead>
          <tr>
            <th scope="col">Component</th>
            {CHANGE_KINDS.map((kind) => (
              <th key={kind} scope="col">
                {kindWords(kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/guidance/matrix/$component" params={{ component: row.id }} search={{}}>
                  {row.name}
                </Link>
              </th>
              {row.cells.map(({ kind, entries }) => (
                <td key={kind} data-label={kindWords(kind)} className={entries.length ? undefined : 'open'}>
                  {entries.length ? (
                    entries.map((entry) => <Cell key={entry.line.id} entry={entry} />)
                  ) : (
                    <Link
                      to="/guidance/matrix/$component"
                      params={{ component: row.id }}
                      search={{ line: 'new', kind }}
                      aria-label={`${kindWords(kind)} of ${row.name}: nothing is said`}
                    >
                      <span aria-hidden="true">·</span>
                      <span className="kind" aria-hidden="true">
                        {kindWords(kind)}
                      </span>
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ entry: { line, path } }: { entry: Entry }) {
  const drafted = line.provenance === 'DRAFTED';
  const took = line.times.observed?.p50Seconds ?? line.estimatedSeconds;
  return (
    <Link
      to="/guidance/matrix/$component"
      params={{ component: line.component }}
      search={{ line: line.id }}
      className={drafted ? 'mx-line drafted' : 'mx-line'}
    >
      <span className="mx-mark">
        <ReversibilityMark of={line.reversibility} />
        {reversibilityWords(line.reversibility)}
      </span>
      {line.pattern && <small>{line.pattern}</small>}
      {took !== null && (
        <small>
          {duration(took)} {line.times.observed?.p50Seconds == null ? 'estimated' : 'seen'}
        </small>
      )}
      {drafted && <small>Draft</small>}
      {line.needsSignOff && !line.signedOff && <small>Not signed off</small>}
      {path && (
        <small className={`mx-mark ${path.state}`}>
          <RehearsalMark state={path.state} size={13} />
          {rehearsalWords(path.state)}
        </small>
      )}
    </Link>
  );
}
