import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { idOf, useRecord } from '../../api/record';
import type { Incident } from '../../api/types';
import { serverNow } from '../../lib/clock';
import { type Draft, KIND, KINDS, type Kind, kindAskedFor, parseDraft } from '../../lib/kinds';
import { useTime } from '../../lib/time';
import { Kbd, Mark } from '../../ui/Mark';
import { Refusal } from '../../ui/RecordForm';
import { DecisionSheet } from './DecisionSheet';
import { REVIEW_HOURS, ReviewIn } from './ReviewIn';

const DOCK: readonly Kind[] = ['HOLD', 'PAUSE', 'PARTIAL_ROLLBACK', 'FULL_ROLLBACK', 'CONTAIN'];

const busyElsewhere = (target: EventTarget | null) =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null);

interface Props {
  incident: Incident;
  /** Told after a decision was recorded. */
  recorded: (kind: Kind, id: string | undefined) => void;
}

/** Where a decision is logged: a key, perhaps words, Enter. Logging asks nothing back; it can be taken back. */
export function Decide({ incident, recorded }: Props) {
  const time = useTime();
  const [text, setText] = useState('');
  const [sheet, setSheet] = useState<Kind | 'MORE' | null>(null);
  const [hours, setHours] = useState(REVIEW_HOURS);
  const input = useRef<HTMLInputElement>(null);
  const began = useRef(0);
  const draft = parseDraft(text);
  const kind = useRef<Kind>('HOLD');
  const recording = useRecord(['decisions'], (answer) => {
    recorded(kind.current, idOf(answer));
    setText('');
    setSheet(null);
    input.current?.blur();
  });
  const suspects = incident.releases.filter((one) => one.link === 'CAUSED' || one.link === 'SUSPECTED');
  const releaseId = suspects.length === 1 ? suspects[0]?.releaseId : undefined;
  const log = (one: Draft, reviewHours: number) => {
    kind.current = one.kind;
    const decided = began.current - one.agoMs;
    recording.mutate({
      path: `/incidents/${encodeURIComponent(incident.id)}/decisions`,
      body: {
        kind: one.kind,
        rationale: one.rationale,
        occurredAt: new Date(decided).toISOString(),
        ...(releaseId && { releaseId }),
        ...(one.kind === 'ACCEPT_RISK' && { reviewBy: new Date(decided + reviewHours * 3_600_000).toISOString() }),
      },
    });
  };
  const begin = (start: string) => {
    began.current = serverNow();
    recording.reset();
    setText(start);
    input.current?.focus();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || busyElsewhere(event.target)) return;
    const chosen = KINDS.find((one) => KIND[one].digit === event.key);
    if (event.key.toLowerCase() !== 'd' && !chosen) return;
    event.preventDefault();
    begin(chosen ? `${KIND[chosen].letter} ` : '');
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const onArrival = useEffectEvent(() => {
    const asked = kindAskedFor(location.search);
    if (asked) begin(`${KIND[asked].letter} `);
  });
  useEffect(() => onArrival(), []);
  const wordless = draft?.kind === 'ACCEPT_RISK' && !draft.rationale;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft && !wordless) log(draft, hours);
  };
  return (
    <section className="decide" aria-labelledby="decide-title">
      <h2 id="decide-title">
        Decide <Kbd>D</Kbd>
      </h2>
      <form className="composer" data-f={draft ? KIND[draft.kind].family : undefined} onSubmit={submit}>
        {draft ? <Mark kind={draft.kind} size={20} /> : <span className="caret" aria-hidden="true" />}
        <input
          ref={input}
          value={text}
          onChange={(event) => {
            if (!text) began.current = serverNow();
            setText(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setText('');
            input.current?.blur();
          }}
          aria-label="Decision"
          aria-describedby="decide-hint"
          placeholder="Key, then why"
          autoComplete="off"
        />
        <button type="submit" className="btn" disabled={!draft || wordless || recording.isPending}>
          {recording.isPending ? 'Logging' : 'Log'} <Kbd>↵</Kbd>
        </button>
        <p id="decide-hint">
          {draft ? (
            <>
              <b>{KIND[draft.kind].label}</b>, decided {time.dayAndSecond(began.current - draft.agoMs)}
              {wordless ? '. Say why it is acceptable.' : '. It can be taken back for 10 s.'}
            </>
          ) : (
            <>
              A letter or number picks the kind. Add <code>@-2m</code> if it was decided two minutes ago.
            </>
          )}
        </p>
        {draft?.kind === 'ACCEPT_RISK' && <ReviewIn hours={hours} choose={setHours} />}
      </form>
      {recording.error && !sheet && <Refusal error={recording.error} />}
      <ul className="opts">
        {KINDS.map((one) => (
          <li key={one}>
            <button
              type="button"
              className={draft?.kind === one ? 'opt on' : 'opt'}
              data-f={KIND[one].family}
              onClick={() => begin(`${KIND[one].letter} `)}
            >
              <Kbd>{KIND[one].digit}</Kbd>
              <Mark kind={one} size={22} />
              <span>
                <b>{KIND[one].label}</b>
                <small>{KIND[one].does}</small>
              </span>
              <Kbd>{KIND[one].letter}</Kbd>
            </button>
          </li>
        ))}
      </ul>
      <fieldset className="dock" aria-label="Log a decision">
        {[...DOCK, 'MORE' as const].map((one) => (
          <button
            key={one}
            type="button"
            onClick={() => {
              began.current = serverNow();
              recording.reset();
              setSheet(one);
            }}
          >
            {one === 'MORE' ? <span className="dots">…</span> : <Mark kind={one} size={24} />}
            <span>{one === 'MORE' ? 'More' : KIND[one].short}</span>
          </button>
        ))}
      </fieldset>
      {sheet && (
        <DecisionSheet
          kind={sheet}
          choose={setSheet}
          close={() => setSheet(null)}
          log={log}
          busy={recording.isPending}
          error={recording.error}
        />
      )}
    </section>
  );
}
