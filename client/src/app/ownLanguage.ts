import { deviceStorage } from '../wire/device';
import { type Language, languageOf, usualLanguage } from '../words/languages';
import { speak } from '../words/speaking';

const chosenKey = 'workshop.language';
const roomKey = 'workshop.language.room';

/** `?lang=`: for this page only, whatever else is chosen. Also the way to the pseudo-language. */
const inAddress = () => languageOf(new URLSearchParams(globalThis.location?.search).get('lang'));
let askedFor = inAddress();

/** The address may ask for another one while the page stands, as going back does. */
export function followAddress(): void {
  window.addEventListener('popstate', () => {
    const asked = inAddress();
    if (!asked) return;
    askedFor = asked;
    speakIfWeCan(asked);
  });
}

/** What this device speaks before it knows the workshop: chosen here, else of the last workshop, else the browser's. */
export function firstLanguage(): Language {
  const storage = deviceStorage();
  const inWorkshop = location.pathname.startsWith('/w/');
  const isWall = /^\/w\/[^/]+\/wall/.test(location.pathname);
  return (
    askedFor ??
    (isWall ? undefined : languageOf(storage.get(chosenKey))) ??
    (inWorkshop ? languageOf(storage.get(roomKey)) : undefined) ??
    navigator.languages.map(languageOf).find(Boolean) ??
    usualLanguage
  );
}

/** Somebody chose a language for themselves: kept on the device. */
export function chooseLanguage(code: string): void {
  deviceStorage().set(chosenKey, code);
  speakIfWeCan(languageOf(code));
}

/** The workshop's own language, spoken to whoever chose none; and always on the wall, which is everybody's. */
export function hearRoom(code: string, isWall: boolean): void {
  const storage = deviceStorage();
  const language = languageOf(code);
  if (!language) return;
  storage.set(roomKey, code);
  if (!askedFor && (isWall || !languageOf(storage.get(chosenKey)))) speakIfWeCan(language);
}

function speakIfWeCan(language: Language | undefined): void {
  // Without a line its words can't be fetched: what is spoken now goes on.
  if (language) speak(language).catch(() => undefined);
}
