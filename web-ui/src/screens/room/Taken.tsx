import { useEffect, useEffectEvent } from 'react';
import { useRecord } from '../../api/record';
import type { Decision } from '../../api/types';
import { mandateWords } from '../../lib/mandate';
import { isKeyOf } from '../../lib/prefs';
import { Key } from '../../ui/Key';
import { Mark } from '../../ui/Mark';
import { Refusal } from '../../ui/RecordForm';
import { decisionWords } from './log';

const SHOWN_MS = 10_000;

/** Says that a decision was logged, and takes it back while it is shown by recording its withdrawal. */
export function Taken({ decision, gone }: { decision: Decision; gone: () => void }) {
  const { id, kind, mandate } = decision;
  const withdrawing = useRecord(['decisions'], gone);
  const leave = useEffectEvent(gone);
  useEffect(() => {
    const timer = setTimeout(() => leave(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  const undo = () =>
    withdrawing.mutate({
      path: `/decisions/${encodeURIComponent(id)}/withdrawal`,
      body: { reason: 'Taken back within 10 s' },
    });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target.closest('input, textarea, select') : null;
    if (!target && isKeyOf('withdraw', event)) undo();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className="toast" role="status">
      <Mark kind={kind} size={20} />
      <b>{decisionWords(kind)} logged.</b>
      {mandateWords(mandate) && <span>{mandateWords(mandate)}.</span>}
      <button type="button" className="btn" onClick={undo} disabled={withdrawing.isPending}>
        Take it back <Key of="withdraw" />
      </button>
      {withdrawing.error && <Refusal error={withdrawing.error} />}
    </div>
  );
}
