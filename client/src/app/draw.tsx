import { options } from 'preact';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Toasts } from '../look/Toasts';
import { App } from './App';

// What an effect does, such as taking the focus into a menu that opens, is done before the next key comes, and not a frame later.
options.requestAnimationFrame = queueMicrotask;

export function draw(root: HTMLElement | null): void {
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App />
      <Toasts />
    </StrictMode>,
  );
}
