import type { Ballot } from '../../../client/src/wire/protocol';
import { expect, type Screen } from '../screens';

/** The items of every vote, as the facilitator types them. */
export const [roads, water, power, schools] = ['Roads', 'Water', 'Power', 'مدارس'] as const;
export const items = [roads, water, power, schools];
export const sentence = 'Build the well before the road.';

/** What the server calls them: texts are numbered as they were typed. */
const [r, w, p, s] = ['text-1', 'text-2', 'text-3', 'text-4'] as const;

export type Way = {
  readonly name: string;
  readonly start: string;
  readonly one?: true;
  /** Reads back before it starts. */
  readonly readsBack: string;
  /** Fills in the ballot on the phone, by keys alone. */
  readonly fill: (phone: Screen) => Promise<void>;
  /** What the others hand in, by how many they are; sets are dealt to each. */
  readonly others: (at: number, sets: readonly (readonly string[])[]) => Ballot;
  /** What the room reads first. */
  readonly finding: string;
};

/** Words of the other direction are kept to themselves within a sentence. */
const inSentence = (words: string) => `\u2068${words}\u2069`;

const key = async (
  phone: Screen,
  role: 'button' | 'radio' | 'checkbox' | 'slider',
  name: string,
  ...keys: string[]
) => {
  await phone.page.getByRole(role, { name, exact: true }).first().focus();
  for (const one of keys) await phone.page.keyboard.press(one);
};

/** Presses one and goes on to another before the screen is drawn again, as on a slow phone: what has the focus then. */
const focusAfter = (phone: Screen, pressed: string, next: string) =>
  phone.page.evaluate(
    async ([pressed, next]) => {
      const named = (name: string | undefined) =>
        [...document.querySelectorAll('button')].find((b) => (b.ariaLabel ?? b.textContent) === name);
      named(pressed)?.click();
      named(next)?.focus();
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
      return document.activeElement?.textContent;
    },
    [pressed, next],
  );

