import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, transformWithOxc } from 'vite';
import { askedIn } from './src/words/asked';

const source = (path: string) => fileURLToPath(new URL(`src/${path}`, import.meta.url));

/** What a participant's phone may come to show, from the way in to the report. */
const entries = ['main.tsx', 'app/HomePage.tsx', 'app/JoinPage.tsx', 'app/EnterPage.tsx', 'app/WorkshopPage.tsx'];
const phone = 'participant/Participant.tsx';
/** Fetched by others only; `App` and `WorkshopPage` name them. */
const others = /\/((staff|wall|create|reports|series|interpreter|sharing)\/[A-Z]\w*|app\/PrivacyPage)\.tsx$/;

/** What only those are refused with who prepare or run a workshop, by the first word of the code. */
const theirRefusals =
  /^refusal\.(act|action|agenda|archive|day|dialogue|earlier|host_key|import|language|match|original|paper|rehearsal|row|series|sign_in|timer|translation)\./;

/**
 * `./en?few`: of a language's words those that a participant's phone asks for, which is half of them. Found in the modules
 * that a phone can come to, so that nobody has to keep a list; whatever is missing all the same is fetched when it is said.
 */
export function fewWords(): Plugin {
  return {
    name: 'few-words',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('?few')) return null;
      const file = id.slice(0, -'?few'.length);
      this.addWatchFile(file);
      const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
      const exported = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      const [words] = Object.values(exported) as [Record<string, string>];
      const isAsked = askedIn(phoneSources());
      const few = Object.fromEntries(Object.entries(words).filter(([key]) => isAsked(key) && !theirRefusals.test(key)));
      return { code: `export default ${JSON.stringify(few)};`, moduleType: 'js' };
    },
  };
}

function phoneSources(): string {
  const seen = new Map<string, string>();
  const read = (file: string) => {
    if (seen.has(file) || others.test(file) || /\/words\/[a-z]{2}\.ts$/.test(file)) return;
    const text = readFileSync(file, 'utf8');
    seen.set(file, text);
    for (const [, path] of text.matchAll(/(?:from|import\()\s*'(\.[^'?]+)'/g)) {
      const found = ['.ts', '.tsx', ''].map((end) => resolve(dirname(file), path as string) + end).find(isFile);
      if (found && /\.tsx?$/.test(found)) read(found);
    }
  };
  for (const entry of [...entries, phone]) read(source(entry));
  return [...seen.values()].join('\n');
}

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
