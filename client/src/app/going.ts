/** Moves within the page: the address changes, the page stays. */
const listeners = new Set<() => void>();

export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'replace') history.replaceState(null, '', path);
  else history.pushState(null, '', path);
  for (const heard of listeners) heard();
}

export const currentPath = (): string => location.pathname;
export const currentHash = (): string => location.hash;

export function onGoing(heard: () => void): () => void {
  listeners.add(heard);
  window.addEventListener('popstate', heard);
  return () => {
    listeners.delete(heard);
    window.removeEventListener('popstate', heard);
  };
}
