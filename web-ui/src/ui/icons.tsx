const stroke = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeLinejoin: 'round',
  strokeLinecap: 'round',
} as const;

const PATHS = {
  now: 'M2.5 7.5 8 2.8l5.5 4.7M4 6.5V13h2.8V9.5h2.4V13H12V6.5',
  trends: 'M2.5 12.5 6 8l3 2.5 4.5-6',
  incidents: 'M3 4h10M3 8h10M3 12h6',
  obligations: 'M8 13.5a4.9 4.9 0 1 0 0-9.8 4.9 4.9 0 0 0 0 9.8ZM6.3 1.8h3.4M8 6v3h2.2',
  guidance: 'M2.5 3.5c2-.8 4-.8 5.5.4 1.5-1.2 3.5-1.2 5.5-.4v9c-2-.8-4-.8-5.5.4-1.5-1.2-3.5-1.2-5.5-.4zM8 4v8.8',
  releases: 'M2.5 13h11M2.5 13v-2.5H6V7.2h3.5V4h4V13',
  operations: 'M2.5 13V9M6.2 13V5.5M9.8 13V8M13.5 13V3',
  settings:
    'M2.5 5h5m4 0h2M2.5 11h2m4 0h5M9.5 3.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6ZM6.5 9.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
  find: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4Zm3.2 7.4 3.3 3.3',
  zone: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM8 5v3.2l2 1.3',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11ZM8 2.5a5.5 5.5 0 0 1 0 11',
};

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
      <path d={PATHS[name]} {...stroke} />
    </svg>
  );
}

export function Logo() {
  return (
    <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
      <path d="M22 5v18" stroke="var(--ink)" strokeWidth="3.2" />
      <path d="M18 14H6m5-5.5L5.5 14l5.5 5.5" fill="none" stroke="var(--ink)" strokeWidth="2.6" />
    </svg>
  );
}
