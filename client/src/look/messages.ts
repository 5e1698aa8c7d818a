/** What the page says beside its screens: seen for a while (toasts), or only heard (announcements). */
export type Toast = { readonly id: number; readonly text: string; readonly tone: 'calm' | 'good' | 'warn' };
type Messages = {
  readonly toasts: readonly Toast[];
  readonly heard: string;
  /** How many announcements there were: the same one again is another. */
  readonly said: number;
};

let messages: Messages = { toasts: [], heard: '', said: 0 };
let nextId = 1;
const listeners = new Set<() => void>();

function become(next: Messages) {
  messages = next;
  for (const listener of listeners) listener();
}

/** Shows a short sentence at the foot of the screen; a warning stays until it is dismissed. */
export function toast(text: string, tone: Toast['tone'] = 'calm', milliseconds = 6000): void {
  const id = nextId++;
  // The same sentence twice is the same news: keep the later one.
  become({ ...messages, toasts: [...messages.toasts.filter((other) => other.text !== text), { id, text, tone }] });
  if (tone !== 'warn') setTimeout(() => dismiss(id), milliseconds);
}

export function dismiss(id: number): void {
  become({ ...messages, toasts: messages.toasts.filter((other) => other.id !== id) });
}

/** Says something to those who listen, without showing it. */
export function announce(text: string): void {
  // A reader stays silent when the text does not change: an invisible space makes it another text.
  become({ ...messages, heard: messages.heard === text ? `${text}\u200b` : text, said: messages.said + 1 });
}

export function currentMessages(): Messages {
  return messages;
}

export function onMessages(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
