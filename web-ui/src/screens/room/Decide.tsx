import { type FormEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Advice } from '../../api/advice';
import { useDeciding } from '../../api/deciding';
import type { Incident } from '../../api/types';
import { momentNow, shownAt } from '../../lib/clock';
import { type Draft, KIND, KINDS, type Kind, kindAskedFor, parseDraft } from '../../lib/kinds';
import { isKeyOf } from '../../lib/prefs';
import { SHORTCUTS } from '../../lib/shortcuts';
import { useTime } from '../../lib/time';
import { Key } from '../../ui/Key';
import { Kbd, Mark } from '../../ui/Mark';
import { useMay } from '../../ui/Session';
import { usePageCommands } from '../../ui/usePageCommands';
import { AlsoFields } from './AlsoFields';
import { type Also, alsoSaid, isUnclear, NOTHING } from './also';
import { DecisionSheet } from './DecisionSheet';
import { Dock } from './Dock';
import { IfYou } from './IfYou';
import { Options } from './Options';
import { REVIEW_MINUTES, ReviewIn } from './ReviewIn';
import { type GivenBack, retyped } from './retyped';
import { waysOf } from './ways';

const busyElsewhere = (target: EventTarget | null) =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null);

interface Props {
  incident: Incident;
  /** The decisions that are shown; null where not all of them are. */
  seen: readonly string[] | null;
  advice: Advice | undefined;
  /** What was not recorded after all, to be typed on. */
  back: GivenBack | null;
}

/** Where a decision is logged: a key, perhaps words, Enter. Logging asks nothing back; it can be taken back. */
export function Decide({ incident, seen, advice, back }: Props) {
  const time = useTime();
  const mayDecide = useMay('COMMAND');
  const form = useId();
  const [text, setText] = useState('');
  const [sheet, setSheet] = useState<Kind | 'MORE' | null>(null);
  const [minutes, setMinutes] = useState(REVIEW_MINUTES);
  const [also, setAlso] = useState(NOTHING);
  const input = useRef<HTMLInputElement>(null);
  const began = useRef(momentNow());
  const draft = parseDraft(text);
  const decide = useDeciding(incident.id, { seen, advice });
  const suspects = incident.releases.filter((one) => one.link === 'CAUSED' || one.link === 'SUSPECTED');
  const releaseId = suspects.length === 1 ? suspects[0]?.releaseId : undefined;
  const log = (one: Draft, reviewMinutes: number, beside: Also) => {
    const { device, offset } = began.current;
    const logged = decide({
      said: { kind: one.kind, rationale: one.rationale, ...(releaseId && { releaseId }), ...alsoSaid(beside) },
      at: { device: device - one.agoMs, offset },
      reviewMs: one.kind === 'ACCEPT_RISK' ? reviewMinutes * 60_000 : null,
    });
    if (!logged) return;
    setText('');
    setAlso(NOTHING);
    setSheet(null);
    input.current?.blur();
  };
  const begin = (start: string) => {
    began.current = momentNow();
    setText(start);
    input.current?.focus();
  };
  const onBack = useEffectEvent(({ said, at }: GivenBack) => {
    if (text) return;
    began.current = at;
    setText(retyped(said.kind, said.rationale));
    const other = said.alternatives?.[0];
    setAlso({ instead: other ? retyped(other.kind, other.whyNot) : '', breakGlass: said.breakGlass ?? '' });
  });
  useEffect(() => {
    if (back) onBack(back);
  }, [back]);
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
    if (draft && !wordless && !unclear) log(draft, minutes, also);
  };
  const ways = waysOf(advice);
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
            if (!text) began.current = momentNow();
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
        <button type="submit" className="btn" disabled={!draft || wordless || unclear}>
          Log <Kbd>↵</Kbd>
        </button>
        <p id="decide-hint">
          {draft ? (
            <>
              <b>{KIND[draft.kind].label}</b>, decided {time.dayAndSecond(shownAt(began.current) - draft.agoMs)}
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
      <details open={!mayDecide}>
        <summary>Instead of, or breaking the glass</summary>
        <AlsoFields also={also} change={setAlso} form={form} />
      </details>
      <Options ways={ways} chosen={draft?.kind ?? null} choose={(one) => begin(`${KIND[one].letter} `)} />
      <IfYou kind={draft?.kind ?? ways.advised} ways={ways} />
      <Dock
        ways={ways}
        tap={(one) => {
          began.current = momentNow();
          setSheet(one);
        }}
      />
      {sheet && (
        <DecisionSheet
          kind={sheet}
          choose={setSheet}
          close={() => setSheet(null)}
          log={log}
          also={also}
          change={setAlso}
        />
      )}
    </section>
  );
}
