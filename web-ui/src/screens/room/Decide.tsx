import { type FormEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Advice } from '../../api/advice';
import { isOvertaken, useDeciding } from '../../api/deciding';
import type { Decision, Incident } from '../../api/types';
import { serverNow } from '../../lib/clock';
import { type Draft, KIND, KINDS, type Kind, kindAskedFor, parseDraft } from '../../lib/kinds';
import { isKeyOf } from '../../lib/prefs';
import { SHORTCUTS } from '../../lib/shortcuts';
import { useTime } from '../../lib/time';
import { Key } from '../../ui/Key';
import { Kbd, Mark } from '../../ui/Mark';
import { Refusal } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';
import { usePageCommands } from '../../ui/usePageCommands';
import { AlsoFields } from './AlsoFields';
import { type Also, alsoSaid, isUnclear, NOTHING } from './also';
import { DecisionSheet } from './DecisionSheet';
import { Meanwhile } from './Meanwhile';
import { REVIEW_MINUTES, ReviewIn } from './ReviewIn';

const DOCK: readonly Kind[] = ['HOLD', 'PAUSE', 'PARTIAL_ROLLBACK', 'FULL_ROLLBACK', 'CONTAIN'];

const busyElsewhere = (target: EventTarget | null) =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null);

interface Props {
  incident: Incident;
  /** How many decisions are shown; null where not all of them are. */
  seen: number | null;
  advice: Advice | undefined;
  /** Told after a decision was recorded. */
  recorded: (decision: Decision | null) => void;
}

/** Where a decision is logged: a key, perhaps words, Enter. Logging asks nothing back; it can be taken back. */
export function Decide({ incident, seen, advice, recorded }: Props) {
  const time = useTime();
  const mayDecide = useMay('COMMAND');
  const form = useId();
  const [text, setText] = useState('');
  const [sheet, setSheet] = useState<Kind | 'MORE' | null>(null);
  const [minutes, setMinutes] = useState(REVIEW_MINUTES);
  const [also, setAlso] = useState(NOTHING);
  const input = useRef<HTMLInputElement>(null);
  const began = useRef(0);
  const draft = parseDraft(text);
  const kind = useRef<Kind>('HOLD');
  const deciding = useDeciding(incident.id, { seen, advice }, (decision) => {
    recorded(decision);
    setText('');
    setAlso(NOTHING);
    setSheet(null);
    input.current?.blur();
  });
  const suspects = incident.releases.filter((one) => one.link === 'CAUSED' || one.link === 'SUSPECTED');
  const releaseId = suspects.length === 1 ? suspects[0]?.releaseId : undefined;
  const log = (one: Draft, reviewMinutes: number, beside: Also) => {
    kind.current = one.kind;
    const decided = began.current - one.agoMs;
    deciding.decide({
      kind: one.kind,
      rationale: one.rationale,
      occurredAt: new Date(decided).toISOString(),
      ...(releaseId && { releaseId }),
      ...(one.kind === 'ACCEPT_RISK' && { reviewBy: new Date(decided + reviewMinutes * 60_000).toISOString() }),
      ...alsoSaid(beside),
    });
  };
  const begin = (start: string) => {
    began.current = serverNow();
    deciding.reset();
    setText(start);
    input.current?.focus();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (busyElsewhere(event.target)) return;
    const chosen = KINDS.find((one) => isKeyOf(one, event));
    if (!isKeyOf('decide', event) && !chosen) return;
    event.preventDefault();
    begin(chosen ? `${KIND[chosen].letter} ` : '');
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  usePageCommands(
    (['decide', ...KINDS] as const).map((one) => ({
      label: SHORTCUTS[one].label,
      shortcut: one,
      heard: true,
      run: () => begin(one === 'decide' ? '' : `${KIND[one].letter} `),
    })),
  );
  const onArrival = useEffectEvent(() => {
    const asked = kindAskedFor(location.search);
    if (asked) begin(`${KIND[asked].letter} `);
  });
  useEffect(() => onArrival(), []);
  const wordless = draft?.kind === 'ACCEPT_RISK' && !draft.rationale;
  const unclear = isUnclear(also);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft && !wordless && !unclear && !deciding.isPending) log(draft, minutes, also);
  };
  const trouble =
    deciding.error && isOvertaken(deciding.error) ? (
      <Meanwhile
        error={deciding.error}
        mine={kind.current}
        allTheSame={deciding.decideAllTheSame}
        letBe={deciding.letBe}
        busy={deciding.isPending}
      />
    ) : (
      deciding.error && <Refusal error={deciding.error} />
    );
  const closed = new Map(
    advice?.evidence.options.filter((one) => one.state === 'CLOSED').map((one) => [one.kind, one.why]),
  );
  return (
    <section className="decide" aria-labelledby="decide-title">
      <h2 id="decide-title">
        Decide <Key of="decide" />
      </h2>
      <form id={form} className="composer" data-f={draft ? KIND[draft.kind].family : undefined} onSubmit={submit}>
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
        <button type="submit" className="btn" disabled={!draft || wordless || unclear || deciding.isPending}>
          {deciding.isPending ? 'Logging' : 'Log'} <Kbd>↵</Kbd>
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
        {draft?.kind === 'ACCEPT_RISK' && <ReviewIn minutes={minutes} choose={setMinutes} />}
      </form>
      {!sheet && trouble}
      <details open={!mayDecide}>
        <summary>Instead of, or breaking the glass</summary>
        <AlsoFields also={also} change={setAlso} form={form} />
      </details>
      <ul className="opts">
        {KINDS.map((one) => (
          <li key={one}>
            <button
              type="button"
              className={draft?.kind === one ? 'opt on' : 'opt'}
              data-f={KIND[one].family}
              onClick={() => begin(`${KIND[one].letter} `)}
            >
              <span>
                <Key of={one} />
              </span>
              <Mark kind={one} size={22} />
              <span>
                <b>{closed.has(one) ? <s>{KIND[one].label}</s> : KIND[one].label}</b>
                <small>{closed.get(one) ?? KIND[one].does}</small>
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
              deciding.reset();
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
          also={also}
          change={setAlso}
          busy={deciding.isPending}
          trouble={trouble}
        />
      )}
    </section>
  );
}
