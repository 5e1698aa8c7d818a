import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { cameBack, comeBack } from './app/comingBack';
import { firstLanguage } from './app/ownLanguage';
import { Toasts } from './look/Toasts';
import { usualLanguage } from './words/languages';
import { speak } from './words/speaking';
import './look/look.css';

const root = document.getElementById('root');

function draw() {
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App />
      <Toasts />
    </StrictMode>,
  );
}

// Nothing can be said before the words are here; where one's own don't come, the usual ones may be kept by the browser.
speak(firstLanguage())
  .catch(() => speak(usualLanguage))
  .then(
    () => {
      cameBack();
      draw();
    },
    () => comeBack(root),
  );
