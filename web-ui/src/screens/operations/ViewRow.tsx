import { useRecord } from '../../api/record';
import type { Rebuild, ViewStanding } from '../../api/types';
import { duration, integer, percent } from '../../lib/format';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Refusal } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';

const share = (position: number, head: number) => (head ? Math.min(1, position / head) : 1);

/** One view: how far it is, what was rebuilt or checked, and the buttons for that. */
export function ViewRow({ service, view }: { service: string; view: ViewStanding }) {
  const mayOperate = useMay('OPERATE');
  const acting = useRecord(['operations']);
  const act = (verb: string) => () =>
    acting.mutate({ path: `/operations/${service}/views/${encodeURIComponent(view.view)}/${verb}`, body: {} });
  const busy = view.rebuild?.goesOn || view.check?.goesOn;
  const behind = view.head - view.position;
  return (
    <li className="view">
      <div className="line">
        <b>{view.view}</b>
        <span className={view.state === 'RUNNING' && !view.parked ? 'dim' : 'wrong'}>
          {behind > 0 ? `${integer(behind)} behind of ${integer(view.head)}` : `up to date at ${integer(view.head)}`}
          {view.state !== 'RUNNING' && `, ${plain(view.state).toLowerCase()}`}
          {view.parked > 0 && `, ${integer(view.parked)} parked`}
        </span>
        {mayOperate && (
          <span className="acts">
            {busy ? (
              <button type="button" className="btn" onClick={act('cancel')} disabled={acting.isPending}>
                Cancel
              </button>
            ) : (
              <>
                <button type="button" className="btn" onClick={act('check')} disabled={acting.isPending}>
                  Check<span className="vh"> {view.view}</span>
                </button>
                <button type="button" className="btn" onClick={act('rebuild')} disabled={acting.isPending}>
                  Rebuild<span className="vh"> {view.view}</span>
                </button>
              </>
            )}
          </span>
        )}
      </div>
      {behind > 0 && <progress value={share(view.position, view.head)} max={1} aria-label={`${view.view} is filled`} />}
      {view.error && <p className="wrong">{view.error}</p>}
      {view.rebuild && <Beside name="Rebuild" of={view.view} one={view.rebuild} />}
      {view.check && <Beside name="Check" of={view.view} one={view.check} />}
      {acting.error && <Refusal error={acting.error} />}
    </li>
  );
}

function Beside({ name, of, one }: { name: string; of: string; one: Rebuild }) {
  const time = useTime();
  const done = share(one.position, one.head);
  return (
    <div className="beside">
      {one.goesOn && <progress value={done} max={1} aria-label={`${name} of ${of}: ${percent(done)}`} />}
      <p>
        <b>
          {name}: {plain(one.state).toLowerCase()}.
        </b>{' '}
        {one.message}{' '}
        <span className="dim">
          {integer(one.position)} of {integer(one.head)}
          {one.goesOn && one.perSecond > 0 && `, ${integer(Math.round(one.perSecond))} a second`}
          {one.goesOn && one.etaSeconds !== null && `, about ${duration(Math.ceil(one.etaSeconds))} to go`}
          {one.endedAt && `, ended ${time.dayAndSecond(one.endedAt)}`}
        </span>
      </p>
    </div>
  );
}
