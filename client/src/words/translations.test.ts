import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { askedIn } from './asked';
import { en } from './en';
import { languages } from './languages';

const others = languages.filter(({ code }) => code !== 'en');
const keys = Object.keys(en) as (keyof typeof en)[];

type Element = { type: number; value?: string; options?: Record<string, { value: Element[] }> };
const literal = 0;
const pound = 7;

/** Every name that a message asks a value for. */
function argumentsIn(text: string): string[] {
  const named = (elements: Element[]): string[] =>
    elements.flatMap(({ type, value, options }) => [
      ...(type === literal || type === pound ? [] : [value as string]),
      ...Object.values(options ?? {}).flatMap((option) => named(option.value)),
    ]);
  return [...new Set(named(new IntlMessageFormat(text, 'en').getAst() as Element[]))].sort();
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
  const isAsked = askedIn(Object.values(sources).join('\n'));
  expect(keys.filter((key) => !isAsked(key))).toEqual([]);
});

it.each(languages)('says on a phone in $name what a phone asks for, and no more than that', async ({ few, load }) => {
  const [some, all] = [await few(), await load()];
  expect(all).toMatchObject(some);
  expect(some).toHaveProperty(['phone.left']);
  expect(some).toHaveProperty(['refusal.other']);
  expect(some).not.toHaveProperty(['staff.ready']);
  expect(JSON.stringify(some).length).toBeLessThan(JSON.stringify(all).length * 0.6);
});
