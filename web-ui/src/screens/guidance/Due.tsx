import { Link } from '@tanstack/react-router';
import type { Due as Cause, GuidanceItem } from '../../api/guidance';
import { useTime } from '../../lib/time';
import { RehearsalMark } from '../../ui/PreparedMark';
import { Field, RecordForm } from '../../ui/RecordForm';

const PARTS = new Map([
  ['PLATFORM', 'platform'],
  ['DATA_MODEL', 'data model'],
]);

/** What of which component changed: "data model of ledger". */
const changed = ({ what, component }: Cause) => `${PARTS.get(what) ?? what} of ${component}`;

/** The mark of an item that has to be looked at again, with what changed. */
export function DueMark({ causes }: { causes: readonly Cause[] }) {
  if (causes.length === 0) return null;
  return (
    <p className="due-mark">
      <RehearsalMark state="STALE" />
      <span>
        <b>Review due.</b> Changed since: {[...new Set(causes.map(changed))].join(', ')}.
      </span>
    </p>
  );
}

/** Why an item has to be looked at again, and the way to say that it is still right. */
export function Due({ one, maySteward }: { one: GuidanceItem; maySteward: boolean }) {
  const time = useTime();
  if (one.reviewDue.length === 0) return null;
  return (
    <section className="part due" aria-labelledby="due-title">
      <h2 id="due-title">
        <RehearsalMark state="STALE" size={20} /> Review due
      </h2>
      <p>It was learned on something else. Look whether it still holds; until then teams are asked to follow it.</p>
      <ul className="rows">
        {one.reviewDue.map((each) => (
          <li key={each.cause}>
            <b>
              The {PARTS.get(each.what) ?? each.what} of{' '}
              <Link to="/components/$id" params={{ id: each.component }}>
                {each.component}
              </Link>{' '}
              changed: {each.description}
            </b>
            <small>
              {time.dayAndMinute(each.at)}, <span className="mono">{each.cause}</span>
            </small>
          </li>
        ))}
      </ul>
      {maySteward && (
        <RecordForm
          label="It is still right"
          touched={['guidance']}
          command={(field) => ({
            path: `/guidance/${encodeURIComponent(one.id)}/reviews`,
            ifMatch: one.version,
            body: { reason: field('reason'), causes: one.reviewDue.map(({ cause }) => cause) },
          })}
          done={() => {}}
        >
          <Field label="Why it is still right" hint="Where it is not, revise it or retire it.">
            <textarea name="reason" required rows={2} maxLength={2_000} />
          </Field>
        </RecordForm>
      )}
    </section>
  );
}
