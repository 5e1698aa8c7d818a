/** What a hand can show: 0 blocks, 3 can live with it, 5 champions it. */
export const fingers = [0, 1, 2, 3, 4, 5] as const;

export type Fingers = (typeof fingers)[number];
