/**
 * The names of the arguments in an ICU message, read by the type checker, so that a sentence without its values
 * does not compile. Follows braces: in text `{` opens an argument, in a plural's or select's branches it opens text.
 */
export type ArgumentsOf<Message extends string> = Scan<Message, ['text'], never>;

type Mode = 'text' | 'branches';

type Scan<Rest extends string, Stack extends Mode[], Found> = Rest extends `${infer Before}{${infer After}`
  ? Before extends `${string}}${infer Between}`
    ? Scan<`${Between}{${After}`, Pop<Stack>, Found>
    : Stack extends ['text', ...Mode[]]
      ? Argument<After, Stack, Found>
      : Scan<After, ['text', ...Stack], Found>
  : Found;

type Argument<Rest extends string, Stack extends Mode[], Found> = Rest extends `${infer Name}}${infer After}`
  ? Name extends `${infer Head},${string}`
    ? Rest extends `${Head},${infer Inside}`
      ? Scan<Inside, ['branches', ...Stack], Found | Head>
      : never
    : Scan<After, Stack, Found | Name>
  : Found;

type Pop<Stack extends Mode[]> = Stack extends [Mode, ...infer Below extends Mode[]] ? Below : Stack;
