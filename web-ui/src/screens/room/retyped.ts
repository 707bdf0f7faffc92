import { isKind, KIND } from '../../lib/kinds';
import type { Waiting } from '../../lib/outbox';

/** What was not recorded after all, with when it was decided. */
export type GivenBack = Pick<Waiting, 'said' | 'at'>;

/** A decision as somebody types it. */
export const retyped = (kind: string, words: string) => `${isKind(kind) ? KIND[kind].letter : kind} ${words}`;
