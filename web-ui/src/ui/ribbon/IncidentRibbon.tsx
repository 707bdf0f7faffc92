import type { Drawn, Incident } from '../../api/types';
import { stopwatch } from '../../lib/clock';
import { isUndeclared } from '../../lib/incident';
import { isKind, KIND } from '../../lib/kinds';
import { stands } from '../../lib/mandate';
import { useTime } from '../../lib/time';
import type { Exposure } from '../../screens/releases/rollout';
import { MarkAt } from '../Mark';
import { spread, widest } from './places';
import { Ribbon, type Scale } from './Ribbon';
import type { Crossing, Timeline } from './timeline';

/** How high the lanes are, and what is in them, in pixels. */
const FULL = { top: 24, lane: 48, foot: 28, harm: 28, gap: 30, mark: 20 };
const COMPACT = { top: 18, lane: 29, foot: 18, harm: 16, gap: 22, mark: 18 };

/** How much is drawn beyond the end of the time to decide. */
const AHEAD = 0.05;

interface Props {
  line: Timeline;
  incident: Incident;
  decisions: readonly Drawn[];
  /** Low and without a frame, for one of many. */
  compact?: boolean;
  /** When the time to decide runs out or ran out, in milliseconds; null where there is none. */
  decideBy?: number | null;
  /** What is drawn at least, whatever the line spans; in milliseconds. */
  span?: { from: number; to: number };
  /** What the end of a line that runs is called. */
  nowName?: string;
}

/** The incident on one axis of time: rollout, harm, crossed rules, decisions, and the gap in which nobody had decided. */
export function IncidentRibbon({ line, incident, decisions, compact = false, decideBy = null, span, nowName }: Props) {
  const time = useTime();
  const size = compact ? COMPACT : FULL;
  const standing = decisions.filter(stands).toSorted((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt));
  const names = [line.exposures.length > 0 && 'Rollout', 'Harm', line.crossings.length > 0 && 'Signals', 'Decisions'];
  const lanes = names
    .filter((one) => one !== false)
    .map((name, i) => [name, size.top + size.lane * (i + 0.5)] as const);
  const middle = (name: string) => lanes.find(([one]) => one === name)?.[1] ?? 0;
  const decided = middle('Decisions');
  const placesOf = (x: X) =>
    spread(
      standing.map((one) => x(Date.parse(one.occurredAt))),
      size.mark + 2,
      x(line.to),
    );
  const ahead = decideBy !== null && decideBy > line.to ? decideBy + (decideBy - line.from) * AHEAD : line.to;
  const until = span ? Math.max(span.to, line.to) : ahead;
  return (
    <Ribbon
      from={span?.from ?? line.from}
      to={until}
      now={line.running ? line.to : null}
      nowName={nowName}
      height={size.top + size.lane * lanes.length + size.foot}
      bare={compact}
      label={said(line, decisions, decideBy, time.dayAndSecond)}
      lanes={lanes}
      milestones={[
        [isUndeclared(incident) ? 'suspected' : 'declared', incident.declaredAt],
        ['time is up', decideBy === null ? null : new Date(decideBy).toISOString()],
        ['contained', incident.containedAt],
        ['resolved', incident.resolvedAt],
      ]}
      above={({ x }) => <GapWords gap={line.gap} marks={placesOf(x)} y={decided} high={size.gap} x={x} />}
    >
      {({ x, left, right, hatch }) => {
        const places = placesOf(x);
        return (
          <>
            {lanes.slice(1).map(([name, y]) => (
              <line
                key={name}
                x1={left}
                x2={right}
                y1={y - size.lane / 2}
                y2={y - size.lane / 2}
                stroke="var(--line)"
              />
            ))}
            {line.exposures.map((one, i) => (
              <Reached
                key={`${one.name} ${one.from}`}
                one={one}
                x={x}
                y={middle('Rollout')}
                last={i === line.exposures.length - 1}
              />
            ))}
            {line.harmBegan !== null && (
              <rect
                x={x(line.harmBegan)}
                y={middle('Harm') - size.harm / 2}
                width={Math.max(2, x(line.harmEnded ?? line.to) - x(line.harmBegan))}
                height={size.harm}
                fill={hatch.harm}
                stroke="var(--harm)"
              />
            )}
            {line.crossings.map((one) => (
              <Crossed key={one.id} one={one} x={x} y={middle('Signals')} words={time.dayAndSecond} />
            ))}
            <Gap gap={line.gap} budget={decideBy} y={decided} high={size.gap} x={x} hatch={hatch} />
            {standing.map((one, i) => (
              <g key={one.id}>
                <MarkAt kind={one.kind} x={places[i] ?? 0} y={decided} size={size.mark} />
                <title>{`${isKind(one.kind) ? KIND[one.kind].label : one.kind}, ${time.dayAndSecond(one.occurredAt)}`}</title>
              </g>
            ))}
          </>
        );
      }}
    </Ribbon>
  );
}

