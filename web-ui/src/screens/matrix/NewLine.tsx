import { type LineContent, MatrixLine } from '../../api/prepare';
import { idOf } from '../../api/record';
import { CHANGE_KINDS, kindWords } from '../../lib/words';
import { standing } from '../../ui/conflict';
import { EditForm } from '../../ui/EditForm';
import { Field } from '../../ui/RecordForm';
import { useUnsaved } from '../../ui/useUnsaved';
import { DraftBeside } from '../guidance/DraftBeside';
import { TOUCHED } from './LineActs';
import { bodyOf, LineFields } from './LineFields';

interface Props {
  component: string;
  /** The kind of change that was asked about. */
  kind: string | undefined;
  open: (line: string) => void;
  close: () => void;
}

interface Typed extends LineContent {
  changeKind: string;
  pattern: string;
  /** DRAFTED once it was taken over from a draft, whatever is typed over it since. */
  provenance: string;
  draftedFrom: string[];
}

const blank = (kind = 'CODE'): Typed => ({
  changeKind: kind,
  pattern: '',
  reversibility: 'REVERSIBLE',
  easyToReverse: [],
  hardToReverse: [],
  failureModes: [],
  dataMutationPaths: [],
  controls: [],
  containmentOptions: [],
  undoWindow: null,
  estimatedSeconds: null,
  reason: null,
  provenance: 'PERSON',
  draftedFrom: [],
});

/** States a line for a kind of change that has none yet. */
export function NewLine({ component, kind, open, close }: Props) {
  const form = useUnsaved(`matrix new ${component} ${kind ?? ''}`, blank(kind));
  return (
    <article className="line" aria-labelledby="new-line">
      <header>
        <h2 id="new-line">A new line</h2>
      </header>
      <DraftBeside
        key={`${form.value.changeKind} ${form.value.pattern}`}
        component={component}
        asked={{
          kind: 'MATRIX_LINE',
          changeKind: form.value.changeKind,
          ...(form.value.pattern.trim() && { pattern: form.value.pattern.trim() }),
        }}
        take={({ line, draftedFrom }) => line && form.set({ ...line, provenance: 'DRAFTED', draftedFrom })}
      />
      <EditForm
        form={form}
        label="State the line"
        touched={TOUCHED}
        command={({ changeKind, pattern, provenance, draftedFrom, ...content }) => ({
          path: '/matrix',
          body: {
            component,
            changeKind,
            ...(pattern.trim() && { pattern: pattern.trim() }),
            ...bodyOf(content),
            ...(provenance === 'DRAFTED' && { provenance, draftedFrom }),
          },
        })}
        done={(answer) => {
          const id = idOf(answer);
          if (id) close();
        }}
        close={close}
        conflict={({ error }) => {
          const there = standing(MatrixLine, error);
          return there ? <There there={there} open={open} /> : null;
        }}
      >
        {form.value.provenance === 'DRAFTED' && (
          <p className="dim">
            Stated as a draft, also where you change it: an enforced gate does not let it pass until somebody has
            adopted the line and a rehearsal of a procedure for it has passed.
          </p>
        )}
        <Field label="Kind of change">
          <select
            name="changeKind"
            value={form.value.changeKind}
            onChange={(event) => form.set({ changeKind: event.target.value })}
          >
            {CHANGE_KINDS.map((one) => (
              <option key={one} value={one}>
                {kindWords(one)}
              </option>
            ))}
          </select>
        </Field>
        <Field label="Pattern" hint="A short name such as expand only; empty means the kind as a whole.">
          <input
            name="pattern"
            maxLength={200}
            autoComplete="off"
            value={form.value.pattern}
            onChange={(event) => form.set({ pattern: event.target.value })}
          />
        </Field>
        <LineFields value={form.value} set={form.set} />
      </EditForm>
    </article>
  );
}

/** The line exists: it is revised there, and what was typed here stays. */
function There({ there, open }: { there: MatrixLine; open: (line: string) => void }) {
  return (
    <>
      <p className="refusal" role="alert">
        <strong>There is such a line already, at version {there.version}.</strong> Choose another pattern, or{' '}
        <button type="button" className="link" onClick={() => open(there.id)}>
          revise that one
        </button>
        . What you typed stays here.
      </p>
      <button type="submit" className="btn strong">
        State the line
      </button>
    </>
  );
}
