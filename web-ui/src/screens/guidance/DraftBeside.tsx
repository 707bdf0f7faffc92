import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import * as v from 'valibot';
import { Draft, type Source } from '../../api/drafts';
import { useRecord } from '../../api/record';
import { counted } from '../../lib/format';
import { reversibilityWords } from '../../lib/prepared';
import { useTime } from '../../lib/time';
import { plain } from '../../lib/words';
import { Refusal } from '../../ui/RecordForm';
import './drafts.css';

interface Props {
  component: string;
  asked: { kind: 'MATRIX_LINE' | 'PROCEDURE'; changeKind: string; pattern?: string } | { kind: 'PAIN_SUMMARY' };
  label?: string;
  /** Takes what was drafted over into the form, where there is one. */
  take?: (draft: Draft) => void;
}

/** Drafts what a form could say, and shows it beside the form with what it rests on. Nothing is recorded by it. */
export function DraftBeside({ component, asked, label = 'Draft it from history', take }: Props) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const drafting = useRecord([], (answer) => {
    const parsed = v.safeParse(Draft, answer);
    setDraft(parsed.success ? parsed.output : null);
  });
  const ask = () => {
    if (!drafting.isPending)
      drafting.mutate({ path: `/components/${encodeURIComponent(component)}/drafts`, body: asked });
  };
  return (
    <div className="draft-beside">
      <button type="button" className="btn" disabled={!component} aria-disabled={drafting.isPending} onClick={ask}>
        {drafting.isPending ? 'Drafting' : label}
      </button>
      {drafting.error && <Refusal error={drafting.error} />}
      <div role="status">{draft && <Drafted draft={draft} take={take && (() => take(draft))} />}</div>
    </div>
  );
}

function Drafted({ draft, take }: { draft: Draft; take: (() => void) | undefined }) {
  return (
    <section className="line drafted" aria-label="What was drafted">
      <p>
        <b>Drafted, and nobody’s word yet.</b> {said(draft)}
      </p>
      <ul className="rests-on">
        {draft.draftedFrom.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {draft.sources.length > 0 && (
        <details>
          <summary>{counted(draft.sources.length, 'source')}</summary>
          <ul>
            {draft.sources.map((source) => (
              <li key={source.id}>
                <Where source={source} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {draft.wording && (
        <figure>
          <blockquote>{draft.wording.text}</blockquote>
          <figcaption>
            Worded by {draft.wording.by}. {draft.wording.caveat}
          </figcaption>
        </figure>
      )}
      {draft.note && <p className="dim">{draft.note}</p>}
      {take && (
        <button type="button" className="btn" onClick={take}>
          Take it over into the form
        </button>
      )}
    </section>
  );
}

/** What it comes to, in a few words. */
function said({ line, procedure }: Draft): string {
  if (line) return `${reversibilityWords(line.reversibility)}.`;
  return procedure ? `${procedure.name}: ${plain(procedure.action)}, ${counted(procedure.steps.length, 'step')}.` : '';
}

/** Where a fact behind it can be looked at. */
function Where({ source: { of, id, position, at } }: { source: Source }) {
  const time = useTime();
  const words = `${plain(of)} ${id}`;
  const more = [position, at && time.day(at)].filter(Boolean).join(', ');
  return (
    <>
      <Linked of={of} id={id}>
        {words}
      </Linked>
      {more && `, ${more}`}
    </>
  );
}

function Linked({ of, id, children }: { of: string; id: string; children: ReactNode }) {
  switch (of) {
    case 'ATTEMPT':
      return (
        <Link to="/trends" search={{ sel: id }}>
          {children}
        </Link>
      );
    case 'INCIDENT':
      return (
        <Link to="/incidents/$id" params={{ id }}>
          {children}
        </Link>
      );
    case 'PROCEDURE':
      return (
        <Link to="/guidance/procedures/$id" params={{ id }} search={{}}>
          {children}
        </Link>
      );
    default:
      return children;
  }
}
