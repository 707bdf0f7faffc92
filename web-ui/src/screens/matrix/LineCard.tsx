import { useEffect, useRef, useState } from 'react';
import type { MatrixLine, Path } from '../../api/prepare';
import { readDraft } from '../../lib/drafts';
import { pathWords, reversibilityWords } from '../../lib/prepared';
import { ReversibilityMark } from '../../ui/PreparedMark';
import { useMayRelease } from '../../ui/Session';
import { draftName, EditLine } from './EditLine';
import { AdoptLine, RemoveLine, SignOffLine } from './LineActs';
import { LineFacts } from './LineFacts';
import { LineHistory } from './LineHistory';

interface Props {
  line: MatrixLine;
  path: Path | null | undefined;
  /** Open for editing, or pointed at where nothing may be recorded. */
  chosen: boolean;
  edit: () => void;
  close: () => void;
}

/** One line of the matrix: what it says, on what that rests, and what can be done with it. */
export function LineCard({ line, path, chosen, edit, close }: Props) {
  const may = useMayRelease(line.component);
  const [asked, setAsked] = useState<'sign' | 'remove' | null>(null);
  const card = useRef<HTMLElement>(null);
  const called = pathWords(line.changeKind, line.pattern);
  const editing = chosen && may;
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'start' });
  }, [chosen]);
  return (
    <article ref={card} className={line.provenance === 'DRAFTED' ? 'line drafted' : 'line'} aria-labelledby={line.id}>
      <header>
        <h2 id={line.id}>
          <ReversibilityMark of={line.reversibility} size={20} />
          {called}
          <span className="says">{reversibilityWords(line.reversibility)}</span>
        </h2>
        {may && !editing && (
          <button type="button" className="btn" onClick={edit}>
            {readDraft(draftName(line)) ? 'Go on editing' : 'Edit'}
            <span className="vh"> {called}</span>
          </button>
        )}
      </header>
      {editing ? (
        <EditLine line={line} close={close} />
      ) : (
        <>
          <LineFacts line={line} path={path} />
          {may && (
            <div className="acts-row">
              {line.provenance === 'DRAFTED' && <AdoptLine line={line} />}
              {line.needsSignOff && !line.signedOff && (
                <button type="button" className="btn" onClick={() => setAsked('sign')}>
                  Sign off<span className="vh"> {called}</span>
                </button>
              )}
              <button type="button" className="btn" onClick={() => setAsked('remove')}>
                Remove<span className="vh"> {called}</span>
              </button>
            </div>
          )}
        </>
      )}
      <LineHistory line={line} />
      {asked === 'sign' && <SignOffLine line={line} close={() => setAsked(null)} />}
      {asked === 'remove' && <RemoveLine line={line} close={() => setAsked(null)} />}
    </article>
  );
}
