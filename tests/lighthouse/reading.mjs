// What stands in a report of Lighthouse's, in a few lines.

/** Of a hundred each, as its own page shows them. */
export const scoresOf = ({ categories }) =>
  Object.fromEntries(Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]));

/** Every audit that counts and is not whole: how much of its category it costs, what it found, and where. */
export function whatCosts({ categories, audits }) {
  return Object.values(categories).flatMap((category) => {
    const counted = category.auditRefs.filter(({ weight }) => weight > 0);
    const all = counted.reduce((sum, { weight }) => sum + weight, 0);
    return counted.flatMap(({ id, weight }) => {
      const { score, title, displayValue = '', details } = audits[id];
      if (score === null || score >= 0.995) return [];
      const cost = ((1 - score) * weight * 100) / all;
      const where = (details?.items ?? []).slice(0, 5).map(placeOf).filter(Boolean);
      return [`−${cost.toFixed(1)} ${category.id}: ${title} ${displayValue}`, ...where.map((place) => `    ${place}`)];
    });
  });
}

const placeOf = ({ node, url, source, description }) =>
  [node?.snippet ?? url ?? source?.url, description].filter((words) => typeof words === 'string').join(' ');
