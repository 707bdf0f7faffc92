/** What may read otherwise after something was recorded at a gate. */
export const TOUCHED = ['gate', 'releases'];

export const releasePath = (id: string, rest: string) => `/releases/${encodeURIComponent(id)}/${rest}`;
