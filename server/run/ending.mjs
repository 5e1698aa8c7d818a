// How a command learns that it should end.

// As it was at the very start: by the time that somebody asks, it may have gone.
const parent = process.ppid;

/**
 * Calls back, with the signal to pass on, whenever this command should end.
 * In a terminal Ctrl-C reaches children by itself, so it is not passed on unless `alsoInterrupts`.
 */
export function onEnding(callback, { alsoInterrupts = false } = {}) {
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => callback(signal));
  process.on('SIGINT', () => {
    if (alsoInterrupts || !process.stdin.isTTY) callback('SIGINT');
  });
  onOrphaned(() => callback('SIGTERM'));
}

/** npm hands a SIGTERM only to the shell between it and us, which dies without a word: then our parent is another. */
function onOrphaned(callback) {
  if (process.platform === 'win32' || !process.env.npm_lifecycle_event) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback();
  }, 500);
  watch.unref();
}
