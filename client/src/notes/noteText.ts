/** As the server cleans it: one kind of line break, one normal form, no space around it. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** What was written before, with words that come back to it: neither is lost. */
export function joinText(draft: string, back: string): string {
  return cleanText(draft) === '' ? back : `${draft.trimEnd()}\n${back}`;
}

/** Length in code points, as the server counts it: an emoji is one. */
export function textLength(text: string): number {
  return [...cleanText(text)].length;
}
