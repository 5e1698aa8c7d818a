/** What is kept on this device. Never throws: where the browser keeps nothing, it is kept as long as the page lives. */
export interface DeviceStorage {
  /** All of it outlives the page; not where the browser keeps nothing, nor on a device that was too full for something. */
  readonly lasting: boolean;
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** Keys that start so, in order. */
  keys(prefix: string): string[];
}

let known: { readonly of: Storage | undefined; readonly storage: DeviceStorage } | undefined;

/** One for the page: what the device was too full to keep is known to all of it. */
export function deviceStorage(): DeviceStorage {
  const of = whatTheBrowserHas();
  if (!known || known.of !== of) known = { of, storage: of ? lastingStorage(of) : passingStorage() };
  return known.storage;
}

// Browsers that are told to keep nothing throw at the very name.
function whatTheBrowserHas(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

function lastingStorage(storage: Storage): DeviceStorage {
  const passing = passingStorage();
  return {
    get lasting() {
      return passing.keys('').length === 0;
    },
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
