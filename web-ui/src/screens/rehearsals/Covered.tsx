import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { coverage, type Path } from '../../api/prepare';
import { counted, duration, percent, shareInterval } from '../../lib/format';
import { pathWords, rehearsalWords } from '../../lib/prepared';
import { useTime } from '../../lib/time';
import { RehearsalMark } from '../../ui/PreparedMark';
import { ReadPart } from './ReadPart';

/** Every way back that is in use, with its state and the reasons for it. */
export function Covered({ component }: { component: string | undefined }) {
  const query = useQuery(coverage({ component }));
  return (
    <ReadPart id="covered" title="Coverage" query={query} height={300}>
      {({ figure, weighted, containmentOnly, paths }) =>
        paths.length === 0 ? (
          <p className="none">Nothing was shipped in the last 90 days, and nothing is planned.</p>
        ) : (
          <>
            <p className="shown">
              <b>
                {figure.rehearsed} of {counted(figure.active, 'way')} back in use {figure.active === 1 ? 'is' : 'are'}{' '}
                rehearsed
              </b>
              <small>
                {figure.share !== null && `${percent(figure.share)}, interval ${shareInterval(figure.interval)}. `}
                {weighted && `${weighted.rehearsed} of ${counted(weighted.deploys, 'deploy')} went such a way. `}
                {containmentOnly > 0 && `${counted(containmentOnly, 'one-way change')} can only be contained. `}
                In use is what was shipped in the last 90 days, or is planned.
              </small>
            </p>
            <ul className="paths">
              {paths.map((path) => (
                <PathRow key={`${path.component} ${path.changeKind} ${path.pattern}`} path={path} />
              ))}
            </ul>
          </>
        )
      }
    </ReadPart>
  );
}

function PathRow({ path }: { path: Path }) {
  const time = useTime();
  const { rehearsalId: id, measuredSeconds: took, timeBoundSeconds: bound } = path;
  const words = rehearsalWords(path.state);
  return (
    <li>
      <p>
        <Link to="/components/$id" params={{ id: path.component }}>
          {path.component}
        </Link>
        , <b>{pathWords(path.changeKind, path.pattern)}</b>
        <small>
          {counted(path.deploys, 'deploy')} in 90 days{path.planned && ', planned'}
        </small>
      </p>
      <p className={`proof ${path.state}`}>
        <RehearsalMark state={path.state} />
        <span>
          {id ? (
            <Link to="/guidance/rehearsals/$id" params={{ id }}>
              {words}
            </Link>
          ) : (
            words
          )}
          {path.reasons.map((reason) => (
            <small key={reason.code}>{reason.sentence}</small>
          ))}
        </span>
      </p>
      <p>
        {took === null ? <span className="none">Not timed</span> : duration(took)}
        {took !== null && bound !== null && ` of ${duration(bound)}`}
        {path.rehearsedAt && (
          <small>
            {time.day(path.rehearsedAt)}
            {path.expiresAt && `, counts until ${time.day(path.expiresAt)}`}
          </small>
        )}
      </p>
    </li>
  );
}
