import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Toasts } from '../look/Toasts';
import { App } from './App';

export function draw(root: HTMLElement | null): void {
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App />
      <Toasts />
    </StrictMode>,
  );
}
