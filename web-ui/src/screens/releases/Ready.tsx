import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { procedures, sheets } from '../../api/prepare';
import type { Readiness, Release } from '../../api/releases';
import { roleName } from '../../lib/roles';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { useNames } from '../../ui/useNames';

/** Who and what is there for the hours of the rollout. */
export function Ready({ one }: { one: Release }) {
  const time = useTime();
  const nameOf = useNames();
  const { window, onDuty, confirmed, guidance } = one.readiness;
  const known = useQuery(procedures({ component: one.component })).data ?? [];
  const sheet = sheetOf(one);
  const followed = proceduresOf(one);
  const sheetName = useQuery(sheets({ component: one.component })).data?.find((each) => each.id === sheet?.id)?.name;
  const procedureName = (id: string) => known.find((each) => each.id === id)?.name ?? id;
  return (
    <section className="part" aria-labelledby="ready-title">
      <h2 id="ready-title">Made ready</h2>
      <dl className="facts">
        <Fact name="Owner" lacking="Nobody is named">
          {one.owner && nameOf(one.owner)}
        </Fact>
        <Fact name="Window" lacking="Nobody said when">
          {window && `${time.dayAndMinute(window.from)} to ${time.dayAndMinute(window.to)}`}
        </Fact>
        <Fact name="On duty" lacking="Nobody is named">
          {onDuty.length > 0 && <Words all={onDuty.map((duty) => dutyWords(duty, nameOf, time.dayAndMinute))} />}
        </Fact>
        <Fact name="Decision sheet" lacking="The newest when it starts">
          {sheet && (
            <>
              <Link to="/guidance/sheets/$id" params={{ id: sheet.id }} search={{}}>
                {sheetName ?? sheet.id}
              </Link>
              <Pinned {...sheet} />
            </>
          )}
        </Fact>
        <Fact name="Procedures" lacking="All of the component when it starts">
          {followed.length > 0 &&
            followed.map((each) => (
              <div key={each.id}>
                <Link to="/guidance/procedures/$id" params={{ id: each.id }} search={{}}>
                  {procedureName(each.id)}
                </Link>
                <Pinned {...each} />
              </div>
            ))}
        </Fact>
      </dl>
      <h3>Seen to be there</h3>
      {confirmed.length === 0 && <p className="none">No prerequisite of a procedure is confirmed.</p>}
      <ul className="rows">
        {confirmed.map((each) => (
          <li key={`${each.procedureId} ${each.prerequisite}`}>
            {each.prerequisite}
            <small>
              {procedureName(each.procedureId)}
              {each.evidence ? `: ${each.evidence}` : <b className="lacks">: nothing shows it</b>}
            </small>
          </li>
        ))}
      </ul>
      <h3>Said to the guidance</h3>
      {guidance.length === 0 && <p className="none">Nothing yet.</p>}
      <ul className="rows">
        {guidance.map((each) => (
          <li key={each.guidanceId}>
            <Link to="/guidance/$id" params={{ id: each.guidanceId }}>
              {each.guidanceId}
            </Link>{' '}
            {plain(each.answer).toLowerCase()}
            <small>{each.why}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fact({ name, lacking, children }: { name: string; lacking: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || <span className="dim">{lacking}</span>}</dd>
    </div>
  );
}

const Words = ({ all }: { all: readonly string[] }) => <span className="lines">{all.join('\n')}</span>;

type Duty = Readiness['onDuty'][number];

function dutyWords(duty: Duty, nameOf: (id: string | null) => string, words: (at: string) => string): string {
  const who = duty.person ? nameOf(duty.person) : roleName(duty.role ?? '');
  const from = duty.from ? ` from ${words(duty.from)}` : '';
  return `${who}${from}${duty.to ? ` until ${words(duty.to)}` : ''}`;
}

/** A sheet or a procedure that the release goes by. */
interface Followed {
  id: string;
  /** In force when the rollout started, null before. */
  version: number | null;
}

const sheetOf = ({ pins, sheetId }: Release): Followed | null =>
  pins?.sheet ?? (sheetId ? { id: sheetId, version: null } : null);

const proceduresOf = ({ pins, procedureIds }: Release): Followed[] =>
  pins?.procedures ?? procedureIds.map((id) => ({ id, version: null }));

const Pinned = ({ version }: Followed) => version !== null && <small>pinned at version {version}</small>;
