import { useEffect, useEffectEvent } from 'react';
import { forgetLatest, TAKEN_BACK_MS, takeBack } from '../../api/outbox';
import { type Latest, type Outbox, useOutbox } from '../../api/outboxState';
import { mandateWords } from '../../lib/mandate';
import { isKeyOf } from '../../lib/prefs';
import { Key } from '../../ui/Key';
import { Mark } from '../../ui/Mark';
import { useActor } from '../../ui/Session';
import { decisionWords } from './log';

/** What becomes of what was logged just now in an incident, and the way to take it back while it is shown. */
export function Taken({ incident }: { incident: string }) {
  const outbox = useOutbox();
  const actor = useActor();
  const { latest } = outbox;
  if (!latest || latest.made.incident !== incident || latest.made.actor !== actor) return null;
  const made = outbox.waiting.find(({ id }) => id === latest.made.id);
  return made?.refused ? null : <Shown key={latest.made.id} latest={latest} outbox={outbox} />;
}

function Shown({ latest, outbox }: { latest: Latest; outbox: Outbox }) {
  const { made, decision } = latest;
  useEffect(() => {
    const timer = setTimeout(forgetLatest, Math.max(0, made.made + TAKEN_BACK_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [made.made]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target.closest('input, textarea, select') : null;
    if (!target && isKeyOf('withdraw', event)) takeBack(latest);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const became = decision ? 'logged' : outbox.held ? 'waits to be sent' : 'is being sent';
  return (
    <div className="toast" role="status">
      <Mark kind={made.said.kind} size={20} />
      <b>
        {decisionWords(made.said.kind)} {became}.
      </b>
      {decision && mandateWords(decision.mandate) && <span>{mandateWords(decision.mandate)}.</span>}
      <button type="button" className="btn" onClick={() => takeBack(latest)}>
        Take it back <Key of="withdraw" />
      </button>
    </div>
  );
}
