import type { Decision, Incident } from '../../api/types';
import { stopwatch } from '../../lib/clock';
import { isUndeclared } from '../../lib/incident';
import { isKind, KIND } from '../../lib/kinds';
import { stands } from '../../lib/mandate';
import { useTime } from '../../lib/time';
import { MarkAt } from '../Mark';
import { spread } from './places';
import { Ribbon } from './Ribbon';
import type { Timeline } from './timeline';

const HARM = 48;
const DECISIONS = 104;

interface Props {
  line: Timeline;
  incident: Incident;
  decisions: readonly Decision[];
}

/** The incident on one axis of time: harm, milestones, decisions, and the gap in which nobody had decided. */
export function IncidentRibbon({ line, incident, decisions }: Props) {
  const time = useTime();
  const end = line.harmEnded ?? line.to;
  const gapFrom = Math.min(line.harmBegan ?? line.declared, line.declared);
  const gapTo = line.decided ?? end;
  const standing = decisions.filter(stands).toSorted((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt));
  return (
    <Ribbon
      from={line.from}
      to={line.to}
      now={line.running ? line.to : null}
      height={148}
      label={said(line, decisions, time.dayAndSecond)}
      lanes={[
        ['Harm', HARM],
        ['Decisions', DECISIONS],
      ]}
      milestones={[
        [isUndeclared(incident) ? 'suspected' : 'declared', incident.declaredAt],
        ['contained', incident.containedAt],
        ['resolved', incident.resolvedAt],
      ]}
    >
      {({ x, left, right }) => {
        const places = spread(
          standing.map((one) => x(Date.parse(one.occurredAt))),
          22,
          x(line.to),
        );
        return (
          <>
            <line x1={left} x2={right} y1={76} y2={76} stroke="var(--line)" />
            {line.harmBegan !== null && (
              <rect
                x={x(line.harmBegan)}
                y={HARM - 14}
                width={Math.max(2, x(end) - x(line.harmBegan))}
                height={28}
                fill="url(#hatch-harm)"
                stroke="var(--harm)"
              />
            )}
            <Gap from={x(gapFrom)} to={x(gapTo)} ms={gapTo - gapFrom} open={line.decided === null} />
            {standing.map((one, i) => (
              <g key={one.id}>
                <MarkAt kind={one.kind} x={places[i] ?? 0} y={DECISIONS} />
                <title>{`${isKind(one.kind) ? KIND[one.kind].label : one.kind}, ${time.dayAndSecond(one.occurredAt)}`}</title>
              </g>
            ))}
          </>
        );
      }}
    </Ribbon>
  );
}

function Gap({ from, to, ms, open }: { from: number; to: number; ms: number; open: boolean }) {
  const wide = to - from;
  if (wide < 1) return null;
  const words = `${stopwatch(ms)} undecided`;
  return (
    <g>
      <rect x={from} y={DECISIONS - 15} width={wide} height={30} fill="url(#hatch-ink)" />
      <path d={`M${from} ${DECISIONS - 17}v34M${to} ${DECISIONS - 17}v34`} stroke="var(--ink)" strokeWidth="1.5" />
      {wide > 170 && (
        <g transform={`translate(${from + wide / 2} ${DECISIONS})`}>
          <rect x={-66} y={-11} width={132} height={22} rx={3} fill="var(--panel)" />
          <text textAnchor="middle" y={4.5} className={open ? 'strong' : undefined}>
            {words}
          </text>
        </g>
      )}
    </g>
  );
}

function said(line: Timeline, decisions: readonly Decision[], words: (at: number) => string): string {
  const standing = decisions.filter(stands);
  return [
    `From ${words(line.from)} to ${line.running ? 'now' : words(line.to)}.`,
    line.harmBegan === null ? 'No harm is noted.' : `Harm began ${words(line.harmBegan)}.`,
    line.harmEnded === null ? '' : `It ended ${words(line.harmEnded)}.`,
    standing.length
      ? `Decided: ${standing.map((one) => `${isKind(one.kind) ? KIND[one.kind].label : one.kind} ${words(Date.parse(one.occurredAt))}`).join(', ')}.`
      : 'Nobody has decided.',
  ].join(' ');
}
