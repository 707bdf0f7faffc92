/** What may show something else after a procedure was recorded. */
export const TOUCHED = ['procedures', 'coverage'];

export const procedurePath = (id: string, rest: string) => `/procedures/${encodeURIComponent(id)}/${rest}`;
