import { cameBack, comeBack } from './app/comingBack';
import { beginJoining } from './app/joining';
import { firstLanguage, followAddress } from './app/ownLanguage';
import { routeOf } from './app/routes';
import { usualLanguage } from './words/languages';
import { speak } from './words/speaking';
import './look/look.css';

// What speaks comes first, for it knows which words to fetch; then all is under way at once: the words, what draws them, and the door.
const root = document.getElementById('root');
const speaking = speak(firstLanguage()).catch(() => speak(usualLanguage));
const drawing = import('./app/draw');
const route = routeOf(location.pathname);
if (route.is === 'join') beginJoining(route.code);

// Nothing can be said before the words are here; where one's own don't come, the usual ones may be kept by the browser.
Promise.all([drawing, speaking]).then(
  ([{ draw }]) => {
    cameBack();
    followAddress();
    draw(root);
  },
  () => comeBack(root),
);
