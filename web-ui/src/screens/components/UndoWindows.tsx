import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type OpenWindow, undoWindows } from '../../api/prepare';
import { stopwatch, useNow } from '../../lib/clock';
import { pathWithin, pathWords, reversibilityWords } from '../../lib/prepared';
import { useTime } from '../../lib/time';
import { Modal } from '../../ui/Modal';
import { Field, RecordForm } from '../../ui/RecordForm';
import { useMayRelease } from '../../ui/Session';
import { Failure, Skeleton, Stale } from '../../ui/States';
import { countdown } from './undo';

/** What runs and can still be taken back, the soonest to close first, with the time that is left. */
export function UndoWindows({ component }: { component: string }) {
  const query = useQuery(undoWindows(component));
  const retry = () => query.refetch();
  return (
    <section className="part" aria-labelledby="undo-title">
      <h2 id="undo-title">Open undo windows</h2>
      {query.data && query.error && <Stale since={query.dataUpdatedAt} error={query.error} retry={retry} />}
      {!query.data && query.error && <Failure error={query.error} retry={retry} />}
      {query.isPending && <Skeleton height={96} label="Reading the undo windows" />}
      {query.data?.length === 0 && <p className="none">Nothing that runs is about to become harder to take back.</p>}
      {query.data && query.data.length > 0 && (
        <ul className="undo">
          {query.data.map((one) => (
            <Window key={`${one.releaseId} ${one.changeIndex}`} one={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Window({ one }: { one: OpenWindow }) {
  const time = useTime();
  const may = useMayRelease(one.component);
  const { left, share, state } = countdown(one, useNow(one.closesAt !== null));
  const [closing, setClosing] = useState(false);
  const drops = reversibilityWords(one.dropsTo).toLowerCase();
  const called = `${pathWords(one.kind, one.pattern)} in ${one.version}`;
  return (
    <li className={state}>
      <p className="left mono" role="timer" aria-live="off" aria-label={`Left for ${called}`}>
        {left === null ? 'Open' : state === 'CLOSED' ? 'Closed' : stopwatch(left)}
      </p>
      <p>
        <b>{called}</b>
        <br />
        {state === 'CLOSED'
          ? `It is ${drops} now.`
          : one.closesAt
            ? `Until ${time.dayAndMinute(one.closesAt)}, then ${drops}.`
            : `Until ${one.event ?? 'an event closes it'}, then ${drops}.`}
      </p>
      {share !== null && <meter min={0} max={1} value={share} aria-label={`Share of the window left for ${called}`} />}
      {one.closesAt === null && may && (
        <button type="button" className="btn" onClick={() => setClosing(true)}>
          It has happened<span className="vh"> to {called}</span>
        </button>
      )}
      {closing && <CloseWindow one={one} close={() => setClosing(false)} />}
    </li>
  );
}

function CloseWindow({ one, close }: { one: OpenWindow; close: () => void }) {
  return (
    <Modal title="Close the undo window" close={close}>
      <RecordForm
        label="It has happened"
        touched={['undo-windows', 'releases']}
        command={(field) => ({
          path: `/releases/${encodeURIComponent(one.releaseId)}/undo-windows/${one.changeIndex}/closing`,
          body: { ...(field('note') && { note: field('note') }) },
        })}
        done={close}
      >
        <p>
          {one.event}. From now on {pathWithin(one.kind, one.pattern)} in {one.version} is{' '}
          {reversibilityWords(one.dropsTo).toLowerCase()}.
        </p>
        <Field label="Note" hint="May be empty.">
          <input name="note" maxLength={500} autoComplete="off" />
        </Field>
      </RecordForm>
    </Modal>
  );
}
