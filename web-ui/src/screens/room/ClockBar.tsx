interface Limit {
  ms: number;
  name: string;
}

interface Props {
  elapsedMs: number;
  limit: Limit;
  /** A second one, further out. */
  beyond?: Limit | undefined;
  /** False where nothing is wrong about being past the limit. */
  binding?: boolean;
}

/** How much of the bar lies beyond the last limit, so that being past it can be seen. */
const ROOM = 1.6;

/** A clock as a bar: how far it is, and what it is held against. The words beside it say the same. */
export function ClockBar({ elapsedMs, limit, beyond, binding = true }: Props) {
  const whole = Math.max((beyond?.ms ?? limit.ms) * (beyond ? 1.15 : ROOM), elapsedMs * 1.05, 1);
  const share = (ms: number) => `${Math.min(100, (Math.max(0, ms) / whole) * 100)}%`;
  const over = binding ? elapsedMs - limit.ms : 0;
  return (
    <div className="cbar" aria-hidden="true">
      <div>
        <i style={{ width: share(over > 0 ? limit.ms : elapsedMs) }} />
        {over > 0 && <i className="past" style={{ left: share(limit.ms), width: share(over) }} />}
        {[limit, beyond].map((one) => one && <b key={one.name} style={{ left: share(one.ms) }} />)}
      </div>
      <p>
        {[limit, beyond].map(
          (one) =>
            one && (
              <span key={one.name} style={{ left: share(one.ms) }}>
                {one.name}
              </span>
            ),
        )}
      </p>
    </div>
  );
}
