/** What the people of the browser's workshop say. */
export const workshop = {
  title: 'Small-scale mining in one sector',
  question: 'What stops you from working above ground and on the books?',
  place: 'Mbeya, town hall',
} as const;

type Part = { readonly name: string; readonly group: string; readonly barriers: readonly [string, string] };

export const gov1: Part = {
  name: 'Amina Juma',
  group: 'Government',
  barriers: ['The licence office is a day’s travel away', 'Fees differ from one office to the next'],
};
export const gov2: Part = {
  name: '',
  group: 'Government',
  barriers: ['Nobody checks the air in the tunnels', 'Two ministries ask for the same papers'],
};
export const ngo1: Part = {
  name: 'Joseph Mwangi',
  group: 'NGOs',
  barriers: ['Licences take two years', 'Women have no say in the pits’ committees'],
};
export const ngo2: Part = {
  name: '',
  group: 'NGOs',
  barriers: ['A licence takes two years or more', 'Only buyers know the price of gold'],
};

/** In the order in which they sit down. */
export const parts = [gov1, gov2, ngo1, ngo2];
export const everyBarrier = parts.flatMap(({ barriers }) => barriers);

export const themes = {
  licences: {
    name: 'Licences and papers',
    barriers: [gov1.barriers[0], gov2.barriers[1], ngo1.barriers[0], ngo2.barriers[0]],
  },
  money: { name: 'Fair money', barriers: [gov1.barriers[1], ngo2.barriers[1]] },
  safety: { name: 'Safety and a say', barriers: [gov2.barriers[0], ngo1.barriers[1]] },
} as const;

export const priority = {
  statement: 'Issue licences in every district within three months, with one set of papers.',
  why: 'Whoever waits two years works without one.',
} as const;
