import type { MatrixLine } from '../../api/matrix';
import { lineOf, type PlannedChange } from '../../lib/plan';
import { REVERSIBILITIES, reversibilityWords, windowWords } from '../../lib/prepared';
import { CHANGE_KINDS, kindWords } from '../../lib/words';
import { Act, ListOfWords } from '../../ui/ListOfWords';
import { Field } from '../../ui/RecordForm';
import type { useEntries } from '../../ui/useEntries';
import { Dependants } from './Dependants';

interface Props {
  one: PlannedChange;
  /** Its place, from 0. */
  at: number;
  of: number;
  lines: readonly MatrixLine[];
  component: string;
  set: (patch: Partial<PlannedChange>) => void;
  entries: Pick<ReturnType<typeof useEntries>, 'move' | 'remove' | 'onKey'>;
}

/** One change: what it is, how far it can be taken back, and who relies on it. */
export function ChangeFields({ one, at, of, lines, component, set, entries }: Props) {
  const name = (part: string) => `changes[${at}].${part}`;
  const line = lineOf(one, lines);
  const patterns = lines.flatMap(({ changeKind, pattern }) => (changeKind === one.kind && pattern ? [pattern] : []));
  return (
    <li className="part">
      <fieldset>
        <legend>Change {at + 1}</legend>
        <div className="inset">
          <Field label="Kind">
            <select name={name('kind')} value={one.kind} onChange={(event) => set({ kind: event.target.value })}>
              {CHANGE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {kindWords(kind)}
                </option>
              ))}
            </select>
          </Field>
          <Field label="Pattern" hint="Such as expand only; may be empty.">
            <input
              name={name('pattern')}
              maxLength={200}
              autoComplete="off"
              list={`patterns-${at}`}
              value={one.pattern}
              onChange={(event) => set({ pattern: event.target.value })}
            />
            <datalist id={`patterns-${at}`}>
              {patterns.map((pattern) => (
                <option key={pattern} value={pattern} />
              ))}
            </datalist>
          </Field>
          <Field label="What it changes">
            <input
              name={name('description')}
              required
              maxLength={2000}
              autoComplete="off"
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              value={one.description}
              onChange={(event) => set({ description: event.target.value })}
              onKeyDown={(event) => entries.onKey(event, at)}
            />
          </Field>
          <Field
            label="Can it be taken back?"
            hint={
              line
                ? `The matrix says: ${reversibilityWords(line.reversibility).toLowerCase()}. ${windowWords(line.undoWindow)}.`
                : `The matrix of ${component || 'the component'} says nothing of it.`
            }
          >
            <select
              name={name('reversibility')}
              value={one.reversibility}
              onChange={(event) => set({ reversibility: event.target.value })}
            >
              <option value="">{line ? 'As the matrix says' : 'Nobody said'}</option>
              {REVERSIBILITIES.map((each) => (
                <option key={each} value={each}>
                  {reversibilityWords(each)}
                </option>
              ))}
            </select>
          </Field>
          {one.reversibility && (
            <Field label="Why that is not what the matrix says" hint="May be empty where it is.">
              <input
                name={name('departsBecause')}
                maxLength={2000}
                autoComplete="off"
                value={one.departsBecause}
                onChange={(event) => set({ departsBecause: event.target.value })}
              />
            </Field>
          )}
        </div>
        <div className="two">
          <Dependants
            name={name('dependants')}
            but={component}
            value={one.dependants}
            change={(dependants) => set({ dependants })}
          />
          <ListOfWords
            name={name('irreversibleEffects')}
            label="What no rollback takes back"
            one="effect"
            hint="Such as mails that are sent, or money that moved."
            value={one.irreversibleEffects}
            change={(irreversibleEffects) => set({ irreversibleEffects })}
          />
        </div>
      </fieldset>
      <span className="word-acts">
        <Act does={`Move change ${at + 1} up`} sign="↑" off={at === 0} run={() => entries.move(at, -1)} />
        <Act does={`Move change ${at + 1} down`} sign="↓" off={at === of - 1} run={() => entries.move(at, 1)} />
        <Act does={`Remove change ${at + 1}`} sign="×" run={() => entries.remove(at)} />
      </span>
    </li>
  );
}
