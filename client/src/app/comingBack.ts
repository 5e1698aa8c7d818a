const key = 'workshop.reloads';
const longest = 30_000;

/** How long to wait before the page is loaded anew for the nth time (milliseconds): a server that is away is not helped by haste. */
export const pauseBefore = (reloads: number): number => Math.min(longest, 1_000 * 2 ** reloads);

/**
 * Loads the page anew, later and later, and at once when there is a network again or somebody asks. There are no words yet to say so
 * in any language: a sign to press stands there.
 */
export function comeBack(root: HTMLElement | null): void {
  const reloads = Number(read()) || 0;
  write(String(reloads + 1));
  const again = () => location.reload();
  setTimeout(again, pauseBefore(reloads));
  window.addEventListener('online', again);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-big';
  button.textContent = '↻';
  button.setAttribute('aria-label', document.title);
  button.addEventListener('click', again);
  root?.replaceChildren(button);
}

/** The page is there: the next trouble is a first one again. */
export const cameBack = (): void => write('0');

// Where nothing may be kept, every pause is the first.
function read(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(count: string): void {
  try {
    sessionStorage.setItem(key, count);
  } catch {
    // See above.
  }
}
