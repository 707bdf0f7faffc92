/** The lists of guidance: by where an item stands, and of the adopted ones those that have to be looked at again. */
export const LISTS = ['ADOPTED', 'REVIEW_DUE', 'PROPOSED', 'RETIRED'] as const;
export type ListOf = (typeof LISTS)[number];
