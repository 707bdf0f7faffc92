import { type FormEvent, useRef, useState } from 'react';
import { useRecord } from '../../api/record';
import type { Incident } from '../../api/types';
import { agoIn } from '../../lib/ago';
import { serverNow } from '../../lib/clock';
import { useTime } from '../../lib/time';
import { Refusal } from '../../ui/RecordForm';
import { pathOf, TOUCHED } from './forms';

/** One line into the log: what happened, perhaps since when, Enter. What was typed stays until it is recorded. */
export function QuickEntry({ incident }: { incident: Incident }) {
  const time = useTime();
  const [text, setText] = useState('');
  const began = useRef(0);
  const recording = useRecord(TOUCHED, () => setText(''));
  const { words, agoMs } = agoIn(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!words || recording.isPending) return;
    const at = new Date(began.current - agoMs).toISOString();
    recording.mutate({ path: pathOf(incident, 'entries'), body: { text: words, at } });
  };
  return (
    <form className="composer" onSubmit={submit}>
      <span className="caret" aria-hidden="true" />
      <input
        value={text}
        onChange={(event) => {
          if (!text) began.current = serverNow();
          setText(event.target.value);
        }}
        aria-label="Entry"
        aria-describedby="entry-hint"
        placeholder="What happened, or what you see or do"
        maxLength={2_000}
        autoComplete="off"
      />
      <button type="submit" className="btn" disabled={!words} aria-disabled={recording.isPending}>
        {recording.isPending ? 'Writing' : 'Write'}
      </button>
      <p id="entry-hint">
        {agoMs > 0 ? (
          `Happened ${time.dayAndSecond(began.current - agoMs)}.`
        ) : (
          <>
            Add <code>@-5m</code> if it was five minutes ago.
          </>
        )}
      </p>
      {recording.error && <Refusal error={recording.error} />}
    </form>
  );
}
