/** What is kept on this device. Never throws: where the browser keeps nothing, it is kept as long as the page lives. */
export interface DeviceStorage {
  /** Outlives the page. */
  readonly lasting: boolean;
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Keys that start so, in order. */
  keys(prefix: string): string[];
}

/** Private windows and full devices throw where others keep. */
export function deviceStorage(): DeviceStorage {
  try {
    const storage = globalThis.localStorage;
    storage.setItem('workshop.probe', '1');
    storage.removeItem('workshop.probe');
    return lastingStorage(storage);
  } catch {
    return passingStorage();
  }
}

function lastingStorage(storage: Storage): DeviceStorage {
  const passing = passingStorage();
  return {
    lasting: true,
    get: (key) => passing.get(key) ?? storage.getItem(key) ?? undefined,
    set(key, value) {
      try {
        storage.setItem(key, value);
        passing.remove(key);
      } catch {
        // The device is full: this page still has it.
        passing.set(key, value);
      }
    },
    remove(key) {
      storage.removeItem(key);
      passing.remove(key);
    },
    keys: (prefix) => [...new Set([...keysOf(storage, prefix), ...passing.keys(prefix)])].sort(),
  };
}

function keysOf(storage: Storage, prefix: string): string[] {
  const all = Array.from({ length: storage.length }, (_, at) => storage.key(at));
  return all.filter((key) => key?.startsWith(prefix)) as string[];
}

/** Kept in memory only; also what tests take. */
export function passingStorage(): DeviceStorage {
  const kept = new Map<string, string>();
  return {
    lasting: false,
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    keys: (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)).sort(),
  };
}
