/** What else to know about an item, a line each. */
export function About({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="muted about-line">
      {line}
    </span>
  ));
}
