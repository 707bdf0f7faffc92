// The figures of the mock server, so that its answers agree with each other.
const Z = 1.959964;

export function random(seed) {
  let s = seed;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function wilson(k, n) {
  if (!n) return [null, null];
  const p = k / n;
  const d = 1 + (Z * Z) / n;
  const c = p + (Z * Z) / (2 * n);
  const r = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  return [Math.max(0, (c - r) / d), Math.min(1, (c + r) / d)];
}

export function kaplanMeier(lifetimes) {
  const sorted = [...lifetimes].sort((a, b) => a.seconds - b.seconds);
  let survival = 1;
  let greenwood = 0;
  const steps = [];
  sorted.forEach((one, i) => {
    if (one.censored) return;
    const atRisk = sorted.length - i;
    survival *= 1 - 1 / atRisk;
    greenwood += atRisk > 1 ? 1 / (atRisk * (atRisk - 1)) : 0;
    const reach = survival > 0 ? (Z * Math.sqrt(greenwood)) / Math.abs(Math.log(survival)) : 0;
    const defined = survival > 0;
    steps.push({
      seconds: one.seconds,
      contained: 1 - survival,
      low: defined ? 1 - survival ** Math.exp(-reach) : null,
      high: defined ? 1 - survival ** Math.exp(reach) : null,
    });
  });
  return steps;
}

export function percentile(steps, share) {
  const at = (key) => steps.find((s) => (s[key] ?? (key === 'low' ? null : 1)) >= share - 1e-9)?.seconds ?? null;
  return { seconds: at('contained'), interval: [at('high'), at('low')] };
}

export function xmr(points) {
  const segment = (part) => {
    const logs = part.map((p) => Math.log(Math.max(1, p.seconds)));
    const centre = logs.reduce((a, b) => a + b, 0) / logs.length;
    const range = logs.slice(1).reduce((sum, v, i) => sum + Math.abs(v - logs[i]), 0) / (logs.length - 1 || 1);
    const limits = logs.length > 1 ? [Math.exp(centre - 2.66 * range), Math.exp(centre + 2.66 * range)] : [null, null];
    return {
      from: part[0].at,
      to: part.at(-1).at,
      fromIndex: points.indexOf(part[0]),
      toIndex: points.indexOf(part.at(-1)),
      centreSeconds: Math.exp(centre),
      lowerSeconds: limits[0],
      upperSeconds: limits[1],
    };
  };
  const cut = points.findIndex((p) => p.at >= '2019');
  if (!points.length) return { segments: [], redrawn: false };
  if (cut <= 0) return { segments: [segment(points)], redrawn: false };
  return { segments: [segment(points.slice(0, cut)), segment(points.slice(cut))], redrawn: true };
}

export function groupBy(list, by) {
  const groups = new Map();
  for (const one of list) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}
