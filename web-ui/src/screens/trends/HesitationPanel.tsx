import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type Duty, type Hesitation, hesitation } from '../../api/hesitation';
import { splitFinding } from '../../lib/finding';
import { counted, duration } from '../../lib/format';
import type { Filters } from '../../lib/search';
import { useTime } from '../../lib/time';
import { Panel } from '../../ui/Panel';
import { type Column, Table } from '../../ui/Table';
import { AfterReviews } from './AfterReviews';
import { BesideHesitation } from './BesideHesitation';
import { DutyChart } from './DutyChart';
import { DutyLink } from './DutyLink';
import { ALL_STANDS, changeWords, dutyWords, placeOf, reviewWords, shareOf, standOf, times } from './duty';
import { HesitationGroups } from './HesitationGroups';
import { PanelOf } from './PanelOf';
import { csvOf, hesitationFacts, provenance } from './provenance';

interface Props {
  filters: Filters;
  openFacts: (key: string) => void;
}

/** How many incidents were worsened by hesitation, with what stands beside it. */
export function HesitationPanel({ filters, openFacts }: Props) {
  const query = useQuery(hesitation(filters));
  return (
    <PanelOf title="Incidents worsened by hesitation" query={query}>
      {(answer) =>
        answer.n + answer.unknown + answer.points.length === 0 ? (
          <NoneYet answer={answer} />
        ) : (
          <>
            <Shown answer={answer} openFacts={openFacts} />
            <HesitationGroups answer={answer} openFacts={openFacts} />
          </>
        )
      }
    </PanelOf>
  );
}

/** Nobody had to decide anything: says what makes hesitation measurable. */
function NoneYet({ answer }: { answer: Hesitation }) {
  return (
    <section className="pn w2" aria-labelledby="hesitation-title">
      <h2 id="hesitation-title">{splitFinding(answer.finding).headline}</h2>
      <p className="sub">
        Hesitation is measured from a crossed rule to a decision. Write a decision sheet with thresholds before the next
        rollout: from then on every crossing is counted here.
      </p>
      <ul className="basis">{hesitationFacts(answer).map((fact) => fact && <li key={fact}>{fact}</li>)}</ul>
      <p>
        <Link className="btn" to="/guidance/sheets" search={{}}>
          Write a decision sheet
        </Link>
      </p>
      <footer>
        <span>{provenance(answer)}</span>
      </footer>
    </section>
  );
}

function Shown({ answer, openFacts }: { answer: Hesitation; openFacts: (key: string) => void }) {
  const navigate = useNavigate();
  const finding = splitFinding(answer.finding);
  const points = answer.points.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const open = (point: Duty) => {
    const place = placeOf(point.obligationId);
    navigate({ to: place.to, params: { id: place.id } });
  };
  return (
    <Panel
      id="hesitation"
      wide
      title={finding.headline}
      sub={
        <>
          {finding.rest && `${finding.rest} `}
          Time to decide as a share of its budget, every obligation in order of when it was knowable, log scale.
          {answer.marks.length > 0 && ' Dashed: a rule changed, and from there on is another yardstick.'} <Legend />
        </>
      }
      facts={hesitationFacts(answer)}
      foot={provenance(answer)}
      drawn
      chart={
        <>
          <DutyChart points={points} marks={answer.marks} open={open} />
          <Changed answer={answer} />
          {answer.reviewed && <AfterReviews answer={answer} reviewed={answer.reviewed} />}
          <BesideHesitation answer={answer} />
        </>
      }
      table={<DutyTable points={points} />}
      csv={csvOf(answer.facts)}
      onEvents={() => openFacts('obligations:')}
      eventsLabel="Obligations"
    />
  );
}

/** Every change of a rule in words, as there is not always room for them in the drawing. */
function Changed({ answer }: { answer: Hesitation }) {
  const format = useTime();
  if (answer.marks.length === 0) return null;
  return (
    <details className="fold">
      <summary>{counted(answer.marks.length, 'change of a rule', 'changes of rules')}</summary>
      <ul>
        {answer.marks.map((mark) => (
          <li key={`${mark.at} ${mark.component} ${mark.ruleId}`}>
            From {format.dayAndMinute(mark.at)}: {mark.rule} of {mark.component}, {changeWords(mark)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function DutyTable({ points }: { points: readonly Duty[] }) {
  const format = useTime();
  const or = (seconds: number | null) => (seconds === null ? 'not known' : duration(seconds));
  const columns: Column<Duty>[] = [
    {
      name: 'Obligation',
      cell: (point) => <DutyLink id={point.obligationId}>{point.rule ?? 'No rule bound it'}</DutyLink>,
    },
    { name: 'Component', cell: (point) => point.component },
    { name: 'Knowable', cell: (point) => format.dayAndMinute(point.at) },
    { name: 'Took', numeric: true, cell: (point) => or(point.latencySeconds) },
    { name: 'Budget', numeric: true, cell: (point) => or(point.budgetSeconds) },
    {
      name: 'Of the budget',
      numeric: true,
      cell: (point) => {
        const share = shareOf(point);
        return share === null ? 'none' : times(share);
      },
    },
    { name: 'Outcome', cell: (point) => dutyWords(standOf(point)) },
    { name: 'Review', cell: (point) => reviewWords(point.reviewed) },
  ];
  return (
    <Table
      caption="Time to decide, every obligation"
      columns={columns}
      rows={points}
      keyOf={(point) => point.obligationId}
    />
  );
}

function Legend() {
  return (
    <span className="legend">
      {ALL_STANDS.map((stand) => (
        <span key={stand}>
          <i className={`mark ${stand}`} /> {dutyWords(stand)}
        </span>
      ))}
    </span>
  );
}