/** Every instrument: five put water first, the phone puts roads first; so water wins and nothing is a matter of luck. */
export const ways: readonly Way[] = [
  {
    name: 'Dot vote',
    start: 'Start dot vote',
    readsBack: '3 dots each, at most 2 on one item, one person, one vote.',
    fill: async (phone) => {
      await key(phone, 'button', `One more dot for ${roads}`, 'Enter', 'Enter');
      await key(phone, 'button', `One more dot for ${water}`, 'Space');
      await expect(phone.page.getByText('No dots left')).toBeVisible();
    },
    others: () => ({
      is: 'dots',
      dots: [
        { item: w, dots: 2 },
        { item: r, dots: 1 },
      ],
    }),
    finding: `${water} comes first`,
  },
  {
    name: 'Approval',
    start: 'Start approval vote',
    readsBack: 'Each ticks as many as they like, one person, one vote.',
    fill: async (phone) => {
      await key(phone, 'checkbox', 'None of these', 'Space');
      await key(phone, 'checkbox', roads, 'Space');
      await expect(phone.page.getByRole('checkbox', { name: 'None of these' })).not.toBeChecked();
      await key(phone, 'checkbox', schools, 'Space');
      await expect(phone.page.getByText('2 ticked')).toBeVisible();
    },
    others: () => ({ is: 'approval', approved: [w, p] }),
    finding: `${water} and ${power} share first place`,
  },
  {
    name: 'Points',
    start: 'Start points vote',
    readsBack: '100 points each in steps of 5, one person, one vote.',
    fill: async (phone) => {
      await key(phone, 'slider', roads, 'ArrowRight', 'ArrowRight', 'End');
      await expect(phone.page.getByText('No points left')).toBeVisible();
      await key(phone, 'button', `5 fewer for ${roads}`, 'Enter');
      await key(phone, 'button', `5 more for ${water}`, 'Enter');
    },
    others: () => ({
      is: 'points',
      points: [
        { item: w, amount: 60 },
        { item: p, amount: 40 },
      ],
    }),
    finding: `${water} comes first`,
  },
  {
    name: 'Score',
    start: 'Start scoring',
    readsBack: 'Each rates every item from 0 to 5, or has no opinion, one person, one vote.',
    fill: async (phone) => {
      const group = phone.page.getByRole('group', { name: roads });
      await group.getByRole('radio', { name: '5, Very much' }).focus();
      await phone.page.keyboard.press('Space');
      await phone.page.keyboard.press('ArrowLeft');
      await expect(group.getByRole('radio', { name: '4', exact: true })).toBeChecked();
      await expect(phone.page.getByText('1 of 4 rated')).toBeVisible();
    },
    others: () => ({
      is: 'score',
      levels: [
        { item: w, level: 5 },
        { item: r, level: 2 },
      ],
    }),
    finding: `${water} comes first`,
  },
  {
    name: 'Impact × feasibility',
    start: 'Start rating',
    readsBack: 'Each rates impact and feasibility of every item from 1 to 5, or has no opinion, one person, one vote.',
    fill: async (phone) => {
      for (const axis of [/^Impact/, /^Feasibility/]) {
        await phone.page.getByRole('group', { name: axis }).getByRole('radio', { name: '4', exact: true }).focus();
        await phone.page.keyboard.press('Space');
      }
      await key(phone, 'button', 'Next', 'Enter');
      await expect(phone.page.getByRole('heading', { name: '2 of 4' })).toBeFocused();
      for (const _ of ['2', '3', '4']) await key(phone, 'button', _ === '4' ? 'See all' : 'Skip', 'Enter');
      await expect(phone.page.getByText('impact 4, feasibility 4')).toBeVisible();
    },
    others: () => ({
      is: 'matrix',
      impact: [
        { item: w, level: 5 },
        { item: p, level: 2 },
      ],
      feasibility: [
        { item: w, level: 4 },
        { item: p, level: 1 },
      ],
    }),
    finding: `worth it and feasible`,
  },
  {
    name: 'Ranking',
    start: 'Start ranking',
    readsBack: 'Each puts up to 4 of 4 in order, one person, one vote.',
    fill: async (phone) => {
      for (const item of [water, roads]) await key(phone, 'button', `Add ${item} to your order`, 'Enter');
      await key(phone, 'button', `Move ${roads} up`, 'Enter');
      expect(await focusAfter(phone, `Add ${power} to your order`, 'Send my ranking')).toBe('Send my ranking');
      await phone.page.keyboard.press('Enter');
      await expect(phone.page.getByText('Your ranking is saved.')).toBeVisible();
    },
    others: () => ({ is: 'rank', order: [w, p, r] }),
    finding: `${water} comes first`,
  },
  {
    name: 'Nominal group vote',
    start: 'Start nominal group vote',
    readsBack: 'Each puts up to 4 of 4 in order, for 4 points down to 1, one person, one vote.',
    fill: async (phone) => {
      await key(phone, 'button', `Add ${roads} to your order`, 'Enter');
      await expect(phone.page.getByText('4 points')).toBeVisible();
      await key(phone, 'button', 'Send my ranking', 'Enter');
      await expect(phone.page.getByText('Your ranking is saved.')).toBeVisible();
    },
    others: () => ({ is: 'rank', order: [w, p] }),
    finding: `${water} comes first`,
  },
  {
    name: 'Quadratic vote',
    start: 'Start quadratic vote',
    readsBack: '100 credits each; n votes on an item cost n × n, one person, one vote.',
    fill: async (phone) => {
      await key(phone, 'button', `One more vote for ${roads}`, 'Enter', 'Enter', 'Enter');
      await expect(phone.page.getByText('costs 9 credits')).toBeVisible();
      await expect(phone.page.getByText('91 credits left')).toBeVisible();
    },
    others: () => ({ is: 'quadratic', votes: [{ item: w, amount: 10 }] }),
    finding: `${water} comes first`,
  },
  {
    name: 'Most and least',
    start: 'Start the sets',
    readsBack: '3 sets of 4 each: the most and the least important of it, one person, one vote.',
    fill: async (phone) => {
      for (const step of ['Next', 'Next', 'See all']) {
        await key(phone, 'radio', `Matters most: ${roads}`, 'Space');
        await key(phone, 'radio', `Matters least: ${inSentence(schools)}`, 'Space');
        await key(phone, 'button', step, 'Enter');
      }
      await expect(phone.page.getByText('3 of 3 sets done')).toBeVisible();
    },
    others: (_, sets) => ({ is: 'maxdiff', answers: sets.map((shown) => ({ shown, best: w, worst: s })) }),
    finding: `${water} comes first`,
  },
  {
    name: 'Fist to five',
    start: 'Ask the room',
    one: true,
    readsBack: '0 blocks, 3 can live with it, 5 champions it.',
    fill: async (phone) => {
      await key(phone, 'radio', '5 I will champion it', 'Space', 'ArrowDown');
      await expect(phone.page.getByRole('radio', { name: 'I like it' })).toBeChecked();
    },
    others: (at) => ({ is: 'fist', value: at === 0 ? 2 : 4 }),
    finding: 'One person has concerns',
  },
  {
    name: 'Gradients of agreement',
    start: 'Ask the room',
    one: true,
    readsBack:
      'Eight levels from “I endorse it” to “I veto it”; agreed from 75% support and without serious disagreement, one person, one vote.',
    fill: async (phone) => {
      await key(phone, 'radio', '1 I endorse it', 'Space');
      await expect(phone.page.getByRole('radio', { name: '1 I endorse it', exact: true })).toBeChecked();
    },
    others: (at) => ({ is: 'gradients', value: at === 0 ? 5 : 2 }),
    finding: 'The room agrees',
  },
];
