import { useTime } from '../../lib/time';
import { Conflict } from '../../ui/Conflict';
import type { Way } from '../../ui/EditForm';
import { useNames } from '../../ui/useNames';

interface Stamped {
  version: number;
  by: string | null;
  at: string | null;
}

interface Props<T extends object> {
  way: Way;
  /** The newest that is known of what is revised. */
  theirs: Stamped;
  /** What the form began from: what only they changed since is taken over. */
  base: T;
  mine: T;
  content: T;
  labels: Record<keyof T & string, string>;
  show: (field: keyof T & string, value: T) => string;
  set: (patch: Partial<T>) => void;
  absorb: () => void;
}

/** The version that somebody else recorded meanwhile, with their name and time, beside what is typed here. */
export function RevisionConflict<T extends object>(props: Props<T>) {
  const { way, theirs, base, mine, content, labels, show, set, absorb } = props;
  const time = useTime();
  const nameOf = useNames();
  return (
    <Conflict
      key={theirs.version}
      version={theirs.version}
      by={`${nameOf(theirs.by)}${theirs.at ? `, ${time.dayAndMinute(theirs.at)}` : ''}`}
      base={base}
      mine={mine}
      theirs={content}
      labels={labels}
      show={show}
      take={(field) => set({ [field]: content[field] } as unknown as Partial<T>)}
      sendMine={() => way.over(theirs.version)}
      takeAll={way.drop}
      absorb={absorb}
      asked={way.error !== null}
    />
  );
}