type X = (at: number) => number;

/** A bar as high as the share of users that was reached. */
function Reached({ one, x, y, last }: { one: Exposure; x: X; y: number; last: boolean }) {
  const wide = Math.max(1, x(one.to) - x(one.from) - 1.5);
  const high = one.percent === 0 ? 1 : Math.max(5, (one.percent / 100) * 26);
  return (
    <g>
      <title>{`${one.name}, ${one.percent}%`}</title>
      <rect
        x={x(one.from)}
        y={y + 18 - high}
        width={wide}
        height={high}
        fill="var(--line-strong)"
        opacity={last ? 0.9 : 0.55}
      />
      {wide > 34 && (
        <text x={x(one.from) + 3} y={y + 14 - high} className={last ? 'strong over-line' : 'over-line'}>
          {one.percent}%
        </text>
      )}
    </g>
  );
}

/** Hollow where the signal went beyond the line, filled once that had lasted. */
function Crossed({ one, x, y, words }: { one: Crossing; x: X; y: number; words: (at: number) => string }) {
  const [from, confirmed] = [x(one.from), x(one.confirmed)];
  return (
    <g stroke="var(--harm)" strokeWidth="1.6" strokeLinejoin="round">
      <title>{`${one.name}: beyond its line ${words(one.from)}, confirmed ${words(one.confirmed)}`}</title>
      {confirmed - from > 14 && <path d={triangle(from, y)} fill="var(--panel)" />}
      <path d={triangle(confirmed, y)} fill="var(--harm)" />
    </g>
  );
}

const triangle = (x: number, y: number) => `M${x} ${y - 7}l7 13h-14Z`;

interface GapProps {
  gap: Timeline['gap'];
  y: number;
  high: number;
  x: X;
}

/** The time in which nobody had decided; what of it lies past the end of the budget harms. */
function Gap({
  gap: { from, to },
  budget,
  y,
  high,
  x,
  hatch,
}: GapProps & { budget: number | null; hatch: Scale['hatch'] }) {
  const [left, right] = [x(from), x(to)];
  if (right - left < 1) return null;
  const half = high / 2;
  const late = budget !== null && budget < to ? Math.max(left, x(budget)) : right;
  return (
    <g>
      <rect x={left} y={y - half} width={late - left} height={high} fill={hatch.ink} />
      {late < right && <rect x={late} y={y - half} width={right - late} height={high} fill={hatch.late} />}
      <path
        d={`M${left} ${y - half - 2}v${high + 4}M${right} ${y - half - 2}v${high + 4}`}
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
    </g>
  );
}

/** How much room its words need. */
const WORDS = 150;

/** How long that was, where no decision stands in the way. */
function GapWords({ gap: { from, to, open }, marks, y, high, x }: GapProps & { marks: readonly number[] }) {
  const [begin, end] = widest(x(from), x(to), marks);
  if (end - begin <= WORDS) return null;
  return (
    <g transform={`translate(${(begin + end) / 2} ${y})`}>
      <rect x={-66} y={4 - high / 2} width={132} height={high - 8} rx={3} fill="var(--panel)" />
      <text textAnchor="middle" y={4.5} className={open ? 'strong' : undefined}>
        {`${stopwatch(to - from)} undecided`}
      </text>
    </g>
  );
}

function said(
  line: Timeline,
  decisions: readonly Drawn[],
  decideBy: number | null,
  words: (at: number) => string,
): string {
  const standing = decisions.filter(stands);
  const { gap } = line;
  return [
    `From ${words(line.from)} to ${line.running ? 'now' : words(line.to)}.`,
    ...line.exposures.map((one) => `Reached ${one.percent}% of the users ${words(one.from)}.`),
    line.harmBegan === null ? 'No harm is noted.' : `Harm began ${words(line.harmBegan)}.`,
    line.harmEnded === null ? '' : `It ended ${words(line.harmEnded)}.`,
    ...line.crossings.map((one) => `${one.name} beyond its line ${words(one.from)}.`),
    gap.to > gap.from ? `Undecided from ${words(gap.from)} to ${gap.open ? 'now' : words(gap.to)}.` : '',
    standing.length
      ? `Decided: ${standing.map((one) => `${isKind(one.kind) ? KIND[one.kind].label : one.kind} ${words(Date.parse(one.occurredAt))}`).join(', ')}.`
      : 'Nobody has decided.',
    decideBy === null ? '' : `The time to decide is up ${words(decideBy)}.`,
  ]
    .filter((one) => one !== '')
    .join(' ');
}
