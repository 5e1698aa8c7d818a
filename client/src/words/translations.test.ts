import { describe, expect, it } from 'vitest';
import { en } from './en';
import { languages } from './languages';

const others = languages.filter(({ code }) => code !== 'en');
const keys = Object.keys(en) as (keyof typeof en)[];

/** Every name that a message asks a value for. */
function argumentsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}](?![^{}]*\{\s*\})/g)].map(([, name]) => name as string))]
    .filter((name) => new RegExp(`\\{\\s*${name}\\s*(,\\s*(number|plural|select)|\\})`).test(text))
    .sort();
}

describe.each(others)('$name', ({ load }) => {
  it('says all that English says, and nothing else', async () => {
    expect(Object.keys(await load()).sort()).toEqual([...keys].sort());
  });

  it('says it with the same values', async () => {
    const words = await load();
    const differing = keys.filter((key) => argumentsIn(words[key] ?? '').join() !== argumentsIn(en[key]).join());
    expect(differing).toEqual([]);
  });
});

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../words/*', '!../**/*.test.{ts,tsx}'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

it('says nothing that no screen asks for', () => {
  const source = Object.values(sources).join('\n');
  expect(keys.filter((key) => !isAsked(key, source))).toEqual([]);
});

/** Named whole, or by its beginning or end where the middle is chosen: `` `stages.title.${kind}` ``. */
function isAsked(key: string, source: string): boolean {
  if (source.includes(`'${key}'`)) return true;
  return templates(source).some((parts) => new RegExp(`^${parts.map(escaped).join('.+')}$`).test(key));
}

let made: string[][] | undefined;
function templates(source: string): string[][] {
  made ??= [...source.matchAll(/`([a-z]\w*\.[^`\n]*\$\{[^`\n]*)`/gi)].map(([, text]) =>
    (text as string).split(/\$\{[^}]*\}/),
  );
  return made;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
