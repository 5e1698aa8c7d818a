export type Value = string | number | Date;
export type Values = Readonly<Record<string, Value>>;

/** A sentence ready to be said. Throws where a value is missing. */
export type Message = (values: Values) => string;

/** Done to what stands in the message, not to the values. */
type Accent = (words: string) => string;
const asWritten: Accent = (words) => words;

type Piece = (values: Values, count: number | undefined) => string;

/**
 * Reads an ICU message: `{name}`, `{n, number}`, `{n, plural, =0 {…} one {…} other {# …}}`, `{x, select, a {…} other {…}}`,
 * nested at will; no offsets, no skeletons and no quoting. Written here because the library that knows all of ICU was a
 * tenth of what a phone loads; the tests hold it to that library for every sentence of every language.
 */
export function readMessage(text: string, language: string, accent: Accent = asWritten): Message {
  const reader = new Reader(text, language, accent);
  const whole = reader.sentence();
  if (!reader.atEnd) throw new Error(`A brace too many in: ${text}`);
  return (values) => whole(values, undefined);
}

class Reader {
  readonly #text: string;
  readonly #numbers: Intl.NumberFormat;
  readonly #plurals: Intl.PluralRules;
  readonly #accent: Accent;
  #at = 0;

  constructor(text: string, language: string, accent: Accent) {
    this.#text = text;
    this.#accent = accent;
    this.#numbers = new Intl.NumberFormat(language);
    this.#plurals = new Intl.PluralRules(language);
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Up to the brace that closes it, or the end. */
  sentence(): Piece {
    const pieces: Piece[] = [];
    while (!this.atEnd && this.#text[this.#at] !== '}') pieces.push(this.#piece());
    return (values, count) => pieces.map((piece) => piece(values, count)).join('');
  }

  #piece(): Piece {
    const written = this.#match(/[^{}#]+/y);
    if (written) {
      const words = this.#accent(written);
      return () => words;
    }
    if (this.#match(/#/y)) return (_, count) => (count === undefined ? '#' : this.#numbers.format(count));
    this.#expect(/\{\s*/y);
    const name = this.#expect(/\w+/y);
    const kind = this.#match(/\s*,\s*(number|plural|select)\s*/y)?.trim();
    const piece = this.#argument(name, kind?.replace(/[\s,]/g, ''));
    this.#expect(/\s*\}/y);
    return piece;
  }

  #argument(name: string, kind: string | undefined): Piece {
    if (kind === undefined) return (values) => String(given(values, name));
    if (kind === 'number') return (values) => this.#numbers.format(Number(given(values, name)));
    this.#expect(/,\s*/y);
    const branches = this.#branches();
    if (kind === 'select') return (values, count) => pick(branches, String(given(values, name)))(values, count);
    return (values) => {
      const count = Number(given(values, name));
      const exact = branches.get(`=${count}`);
      return (exact ?? pick(branches, this.#plurals.select(count)))(values, count);
    };
  }

  #branches(): ReadonlyMap<string, Piece> {
    const branches = new Map<string, Piece>();
    for (let key = this.#match(/\s*(=\d+|\w+)\s*\{/y); key; key = this.#match(/\s*(=\d+|\w+)\s*\{/y)) {
      branches.set(key.replace(/[\s{]/g, ''), this.sentence());
      this.#expect(/\}/y);
    }
    if (!branches.has('other')) throw new Error(`No "other" in: ${this.#text}`);
    return branches;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #expect(pattern: RegExp): string {
    const found = this.#match(pattern);
    if (found === undefined) throw new Error(`Can't read from letter ${this.#at} of: ${this.#text}`);
    return found;
  }
}

function pick(branches: ReadonlyMap<string, Piece>, key: string): Piece {
  return branches.get(key) ?? (branches.get('other') as Piece);
}

function given(values: Values, name: string): Value {
  const value = values[name];
  if (value === undefined) throw new Error(`The value "${name}" is missing.`);
  return value;
}
