import { describe, expect, it } from 'vitest';
import { newPlan } from './plans';
import { readTemplate, writeTemplate } from './templateFile';

const agenda = [
  newPlan('arrive'),
  { ...newPlan('write'), title: 'Barrières', minutes: 8, tables: { how: 'doubled' as const } },
  { ...newPlan('break'), minutes: 15 },
  {
    ...newPlan('vote'),
    round: {
      instrument: { is: 'approval' as const },
      weighting: 'per-person' as const,
      on: 'texts' as const,
      terms: { strict: false, places: 2 },
      texts: ['North', 'South'],
    },
  },
];

const written = (change: (file: { [member: string]: unknown; agenda: { [member: string]: unknown }[] }) => void) => {
  const file = JSON.parse(writeTemplate({ name: 'Mine', agenda }));
  change(file);
  return JSON.stringify(file);
};

describe('a template as a file', () => {
  it('comes back as it was, with stages that have names of their own', () => {
    const read = readTemplate(writeTemplate({ name: 'Mine', agenda }));
    if ('wrong' in read) throw new Error(read.wrong);
    const nameless = (stages: readonly { id: string }[]) => stages.map(({ id: _, ...rest }) => rest);
    expect(read.template.name).toBe('Mine');
    expect(nameless(read.template.agenda)).toEqual(nameless(agenda));
    expect(read.template.agenda.map(({ id }) => id)).not.toEqual(agenda.map(({ id }) => id));
  });

  it('is read or refused whatever is in it, and what was read can be kept', () => {
    const seed = Math.floor(Math.random() * 1_000_000);
    let state = seed;
    const below = (bound: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * bound);
    };
    const whole = writeTemplate({ name: 'Mine', agenda });
    const bits = ['null', '[]', '{}', '-1', '1e999', '"x"', '"'.repeat(3), '\u202e', 'true', '['.repeat(2_000), whole];
    for (let n = 0; n < 2_000; n++) {
      const [from, to] = [below(whole.length), below(2) ? below(12) : below(whole.length)];
      const text = below(3)
        ? whole.replace(/(?<=: )[^,{[\n]+/g, (value) => (below(12) ? value : (bits[below(bits.length)] as string)))
        : whole.slice(0, from) + bits[below(bits.length)] + whole.slice(from + to);
      const read = readTemplate(text);
      if ('template' in read)
        expect(readTemplate(writeTemplate(read.template)), `seed ${seed}, file ${n}`).toHaveProperty('template');
      else expect(read.wrong.length, `seed ${seed}, file ${n}`).toBeGreaterThan(0);
    }
  });

  it.each([
    ['x'.repeat(600_000), 'This file is too big for a template.'],
    ['{', 'This file is not a template: it is not JSON.'],
    ['null', 'This file is not a template of Workshop.'],
    ['{"format":"workshop-archive","formatVersion":1}', 'This file is not a template of Workshop.'],
    [
      written((file) => Object.assign(file, { formatVersion: 2 })),
      'This template was made by a newer version of Workshop.',
    ],
    [written((file) => Object.assign(file, { agenda: [] })), 'A template has 1 to 40 stages; this one has 0.'],
    [
      written(({ agenda: [first] }) => Object.assign(first ?? {}, { kind: 'dance' })),
      'Stage 1 of this template can’t be used: its kind is unknown.',
    ],
    [
      written(({ agenda: [, second] }) => Object.assign(second ?? {}, { title: 'x'.repeat(121) })),
      'Stage 2 of this template can’t be used: a text is missing or too long.',
    ],
    [
      written(({ agenda: [, , third] }) => Object.assign(third ?? {}, { minutes: 0.5 })),
      'Stage 3 of this template can’t be used: its minutes are not from 1 to 720.',
    ],
    [
      written(({ agenda: [, , third] }) => Object.assign(third ?? {}, { tables: { how: 'doubled' } })),
      'Stage 3 of this template can’t be used: its rules are out of bounds.',
    ],
    ...[
      { instrument: { is: 'dance' }, weighting: 'per-person' },
      { instrument: { is: 'dots', dotsPerPerson: 0, capPerItem: 0 }, weighting: 'per-person' },
      { instrument: { is: 'approval' }, weighting: 'by-hand' },
      { instrument: { is: 'approval' }, weighting: 'per-person', on: 'texts', texts: ['a', 'a'] },
    ].map((round) => [
      written(({ agenda: [, , , fourth] }) => Object.assign(fourth ?? {}, { round })),
      'Stage 4 of this template can’t be used: its rules are out of bounds.',
    ]),
    [
      written(({ agenda: [, second] }) => Object.assign(second ?? {}, { round: agenda[3]?.round })),
      'Stage 2 of this template can’t be used: its rules are out of bounds.',
    ],
  ])('is refused with the reason: %#', (text, wrong) => {
    expect(readTemplate(text)).toEqual({ wrong });
  });

  it('takes nothing else from the file', () => {
    const read = readTemplate(written(({ agenda: [first] }) => Object.assign(first ?? {}, { evil: true })));
    expect('template' in read && 'evil' in (read.template.agenda[0] ?? {})).toBe(false);
  });
});
