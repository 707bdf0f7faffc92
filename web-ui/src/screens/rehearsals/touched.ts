/** The first words of the queries that may show something else after a rehearsal. */
export const TOUCHED = ['rehearsals', 'coverage', 'recovery-time'];
