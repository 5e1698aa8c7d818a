/** The words of a language that a participant's phone says, by their keys; see `fewWords.ts`. */
declare module '*?few' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
