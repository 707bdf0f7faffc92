import { useState } from 'react';
import * as v from 'valibot';
import { Drafts } from '../../api/prepare';
import { useRecord } from '../../api/record';
import { counted } from '../../lib/format';
import { kindWords } from '../../lib/words';
import { Refusal } from '../../ui/RecordForm';

/** Drafts a line for every kind of change that history shows and nobody has said anything about. */
export function DraftFromHistory({ path, may }: { path: string; may: boolean }) {
  const [said, setSaid] = useState('');
  const recording = useRecord(['matrix'], (answer) => setSaid(draftedWords(answer)));
  if (!may) return null;
  const draft = () => {
    setSaid('');
    if (!recording.isPending) recording.mutate({ path, body: {} });
  };
  return (
    <div className="draft-from">
      <button type="button" className="btn" aria-disabled={recording.isPending} onClick={draft}>
        {recording.isPending ? 'Drafting' : 'Draft from history'}
      </button>
      {recording.error && <Refusal error={recording.error} />}
      <span role="status">{said}</span>
    </div>
  );
}

function draftedWords(answer: unknown): string {
  const parsed = v.safeParse(Drafts, answer);
  if (!parsed.success) return 'Drafted.';
  const { drafted, skipped } = parsed.output;
  const left = skipped.map((one) => `${kindWords(one.changeKind)}: ${one.why}`);
  const many = left.length > 3 ? `${counted(left.length, 'kind')} left as they are.` : left.join('; ');
  return `${drafted.length ? `${counted(drafted.length, 'line')} drafted, to be adopted or revised.` : 'Nothing new to draft.'} ${many}`;
}
