import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { rehearseNext } from '../../api/prepare';
import { pathWords, rehearsalWords } from '../../lib/prepared';
import { RehearsalMark } from '../../ui/PreparedMark';
import { ReadPart } from './ReadPart';

const MOST = 5;

/** What to rehearse next: most shipped, most harmful, longest untried first, each with its reason. */
export function RehearseNext({ component, may }: { component: string | undefined; may: boolean }) {
  const query = useQuery(rehearseNext(component, MOST));
  return (
    <ReadPart id="next" title="Rehearse next" query={query} height={180}>
      {(items) =>
        items.length === 0 ? (
          <p className="none">Every way back that is in use counts as rehearsed, or nothing is in use.</p>
        ) : (
          <ol className="paths">
            {items.map(({ component: id, changeKind, pattern, state, sentence }) => (
              <li key={`${id} ${changeKind} ${pattern}`}>
                <p className={`proof ${state}`}>
                  <RehearsalMark state={state} size={20} />
                  <span>
                    <b>
                      {id}, {pathWords(changeKind, pattern)}
                    </b>
                    <br />
                    {rehearsalWords(state)}
                  </span>
                </p>
                <p>{sentence}</p>
                {may && (
                  <p>
                    <Link
                      className="btn"
                      to="/guidance/rehearsals/new"
                      search={{ component: id, kind: changeKind, pattern: pattern ?? undefined }}
                      aria-label={`Rehearse ${id}, ${pathWords(changeKind, pattern)}`}
                    >
                      Rehearse it
                    </Link>
                  </p>
                )}
              </li>
            ))}
          </ol>
        )
      }
    </ReadPart>
  );
}
