/** Whether a source asks for the words under a key: named whole, or by what stands around a chosen part: `` `stages.title.${kind}` ``. */
export function askedIn(source: string): (key: string) => boolean {
  const patterns = [...source.matchAll(/`([a-z]\w*\.[^`\n]*\$\{[^`\n]*)`/gi)].map(
    ([, text]) =>
      new RegExp(
        `^${(text as string)
          .split(/\$\{[^}]*\}/)
          .map(escaped)
          .join('.+')}$`,
      ),
  );
  return (key) => source.includes(`'${key}'`) || patterns.some((pattern) => pattern.test(key));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
