/** What may read otherwise after a plan was recorded. */
export const TOUCHED = ['releases', 'gate', 'coverage'];

/** What the draft of a plan is kept as. */
export const draftName = (id: string) => `plan ${id}`;
