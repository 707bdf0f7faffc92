import type { Decision, Incident } from '../../api/types';
import { stopwatch } from '../../lib/clock';
import { isUndeclared } from '../../lib/incident';
import { isKind, KIND } from '../../lib/kinds';
import { stands } from '../../lib/mandate';
import { useTime } from '../../lib/time';
import type { Exposure } from '../../screens/releases/rollout';
import { MarkAt } from '../Mark';
import { spread, widest } from './places';
import { Ribbon } from './Ribbon';
import type { Crossing, Timeline } from './timeline';

const TOP = 24;
const LANE = 48;
const FOOT = 28;

interface Props {
  line: Timeline;
  incident: Incident;
  decisions: readonly Decision[];
}

/** The incident on one axis of time: rollout, harm, crossed rules, decisions, and the gap in which nobody had decided. */
export function IncidentRibbon({ line, incident, decisions }: Props) {
  const time = useTime();
  const standing = decisions.filter(stands).toSorted((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt));
  const names = [line.exposures.length > 0 && 'Rollout', 'Harm', line.crossings.length > 0 && 'Signals', 'Decisions'];
  const lanes = names.filter((one) => one !== false).map((name, i) => [name, TOP + LANE * (i + 0.5)] as const);
  const middle = (name: string) => lanes.find(([one]) => one === name)?.[1] ?? 0;
  const decided = middle('Decisions');
  return (
    <Ribbon
      from={line.from}
      to={line.to}
      now={line.running ? line.to : null}
      height={TOP + LANE * lanes.length + FOOT}
      label={said(line, decisions, time.dayAndSecond)}
      lanes={lanes}
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
            {lanes.slice(1).map(([name, y]) => (
              <line key={name} x1={left} x2={right} y1={y - LANE / 2} y2={y - LANE / 2} stroke="var(--line)" />
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
                y={middle('Harm') - 14}
                width={Math.max(2, x(line.harmEnded ?? line.to) - x(line.harmBegan))}
                height={28}
                fill="url(#hatch-harm)"
                stroke="var(--harm)"
              />
            )}
            {line.crossings.map((one) => (
              <Crossed key={one.id} one={one} x={x} y={middle('Signals')} words={time.dayAndSecond} />
            ))}
            <Gap
              marks={places}
              from={x(line.gap.from)}
              to={x(line.gap.to)}
              ms={line.gap.to - line.gap.from}
              open={line.gap.open}
              y={decided}
            />
            {standing.map((one, i) => (
              <g key={one.id}>
                <MarkAt kind={one.kind} x={places[i] ?? 0} y={decided} />
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
  /** Where decisions are drawn, from left to right. */
  marks: readonly number[];
  from: number;
  to: number;
  ms: number;
  open: boolean;
  y: number;
}

/** How much room its words need. */
const WORDS = 150;

function Gap({ marks, from, to, ms, open, y }: GapProps) {
  if (to - from < 1) return null;
  const [left, right] = widest(from, to, marks);
  return (
    <g>
      <rect x={from} y={y - 15} width={to - from} height={30} fill="url(#hatch-ink)" />
      <path d={`M${from} ${y - 17}v34M${to} ${y - 17}v34`} stroke="var(--ink)" strokeWidth="1.5" />
      {right - left > WORDS && (
        <g transform={`translate(${(left + right) / 2} ${y})`}>
          <rect x={-66} y={-11} width={132} height={22} rx={3} fill="var(--panel)" />
          <text textAnchor="middle" y={4.5} className={open ? 'strong' : undefined}>
            {`${stopwatch(ms)} undecided`}
          </text>
        </g>
      )}
    </g>
  );
}

function said(line: Timeline, decisions: readonly Decision[], words: (at: number) => string): string {
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
  ]
    .filter((one) => one !== '')
    .join(' ');
}
