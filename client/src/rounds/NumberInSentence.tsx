type NumberInSentenceProps = { label: string; value: string; onChange: (value: string) => void; wrong: boolean };

/** A number that is typed where it stands in its sentence. */
export function NumberInSentence({ label, value, onChange, wrong }: NumberInSentenceProps) {
  return (
    <input
      className="number-in-sentence"
      inputMode="numeric"
      aria-label={label}
      aria-invalid={wrong || undefined}
      value={value}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
