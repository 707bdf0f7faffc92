import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Evidence, type Sign, type WarningSigns, warningSigns } from '../../api/figures';
import { counted } from '../../lib/format';
import type { Filters } from '../../lib/search';
import { Panel } from '../../ui/Panel';
import { PanelOf } from './PanelOf';
import { stampOf } from './provenance';

/** So much evidence is shown at once; the rest is counted. */
const MOST = 50;

/** The playbook's signs that it is done wrong: those that show first, each with what shows it. */
export function SignsPanel({ filters }: { filters: Filters }) {
  const query = useQuery(warningSigns(filters));
  return (
    <PanelOf title="Warning signs" query={query}>
      {(answer) => (
        <Panel
          id="signs"
          wide
          title={titleOf(answer)}
          sub="Looked for in what was shipped or decided in the last 90 days and in what is planned. A sign that does not show was looked for all the same."
          facts={[`n ${answer.signs.length}`, `${showing(answer).length} show`]}
          foot={stampOf({ ...answer, method: null })}
          chart={
            <ul className="signs">
              {[...showing(answer), ...answer.signs.filter((sign) => !sign.shows)].map((sign) => (
                <OneSign key={sign.sign} sign={sign} />
              ))}
            </ul>
          }
        />
      )}
    </PanelOf>
  );
}

const showing = (answer: WarningSigns) => answer.signs.filter((sign) => sign.shows);

function titleOf(answer: WarningSigns) {
  const shown = showing(answer).length;
  return shown
    ? `${counted(shown, 'warning sign shows', 'warning signs show')}`
    : answer.signs.some((sign) => sign.looked > 0)
      ? 'No warning sign shows'
      : 'No warning sign can show yet';
}

function OneSign({ sign }: { sign: Sign }) {
  return (
    <li className={sign.shows ? 'shows' : undefined}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {sign.shows ? (
          <path d="M8 1.5 15 14.5H1Z" fill="var(--harm)" />
        ) : (
          <circle cx="8" cy="8" r="5.5" fill="none" stroke="var(--ink-2)" strokeWidth="1.6" />
        )}
      </svg>
      <div>
        <h3>
          {sign.title}
          <span className="vh">{sign.shows ? ': shows' : ': does not show'}</span>
        </h3>
        <p>{sign.sentence}</p>
        {sign.shows && (
          <details>
            <summary>{counted(sign.evidence.length, 'thing shows it', 'things show it')}</summary>
            <ul>
              {sign.evidence.slice(0, MOST).map((one) => (
                <li key={`${one.sentence} ${one.about}`}>
                  {one.sentence} <Where evidence={one} />
                </li>
              ))}
            </ul>
            {sign.evidence.length > MOST && (
              <p>And {sign.evidence.length - MOST} more. Choose a component to see all.</p>
            )}
            <p className="remedy">{sign.remedy}</p>
          </details>
        )}
      </div>
    </li>
  );
}

/** Where what shows it can be looked at. */
function Where({ evidence: { about, component } }: { evidence: Evidence }) {
  if (about?.startsWith('inc_'))
    return (
      <Link to="/incidents/$id" params={{ id: about }}>
        The incident
      </Link>
    );
  if (about?.startsWith('obl_'))
    return (
      <Link to="/obligations/$id" params={{ id: about }}>
        The obligation
      </Link>
    );
  if (about?.startsWith('rel_'))
    return (
      <Link to="/releases/$id" params={{ id: about }}>
        The release
      </Link>
    );
  if (about?.startsWith('prc_'))
    return (
      <Link to="/guidance/procedures/$id" params={{ id: about }}>
        The procedure
      </Link>
    );
  return component ? (
    <Link to="/guidance/matrix/$component" params={{ component }} search={{}}>
      The matrix
    </Link>
  ) : null;
}
