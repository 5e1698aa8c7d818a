import { likenessOf, piecesOf, wordsOf } from './words';

export type Text = { readonly id: string; readonly text: string };
export type Pair = { readonly a: string; readonly b: string; readonly likeness: number };

type Term = { readonly seen: string; readonly pieces: ReadonlySet<string> };
type Read = { readonly terms: readonly Term[]; readonly weights: ReadonlyMap<number, number> };

/**
 * How much texts have in common: each is the pieces of its words, a piece the heavier the fewer texts have it, and two
 * texts are compared by the angle between them (cosine of tf-idf). The same texts give the same answer, here on this
 * device; nothing is learned, and `shared` names the words that it comes from.
 */
export class Likeness {
  readonly #texts: readonly Read[];
  readonly #ids: readonly string[];
  readonly #at: ReadonlyMap<string, number>;
  readonly #having = new Map<string, number>();
  /** The texts that have a piece, with its weight there. */
  readonly #index: (readonly [text: number, weight: number])[][] = [];

  constructor(texts: readonly Text[]) {
    this.#ids = texts.map(({ id }) => id);
    this.#at = new Map(this.#ids.map((id, at) => [id, at]));
    const terms = texts.map(({ text }) => termsOf(text));
    const counts = terms.map((own) => counted(own));
    for (const count of counts)
      for (const piece of count.keys()) this.#having.set(piece, (this.#having.get(piece) ?? 0) + 1);
    const numbers = new Map([...this.#having.keys()].map((piece, number) => [piece, number]));
    this.#texts = counts.map((count, at) => ({ terms: terms[at] ?? [], weights: this.#weigh(count, numbers) }));
    this.#texts.forEach(({ weights }, text) => {
      for (const [piece, weight] of weights) {
        const list = this.#index[piece] ?? [];
        this.#index[piece] = list;
        list.push([text, weight]);
      }
    });
  }

  #weigh(count: ReadonlyMap<string, number>, numbers: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
    const weights = new Map<number, number>();
    let square = 0;
    for (const [piece, times] of count) {
      const weight = Math.sqrt(times) * this.#rarity(piece);
      weights.set(numbers.get(piece) ?? 0, weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (const [piece, weight] of weights) weights.set(piece, weight / length);
    return weights;
  }

  /** What stands in every other text tells nothing; what only one has makes it itself. */
  #rarity(piece: string): number {
    return Math.log((this.#ids.length + 1) / ((this.#having.get(piece) ?? 0) + 0.5));
  }

  /** Every pair of texts with anything in common above a floor, the likest first. */
  pairs(floor: number): readonly Pair[] {
    const found: Pair[] = [];
    const sums = new Float64Array(this.#ids.length);
    this.#texts.forEach(({ weights }, a) => {
      sums.fill(0);
      for (const [piece, weight] of weights)
        for (const [b, other] of this.#index[piece] ?? []) sums[b] = (sums[b] ?? 0) + weight * other;
      for (let b = a + 1; b < sums.length; b++) {
        const likeness = sums[b] ?? 0;
        if (likeness >= floor) found.push({ a: this.#ids[a] ?? '', b: this.#ids[b] ?? '', likeness });
      }
    });
    return found.sort((x, y) => y.likeness - x.likeness || compare(x.a, y.a) || compare(x.b, y.b));
  }

  /** The words that two or more texts share, as the first of them writes them, the most telling first. */
  shared(ids: readonly string[], most = 4): readonly string[] {
    const texts = ids.flatMap((id) => this.#texts[this.#at.get(id) ?? -1] ?? []);
    const found = new Map<string, number>();
    for (const term of texts[0]?.terms ?? []) {
      const having = texts.slice(1).filter((other) => other.terms.some((one) => isSameWord(one, term))).length;
      const weight = this.#tells(term) * having;
      if (having > 0 && weight > 0) found.set(term.seen, Math.max(weight, found.get(term.seen) ?? 0));
    }
    return [...found]
      .sort((x, y) => y[1] - x[1] || compare(x[0], y[0]))
      .slice(0, most)
      .map(([word]) => word);
  }

  /** A short word that many texts have tells little, a long one that few have much. */
  #tells({ pieces }: Term): number {
    let sum = 0;
    for (const piece of pieces) sum += Math.max(0, this.#rarity(piece));
    return sum;
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const isSameWord = (a: Term, b: Term) => likenessOf(a.pieces, b.pieces) > 0.5;

function termsOf(text: string): readonly Term[] {
  return wordsOf(text).map(({ seen, plain }) => ({ seen, pieces: new Set(piecesOf(plain)) }));
}

function counted(terms: readonly Term[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { pieces } of terms) for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}
