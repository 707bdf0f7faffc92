import type { Action } from '../../api/review';
import { fromInput } from '../../lib/inputTime';
import { useZone } from '../../lib/prefs';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Field, RecordForm } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';
import { TOUCHED } from './part';

/** What teams are to do about it; that goes on after the review is published. */
export function FollowUps({ actions, path }: { actions: readonly Action[]; path: string }) {
  const may = useMay('LOG');
  const zone = useZone();
  return (
    <section aria-labelledby="follow-ups">
      <h2 id="follow-ups">Follow-up actions</h2>
      {actions.length === 0 && <p className="dim">None.</p>}
      <ul>
        {actions.map((one) => (
          <Followed key={one.id} one={one} path={`${path}/actions/${encodeURIComponent(one.id)}`} may={may} />
        ))}
      </ul>
      {may && (
        <details>
          <summary>Propose an action</summary>
          <RecordForm
            label="Propose"
            touched={TOUCHED}
            command={(field) => ({
              path: `${path}/actions`,
              body: {
                sentence: field('sentence'),
                ownerTeam: field('ownerTeam'),
                dueBy: fromInput(field('dueBy'), zone),
              },
            })}
            done={() => undefined}
          >
            <Field label="What is to be done">
              <input name="sentence" required maxLength={2000} autoComplete="off" />
            </Field>
            <Field label="Team">
              <input name="ownerTeam" required maxLength={200} autoComplete="off" />
            </Field>
            <Field label={`Due by (${zone})`}>
              <input name="dueBy" type="datetime-local" required />
            </Field>
          </RecordForm>
        </details>
      )}
    </section>
  );
}

function Followed({ one, path, may }: { one: Action; path: string; may: boolean }) {
  const time = useTime();
  return (
    <li>
      <b>{one.sentence}</b>
      <p className="dim">
        {plain(one.state)}, {one.ownerTeam}, by {time.day(one.dueBy)}
        {one.evidence && `, shown by ${one.evidence}`}
        {one.reason && `, because ${one.reason}`}
      </p>
      {may && one.state === 'PROPOSED' && (
        <RecordForm
          label="It is done"
          strong={false}
          touched={TOUCHED}
          command={() => ({ path: `${path}/completion`, body: {} })}
          done={() => undefined}
        >
          {null}
        </RecordForm>
      )}
      {may && one.state === 'DONE' && (
        <RecordForm
          label="Verify"
          strong={false}
          touched={TOUCHED}
          command={(field) => ({ path: `${path}/verification`, body: { evidence: field('evidence') } })}
          done={() => undefined}
        >
          <Field label="What shows it">
            <input name="evidence" required maxLength={2000} autoComplete="off" />
          </Field>
        </RecordForm>
      )}
      {may && (one.state === 'PROPOSED' || one.state === 'DONE') && (
        <details>
          <summary>
            Drop it<span className="vh">: {one.sentence}</span>
          </summary>
          <RecordForm
            label="Drop the action"
            strong={false}
            touched={TOUCHED}
            command={(field) => ({ path: `${path}/drop`, body: { reason: field('reason') } })}
            done={() => undefined}
          >
            <Field label="Why it is not done">
              <input name="reason" required maxLength={2000} autoComplete="off" />
            </Field>
          </RecordForm>
        </details>
      )}
    </li>
  );
}
