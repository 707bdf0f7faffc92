/** What may show something else after a sheet was recorded. */
export const TOUCHED = ['sheets'];

export const sheetPath = (id: string, rest: string) => `/sheets/${encodeURIComponent(id)}/${rest}`;
