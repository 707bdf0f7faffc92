import type { Decision, Incident } from '../../api/types';
import { stopwatch } from '../../lib/clock';
import { isUndeclared } from '../../lib/incident';
import { isKind, KIND } from '../../lib/kinds';
import { stands } from '../../lib/mandate';
import { useTime } from '../../lib/time';
import { MarkAt } from '../Mark';
import { spread } from './places';
import { Ribbon, type Scale } from './Ribbon';
import { type Timeline, undecidedSince } from './timeline';

/** Where the lanes lie, and how high they are, in pixels. */
const FULL = { height: 148, harm: 48, harmHigh: 28, between: 76, decisions: 104, gapHigh: 30, mark: 20 };
const COMPACT = { height: 92, harm: 32, harmHigh: 16, between: 45, decisions: 61, gapHigh: 22, mark: 18 };
type Lanes = typeof FULL;

const AHEAD = 0.05;

interface Props {
  line: Timeline;
  incident: Incident;
  decisions: readonly Decision[];
  /** Low and without a frame, for one of many. */
  compact?: boolean;
  /** When the time to decide runs out or ran out, in milliseconds; null where no clock runs. */
  decideBy?: number | null;
}

/** The incident on one axis of time: harm, milestones, decisions, and the gap in which nobody had decided. */
export function IncidentRibbon({ line, incident, decisions, compact = false, decideBy = null }: Props) {
  const time = useTime();
  const lanes = compact ? COMPACT : FULL;
  const end = line.harmEnded ?? line.to;
  const gapFrom = undecidedSince(line);
  const gapTo = line.decided ?? end;
  const standing = decisions.filter(stands).toSorted((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt));
  const until = decideBy !== null && decideBy > line.to ? decideBy + (decideBy - line.from) * AHEAD : line.to;
  return (
    <Ribbon
      from={line.from}
      to={until}
      now={line.running ? line.to : null}
      height={lanes.height}
      bare={compact}
      label={said(line, decisions, decideBy, time.dayAndSecond)}
      lanes={[
        ['Harm', lanes.harm],
        ['Decisions', lanes.decisions],
      ]}
      milestones={[
        [isUndeclared(incident) ? 'suspected' : 'declared', incident.declaredAt],
        ['time is up', decideBy === null ? null : new Date(decideBy).toISOString()],
        ['contained', incident.containedAt],
        ['resolved', incident.resolvedAt],
      ]}
      above={(scale) => <GapWords from={gapFrom} to={gapTo} open={line.decided === null} lanes={lanes} scale={scale} />}
    >
      {(scale) => {
        const { x, left, right, hatch } = scale;
        const places = spread(
          standing.map((one) => x(Date.parse(one.occurredAt))),
          lanes.mark + 2,
          x(line.to),
        );
        return (
          <>
            <line x1={left} x2={right} y1={lanes.between} y2={lanes.between} stroke="var(--line)" />
            {line.harmBegan !== null && (
              <rect
                x={x(line.harmBegan)}
                y={lanes.harm - lanes.harmHigh / 2}
                width={Math.max(2, x(end) - x(line.harmBegan))}
                height={lanes.harmHigh}
                fill={hatch.harm}
                stroke="var(--harm)"
              />
            )}
            <Gap from={gapFrom} to={gapTo} budget={decideBy} lanes={lanes} scale={scale} />
            {standing.map((one, i) => (
              <g key={one.id}>
                <MarkAt kind={one.kind} x={places[i] ?? 0} y={lanes.decisions} size={lanes.mark} />
                <title>{`${isKind(one.kind) ? KIND[one.kind].label : one.kind}, ${time.dayAndSecond(one.occurredAt)}`}</title>
              </g>
            ))}
          </>
        );
      }}
    </Ribbon>
  );
}

interface GapProps {
  from: number;
  to: number;
  lanes: Lanes;
  scale: Scale;
}

/** The time in which nobody had decided; what of it lies past the end of the budget harms. */
function Gap({
  from,
  to,
  budget,
  lanes: { decisions: y, gapHigh },
  scale: { x, hatch },
}: GapProps & { budget: number | null }) {
  const [left, right] = [x(from), x(to)];
  const wide = right - left;
  if (wide < 1) return null;
  const half = gapHigh / 2;
  const late = budget !== null && budget < to ? Math.max(left, x(budget)) : null;
  return (
    <g>
      <rect x={left} y={y - half} width={(late ?? right) - left} height={gapHigh} fill={hatch.ink} />
      {late !== null && <rect x={late} y={y - half} width={right - late} height={gapHigh} fill={hatch.late} />}
      <path
        d={`M${left} ${y - half - 2}v${gapHigh + 4}M${right} ${y - half - 2}v${gapHigh + 4}`}
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
    </g>
  );
}

/** How long that was, where there is room for it. */
function GapWords({ from, to, open, lanes: { decisions: y, gapHigh }, scale: { x } }: GapProps & { open: boolean }) {
  const wide = x(to) - x(from);
  if (wide <= 170) return null;
  return (
    <g transform={`translate(${x(from) + wide / 2} ${y})`}>
      <rect x={-66} y={4 - gapHigh / 2} width={132} height={gapHigh - 8} rx={3} fill="var(--panel)" />
      <text textAnchor="middle" y={4.5} className={open ? 'strong' : undefined}>
        {stopwatch(to - from)} undecided
      </text>
    </g>
  );
}

function said(
  line: Timeline,
  decisions: readonly Decision[],
  decideBy: number | null,
  words: (at: number) => string,
): string {
  const standing = decisions.filter(stands);
  return [
    `From ${words(line.from)} to ${line.running ? 'now' : words(line.to)}.`,
    line.harmBegan === null ? 'No harm is noted.' : `Harm began ${words(line.harmBegan)}.`,
    line.harmEnded === null ? '' : `It ended ${words(line.harmEnded)}.`,
    standing.length
      ? `Decided: ${standing.map((one) => `${isKind(one.kind) ? KIND[one.kind].label : one.kind} ${words(Date.parse(one.occurredAt))}`).join(', ')}.`
      : 'Nobody has decided.',
    decideBy === null ? '' : `The time to decide is up ${words(decideBy)}.`,
  ].join(' ');
}
