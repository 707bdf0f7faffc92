import type { QueryClient } from '@tanstack/react-query';
import { start as startOutbox } from './api/outbox';

/** What runs behind every page. */
export function start(queries: QueryClient) {
  void startOutbox(queries);
}
