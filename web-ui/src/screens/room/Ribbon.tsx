import { scaleLinear } from 'd3-scale';
import type { Decision, Incident } from '../../api/types';
import { stopwatch } from '../../lib/clock';
import { isKind, KIND } from '../../lib/kinds';
import { useTime } from '../../lib/time';
import { MarkAt } from '../../ui/Mark';
import { useWidth } from '../../ui/useWidth';
import { joined, type Marked, spread } from './places';
import { type Timeline, ticks } from './timeline';

const DAY = 86_400_000;
const HARM = 48;
const DECISIONS = 104;
const HEIGHT = 148;

interface Props {
  line: Timeline;
  incident: Incident;
  decisions: readonly Decision[];
}

/** The incident on one axis of time: harm, milestones, decisions, and the gap in which nobody had decided. */
export function Ribbon({ line, incident, decisions }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(720);
  const time = useTime();
  const small = width < 600;
  const left = small ? 0 : 92;
  const x = scaleLinear([line.from, line.to], [left, width - 24]).clamp(true);
  const end = line.harmEnded ?? line.to;
  const gapFrom = Math.min(line.harmBegan ?? line.declared, line.declared);
  const gapTo = line.decided ?? end;
  const days = line.to - line.from > 2 * DAY;
  const label = (at: number) => (days ? time.day(at).replace(/ \d{4}$/, '') : time.minute(at).slice(0, 5));
  const milestones: [string, string | null][] = [
    ['declared', incident.declaredAt],
    ['contained', incident.containedAt],
    ['resolved', incident.resolvedAt],
  ];
  const marks = joined(milestones.flatMap(([names, at]) => (at ? [{ names, x: x(Date.parse(at)) }] : [])));
  const standing = decisions
    .filter((one) => one.withdrawn === null)
    .toSorted((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt));
  const places = spread(
    standing.map((one) => x(Date.parse(one.occurredAt))),
    22,
    x(line.to),
  );
  return (
    <div className="ribbon">
      <div ref={ref}>
        <svg width={width} height={HEIGHT} role="img" aria-label={said(line, decisions, time.dayAndSecond)}>
          <defs>
            <pattern id="hatch-harm" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="5" height="5" fill="var(--harm-wash)" />
              <rect width="1.6" height="5" fill="var(--harm)" />
            </pattern>
            <pattern id="hatch-ink" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
              <rect width="1.1" height="5" fill="var(--line-strong)" />
            </pattern>
          </defs>
          {ticks(line.from, line.to, small ? 4 : 8)
            .filter((at) => x(at) > left + 14 && x(at) < width - 54)
            .map((at) => (
              <g key={at}>
                <line x1={x(at)} x2={x(at)} y1={20} y2={HEIGHT - 4} stroke="var(--line)" />
                <text x={x(at)} y={13} textAnchor="middle">
                  {label(at)}
                </text>
              </g>
            ))}
          {!small && (
            <>
              <text x={0} y={HARM + 5} className="lane">
                Harm
              </text>
              <text x={0} y={DECISIONS + 5} className="lane">
                Decisions
              </text>
            </>
          )}
          <line x1={left} x2={width - 24} y1={76} y2={76} stroke="var(--line)" />
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
          {marks.map((mark) => (
            <Milestone key={mark.names} {...mark} width={width} />
          ))}
          {standing.map((one, i) => (
            <g key={one.id}>
              <MarkAt kind={one.kind} x={places[i] ?? 0} y={DECISIONS} />
              <title>{`${isKind(one.kind) ? KIND[one.kind].label : one.kind}, ${time.dayAndSecond(one.occurredAt)}`}</title>
            </g>
          ))}
          {line.running && (
            <g>
              <line x1={x(line.to)} x2={x(line.to)} y1={18} y2={HEIGHT} stroke="var(--ink)" strokeWidth="2" />
              <rect x={x(line.to) - 19} y={0} width={38} height={18} rx={3} fill="var(--ink)" />
              <text x={x(line.to)} y={13} textAnchor="middle" className="now">
                now
              </text>
            </g>
          )}
        </svg>
      </div>
    </div>
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

function Milestone({ x, names, width }: Marked & { width: number }) {
  const half = names.length * 3.2;
  return (
    <g>
      <line x1={x} x2={x} y1={24} y2={HEIGHT - 16} stroke="var(--ink)" strokeDasharray="2 3" />
      <text x={Math.max(half, Math.min(x, width - half))} y={HEIGHT - 4} textAnchor="middle">
        {names}
      </text>
    </g>
  );
}

function said(line: Timeline, decisions: readonly Decision[], words: (at: number) => string): string {
  const standing = decisions.filter((one) => one.withdrawn === null);
  return [
    `From ${words(line.from)} to ${line.running ? 'now' : words(line.to)}.`,
    line.harmBegan === null ? 'No harm is noted.' : `Harm began ${words(line.harmBegan)}.`,
    line.harmEnded === null ? '' : `It ended ${words(line.harmEnded)}.`,
    standing.length
      ? `Decided: ${standing.map((one) => `${isKind(one.kind) ? KIND[one.kind].label : one.kind} ${words(Date.parse(one.occurredAt))}`).join(', ')}.`
      : 'Nobody has decided.',
  ].join(' ');
}
