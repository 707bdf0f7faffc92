import type { Review } from '../../api/review';
import type { Evidence } from '../../ui/Evidence';

/** What a part of a review is shown and written by. */
export interface Part {
  all: Review;
  /** Of the review, below the interface. */
  path: string;
  published: boolean;
  /** What can be pointed at. */
  evidence: readonly Evidence[];
  /** When events were recorded, by position. */
  recordedAt: ReadonlyMap<string, string>;
}

/** What may read otherwise after something was said in a review. */
export const TOUCHED = ['review', 'replay'];
