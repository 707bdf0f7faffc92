import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Coverage, coverage } from '../../api/prepare';
import { counted, integer, percent, shareInterval } from '../../lib/format';
import { pathWords, rehearsalWords } from '../../lib/prepared';
import type { Filters } from '../../lib/search';
import { Panel } from '../../ui/Panel';
import { RehearsalMark } from '../../ui/PreparedMark';
import { Table } from '../../ui/Table';
import { PanelOf } from './PanelOf';
import { stampOf } from './provenance';

const STATES = ['REHEARSED', 'CONTAINMENT_REHEARSED', 'STALE', 'FAILED', 'NEVER'];
/** Of the bar of the largest state, in px. */
const WIDEST = 240;

/** How many ways back in use were walked, by what has become of each. */
export function CoveragePanel({ filters }: { filters: Filters }) {
  const { component, changeKind, to, asOf } = filters;
  const query = useQuery(coverage({ component, changeKind, to, asOf }));
  return (
    <PanelOf title="Rehearsed ways back" query={query}>
      {(answer) => (
        <Panel
          id="rehearsed"
          title={answer.finding || 'Rehearsed ways back'}
          sub="A way back is in use when it was shipped in the last 90 days, or is planned. It counts when its latest rehearsal passed and nothing has changed since."
          facts={factsOf(answer)}
          foot={stampOf(answer)}
          chart={<ByState answer={answer} />}
          table={
            <Table
              caption="Ways back in use"
              columns={[
                { name: 'Component', cell: (path) => path.component },
                { name: 'Change', cell: (path) => pathWords(path.changeKind, path.pattern) },
                { name: 'State', cell: (path) => rehearsalWords(path.state) },
                { name: 'Deploys', cell: (path) => integer(path.deploys), numeric: true },
              ]}
              rows={answer.paths}
              keyOf={(path) => `${path.component} ${path.changeKind} ${path.pattern}`}
            />
          }
        />
      )}
    </PanelOf>
  );
}

const factsOf = ({ figure, weighted, paths }: Coverage) => [
  `n ${figure.active}`,
  counted(paths.filter((path) => path.reversibility === null).length, 'unknown reversibility', 'unknown reversibility'),
  figure.share === null ? null : `${percent(figure.share)} rehearsed`,
  figure.active ? `interval ${shareInterval(figure.interval)}` : 'no interval without a way back in use',
  weighted && weighted.share !== null ? `${percent(weighted.share)} of deploys` : null,
];

function ByState({ answer }: { answer: Coverage }) {
  const count = (state: string) => answer.byState[state] ?? answer.paths.filter((path) => path.state === state).length;
  const most = Math.max(1, ...STATES.map(count));
  return (
    <div className="lists">
      <ul>
        {STATES.filter((state) => state !== 'CONTAINMENT_REHEARSED' || count(state) > 0).map((state) => (
          <li key={state} className="by-state">
            <RehearsalMark state={state} />
            <span>{rehearsalWords(state)}</span>
            <svg width="100%" height="10" viewBox={`0 0 ${WIDEST} 10`} preserveAspectRatio="none" aria-hidden="true">
              <rect width={(count(state) / most) * WIDEST} height="10" fill="var(--dot)" />
            </svg>
            <strong>{integer(count(state))}</strong>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/guidance/rehearsals" search={{}}>
          Each way back with its reasons, and what to rehearse next
        </Link>
      </p>
    </div>
  );
}
