import type { Instrument, RoundItem } from '../wire/protocol';

/** Sets like those that are dealt: one after the other through the items. */
export function exampleSets(instrument: Instrument, items: readonly RoundItem[]): readonly (readonly string[])[] {
  if (instrument.is !== 'maxdiff') return [];
  const { setSize, setsPerPerson } = instrument;
  return Array.from({ length: setsPerPerson }, (_, set) =>
    Array.from({ length: setSize }, (_, at) => items[(set * setSize + at) % items.length]?.id ?? ''),
  );
}
