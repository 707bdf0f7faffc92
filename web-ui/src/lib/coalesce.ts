/** How long it rests between two runs, in milliseconds. */
const REST = 1_000;

/**
 * Runs at once what is asked for first, and what is asked for meanwhile together: never before the last run is over,
 * nor within a second of its start. A storm of changes is read as often as one can look.
 * @param run gets each key once
 */
export function coalesce<K>(run: (keys: readonly K[]) => Promise<unknown>): (keys: readonly K[]) => void {
  const asked = new Set<K>();
  let running = false;
  const go = async () => {
    running = true;
    while (asked.size > 0) {
      const keys = [...asked];
      asked.clear();
      await Promise.allSettled([run(keys), new Promise((done) => setTimeout(done, REST))]);
    }
    running = false;
  };
  return (keys) => {
    for (const key of keys) asked.add(key);
    if (!running) void go();
  };
}
