/** What may read otherwise after something was said of an obligation. */
export const TOUCHED = ['obligations', 'incidents', 'incident', 'incident-log'];

export const obligationPath = (id: string, rest: string) => `/obligations/${encodeURIComponent(id)}/${rest}`;
