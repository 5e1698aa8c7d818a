// What a release holds of others' work, under which licence, with its text where the package brings one.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root, Stopped } from './steps.mjs';

/** @typedef {{ name: string, version: string, licence: string, by: string, text: string }} Notice */

/**
 * The notices of everything in a published folder and in the page, as one text.
 * @param {string} folder a published server
 */
export function noticesOf(folder) {
  const all = [...inThePage(), ...inTheServer(folder)].sort((one, other) => one.name.localeCompare(other.name, 'en'));
  const nameless = all.filter((notice) => !notice.licence);
  if (nameless.length) throw new Stopped(`No licence known of ${nameless.map(({ name }) => name).join(', ')}.`);
  const list = all.map(({ name, version, licence, by }) => `${name} ${version}: ${licence}${by ? `, ${by}` : ''}`);
  const texts = all.filter(({ text }) => text).map(({ name, text }) => `\n\n=== ${name} ===\n\n${text.trim()}`);
  return `Workshop is made with the work of others.\n\n${list.join('\n')}\n${texts.join('')}\n`;
}

/** @returns {Notice[]} */
function inThePage() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, optional }]) => path && !dev && !optional)
    .map(([path, { version }]) => {
      const { name, license, author } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
      return {
        name,
        version,
        licence: license ?? '',
        by: author?.name ?? author ?? '',
        text: licenceIn(join(root, path)),
      };
    });
}

/** @returns {Notice[]} */
function inTheServer(folder) {
  const { libraries } = JSON.parse(readFileSync(join(folder, 'Workshop.Server.deps.json'), 'utf8'));
  const kept = process.env.NUGET_PACKAGES ?? join(process.env.HOME ?? homedir(), '.nuget', 'packages');
  return Object.entries(libraries)
    .filter(([, { type }]) => type === 'package')
    .map(([id, { path }]) => {
      const [name, version] = id.split('/');
      const place = join(kept, path);
      const spec = readFileSync(join(place, `${name.toLowerCase()}.nuspec`), 'utf8');
      const told = (element) => new RegExp(`<${element}[^>]*>([^<]*)</${element}>`).exec(spec)?.[1].trim() ?? '';
      const file = /<license type="file">([^<]*)</.exec(spec)?.[1];
      return {
        name,
        version,
        licence: /<license type="expression">([^<]*)</.exec(spec)?.[1] ?? (file ? `see below` : told('licenseUrl')),
        by: told('authors'),
        text: file ? readFileSync(join(place, file), 'utf8') : licenceIn(place),
      };
    });
}

function licenceIn(folder) {
  const file = existsSync(folder) && readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8') : '';
}
