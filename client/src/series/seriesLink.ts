/** A secret goes after the `#`: it reaches neither a server's log nor another site. */
export const seriesLink = (secret: string): string => `${window.location.origin}/series#${secret}`;
