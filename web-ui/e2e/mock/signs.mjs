const path = (sentence, component, changeKind, about = null) => ({
  sentence,
  component,
  changeKind,
  pattern: null,
  about,
});

const SIGNS = [
  {
    sign: 'BACK_WITHOUT_A_HOW',
    title: '"We can always roll back", without a how',
    looked: 4,
    sentence: 'Change types said to go back that have no procedure: 1 of 4.',
    evidence: [
      path('CONFIG of search is said to be reversible, and no procedure with steps says how.', 'search', 'CONFIG'),
    ],
    remedy: 'Publish the procedure that takes it back, with its steps and who may trigger it.',
  },
  {
    sign: 'DATA_WITHOUT_CONTAINMENT',
    title: 'Schema or data change without containment',
    looked: 2,
    sentence: 'Change types of schemas or data that nothing contains: 1 of 2.',
    evidence: [path('Nothing says what contains DATA of ledger.', 'ledger', 'DATA')],
    remedy: 'Name what can be done when it cannot be taken back: a flag, a backup point, a procedure that contains it.',
  },
  {
    sign: 'REPEATED_INDECISION',
    title: 'Repeated indecision',
    looked: 6,
    sentence:
      'Components that were decided about late, or not at all, in two incidents or more of the last 90 days: 1.',
    evidence: ['inc_1', 'inc_2'].map((id) =>
      path(`One of 2 incidents of ledger in which deciding was late, taken back or missing.`, 'ledger', null, id),
    ),
    remedy: 'Look at what these incidents have in common: who may decide, by what, and who is told.',
  },
  {
    sign: 'TIME_UNKNOWN',
    title: 'Rollback time unknown or assumed',
    looked: 4,
    sentence: 'Change types whose time back nobody has measured: 0 of 4.',
    evidence: [],
    remedy: 'Measure it: rehearse the procedure and record how long it took.',
  },
];

/** What the server answers about the playbook's warning signs. */
export function signsAnswer({ pathname, query, empty }) {
  if (pathname !== '/metrics/warning-signs') return null;
  const component = query.get('component');
  return {
    status: 200,
    body: {
      to: '2026-11-24T10:00:00Z',
      asOf: empty ? null : '2026-11-24T10:00:00Z',
      status: 'provisional',
      position: 'release:1812',
      formulaVersion: 'warning-signs/1',
      signs: SIGNS.map((sign) => {
        const evidence = empty ? [] : sign.evidence.filter((one) => !component || one.component === component);
        return { ...sign, evidence, shows: evidence.length > 0, looked: empty ? 0 : sign.looked };
      }),
    },
  };
}
