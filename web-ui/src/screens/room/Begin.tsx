import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { attemptsOf } from '../../api/attempts';
import { useRecord } from '../../api/record';
import { release as releaseQuery } from '../../api/releases';
import type { Decision, Incident } from '../../api/types';
import { serverNow } from '../../lib/clock';
import { useTime } from '../../lib/time';
import { Mark } from '../../ui/Mark';
import { Field, Refusal, Submit } from '../../ui/RecordForm';
import { useMay } from '../../ui/Session';
import { isRollback, TOLD, toBegin } from './attempts';
import { pathOf } from './forms';
import { decisionWords } from './log';

interface Props {
  incident: Incident;
  decisions: readonly Decision[];
  /** The release that it is about where the decision names none. */
  releaseId: string | null;
}

/** What was decided and nobody has begun: one press says that it begins now, and its steps are timed from then on. */
export function Begin({ incident, decisions, releaseId }: Props) {
  const tried = useQuery(attemptsOf(incident.id));
  const one = tried.data ? toBegin(decisions, tried.data) : null;
  const mayCommand = useMay('COMMAND');
  const mayRollBack = useMay('ROLL_BACK');
  if (!one || !(isRollback(one.kind) ? mayRollBack : mayCommand)) return null;
  return <Ready key={one.id} one={one} incident={incident} releaseId={one.releaseId ?? releaseId} />;
}

function Ready({ one, incident, releaseId }: { one: Decision; incident: Incident; releaseId: string | null }) {
  const time = useTime();
  const back = isRollback(one.kind);
  const release = useQuery({ ...releaseQuery(releaseId ?? ''), enabled: back && releaseId !== null });
  const [typed, setTyped] = useState<string | null>(null);
  const target = typed ?? release.data?.previousVersion ?? '';
  const recording = useRecord([...TOLD, 'releases', 'decisions']);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (recording.isPending) return;
    const at = new Date(Math.max(serverNow(), Date.parse(one.occurredAt))).toISOString();
    recording.mutate(
      back
        ? {
            path: `/releases/${encodeURIComponent(releaseId ?? '')}/attempts`,
            body: { extent: one.kind === 'FULL_ROLLBACK' ? 'FULL' : 'PARTIAL', targetVersion: target, at },
          }
        : {
            path: pathOf(incident, 'attempts'),
            body: {
              action: one.kind,
              what: one.rationale || decisionWords(one.kind),
              decisionId: one.id,
              ...(releaseId && { releaseId }),
              at,
            },
          },
    );
  };
  return (
    <section className="begin" aria-labelledby="begin-title">
      <Mark kind={one.kind} size={22} />
      <div>
        <h2 id="begin-title">{decisionWords(one.kind)} is decided and not begun</h2>
        <p>
          Decided {time.second(one.occurredAt)}. Turnback carries nothing out: say when it begins, and its time is kept.
        </p>
        {back && releaseId === null ? (
          <p>Link the release that is taken back first.</p>
        ) : (
          <form className="acts-row" onSubmit={begin}>
            {back && (
              <Field label="To version">
                <input
                  value={target}
                  onChange={(event) => setTyped(event.target.value)}
                  required
                  maxLength={200}
                  autoComplete="off"
                />
              </Field>
            )}
            <Submit busy={recording.isPending}>It begins now</Submit>
          </form>
        )}
        {recording.error && <Refusal error={recording.error} />}
      </div>
    </section>
  );
}
