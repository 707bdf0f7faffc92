import { Fragment, type ReactNode } from 'react';
import type { LineContent, MatrixLine, Path } from '../../api/prepare';
import { counted, duration } from '../../lib/format';
import { basisWords, LINE_FIELDS, rehearsalWords, windowWords } from '../../lib/prepared';
import { useTime } from '../../lib/time';
import { RehearsalMark } from '../../ui/PreparedMark';
import { useNames } from '../../ui/useNames';

const LISTS = [
  'easyToReverse',
  'hardToReverse',
  'failureModes',
  'dataMutationPaths',
  'controls',
  'containmentOptions',
] as const satisfies (keyof LineContent)[];

/** What a line says, and on what it rests. */
export function LineFacts({ line, path }: { line: MatrixLine; path: Path | null | undefined }) {
  return (
    <>
      {line.provenance === 'DRAFTED' && (
        <p className="from">
          <b>Drafted from history, adopted by nobody yet.</b> {line.draftedFrom.join(' ')}
        </p>
      )}
      <dl className="facts">
        <Fact name="Undo window">
          {windowWords(line.undoWindow)}
          {line.undoWindow?.description && <small>{line.undoWindow.description}</small>}
        </Fact>
        <Fact name="Time to take back">
          <Times line={line} measured={path?.measuredSeconds ?? null} />
        </Fact>
        <Fact name="Rests on">{basisWords(path?.state.includes('REHEARSED') ? 'REHEARSED' : line.basis)}</Fact>
        <Fact name="Rehearsal">
          {path ? (
            <>
              <span className="mx-mark">
                <RehearsalMark state={path.state} />
                {rehearsalWords(path.state)}
              </span>
              {path.reasons.map((reason) => (
                <small key={reason.code}>{reason.sentence}</small>
              ))}
            </>
          ) : path === null ? (
            'not shipped or planned in 90 days'
          ) : (
            'cannot be read now'
          )}
        </Fact>
        {line.needsSignOff && (
          <Fact name="Data owner" typed={line.signedOff !== null}>
            <SignedOff line={line} />
          </Fact>
        )}
      </dl>
      {line.reason && <p className="because">{line.reason}</p>}
      <div className="lists">
        {LISTS.filter((field) => line[field].length > 0).map((field) => (
          <div key={field}>
            <h3>{LINE_FIELDS[field]}</h3>
            <ul>
              {line[field].map((entry, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a text has no identity but its place
                <li key={at}>{entry}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  );
}

interface FactProps {
  name: string;
  /** Begins with what people wrote, which stays as it is. */
  typed?: boolean;
  children: ReactNode;
}

function Fact({ name, typed = false, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={typed ? 'typed' : undefined}>{children}</dd>
    </div>
  );
}

/** What was claimed, what was measured in a rehearsal and what history shows, side by side. */
function Times({ line, measured }: { line: MatrixLine; measured: number | null }) {
  const { observed } = line.times;
  const said = [
    line.estimatedSeconds !== null && `${duration(line.estimatedSeconds)} estimated`,
    measured !== null && `${duration(measured)} rehearsed`,
    observed?.p50Seconds != null &&
      `${duration(observed.p50Seconds)} seen (median${observed.p90Seconds == null ? '' : `, 90% within ${duration(observed.p90Seconds)}`}, n ${observed.n})`,
    observed?.p50Seconds == null && observed && `${counted(observed.n, 'rollback')} seen, too few to tell a time`,
  ].filter((one) => typeof one === 'string');
  if (said.length === 0) return 'nobody has said, and history does not show it';
  return said.map((one, at) => (
    <Fragment key={one}>
      {at > 0 && <br />}
      {one}
    </Fragment>
  ));
}

function SignedOff({ line }: { line: MatrixLine }) {
  const time = useTime();
  const nameOf = useNames();
  if (!line.signedOff) return <span className="lacks">has not signed off</span>;
  return (
    <>
      {nameOf(line.signedOff.by)}, {time.day(line.signedOff.at)}
      <small>{line.signedOff.statement}</small>
    </>
  );
}
