// Imports in every state; the running one moves on with the clock.
const base = {
  component: 'train',
  refused: [],
  startedAt: '2026-11-23T22:00:00Z',
  updatedAt: '2026-11-23T22:00:09Z',
  finishedAt: '2026-11-23T22:00:09Z',
};

export function imports(now) {
  const step = Math.floor(now / 1000) % 60;
  return [
    {
      ...base,
      id: 'imp_3',
      state: 'RUNNING',
      source: { kind: 'GIT', name: 'mediawiki-config', fingerprint: 'a1' },
      itemsDone: 4_000 + step * 100,
      totalItems: 12_480,
      recorded: 3_900 + step * 100,
      unchanged: 100,
      startedAt: new Date(now - 20_000).toISOString(),
      updatedAt: new Date(now).toISOString(),
      finishedAt: null,
    },
    {
      ...base,
      id: 'imp_2',
      state: 'DONE',
      source: { kind: 'CSV', name: 'train-rollbacks.csv', mapping: 'wikimedia-train', fingerprint: 'b2' },
      itemsDone: 1_812,
      totalItems: 1_812,
      recorded: 1_808,
      unchanged: 1,
      refused: [
        { key: 'row 17', field: 'rolled_back_at', reason: 'not an instant: "yesterday"' },
        { key: 'row 90', field: 'version', reason: 'empty' },
        { key: 'row 204', field: 'deployed_at', reason: 'in the future' },
      ],
    },
    {
      ...base,
      id: 'imp_1',
      state: 'CANCELLED',
      source: { kind: 'GIT', name: 'shop', fingerprint: 'c3' },
      itemsDone: 500,
      totalItems: 2_000,
      recorded: 500,
      unchanged: 0,
    },
  ];
}
