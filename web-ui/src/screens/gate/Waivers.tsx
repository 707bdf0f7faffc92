import type { Waiver } from '../../api/gate';
import { subjectOf } from '../../lib/gate';
import { useTime } from '../../lib/time';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { Table } from '../../ui/Table';
import { useNames } from '../../ui/useNames';
import { releasePath, TOUCHED } from './gates';

interface Props {
  all: readonly Waiver[];
  component: string;
  revoke?: ((one: Waiver) => void) | undefined;
}

const ORDER = ['IN_FORCE', 'EXPIRED', 'REVOKED'];

/** Every waiver of a release: those in force first, then those that are over. */
export function Waivers({ all, component, revoke }: Props) {
  const time = useTime();
  const nameOf = useNames();
  if (all.length === 0) return null;
  const state = (one: Waiver) => {
    if (one.state === 'IN_FORCE') return `In force until ${time.dayAndMinute(one.expiresAt)}`;
    if (one.state === 'EXPIRED') return `Expired ${time.dayAndMinute(one.expiresAt)}`;
    return `Revoked${one.revokedAt ? ` ${time.dayAndMinute(one.revokedAt)}` : ''}: ${one.revokedBecause ?? ''}`;
  };
  return (
    <section className="part" aria-labelledby="waivers-title">
      <h2 id="waivers-title">Waivers</h2>
      <div className="stack">
        <Table
          caption="Waivers"
          rows={all.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state))}
          keyOf={(one) => one.id}
          columns={[
            {
              name: 'Of',
              cell: (one) => (
                <>
                  <span className="mono">{one.blindSpot}</span>
                  {', '}
                  {one.subject ? subjectOf(one.subject, component).words : 'each of them'}
                </>
              ),
            },
            { name: 'Reason', cell: (one) => <span className="ref">{one.reason}</span> },
            { name: 'State', cell: (one) => <span className="ref">{state(one)}</span> },
            { name: 'By', cell: (one) => `${nameOf(one.by)}, ${time.day(one.at)}` },
            {
              name: 'Actions',
              cell: (one) =>
                revoke && one.state === 'IN_FORCE' ? (
                  <button type="button" className="link" onClick={() => revoke(one)}>
                    Revoke<span className="vh"> the waiver: {one.reason}</span>
                  </button>
                ) : (
                  'None'
                ),
            },
          ]}
        />
      </div>
    </section>
  );
}

interface RevokeProps {
  release: string;
  one: Waiver;
  close: () => void;
  done: () => void;
}

/** Takes a waiver back before it ends by itself. */
export function Revoke({ release, one, close, done }: RevokeProps) {
  return (
    <Modal title="Revoke the waiver" close={close}>
      <RecordForm
        label="Revoke it"
        touched={TOUCHED}
        command={(field) => ({
          path: releasePath(release, `waivers/${encodeURIComponent(one.id)}/revocation`),
          body: { reason: field('reason') },
        })}
        done={done}
      >
        <p>{one.reason}</p>
        <Field label="Why it no longer holds">
          <textarea name="reason" required rows={3} maxLength={2000} />
        </Field>
      </RecordForm>
    </Modal>
  );
}
