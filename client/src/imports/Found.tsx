import type { ImportPreview } from '../wire/files';
import { say } from '../words/say';

/** What would come in: how much, and the first of it as it will stand. */
export function Found({ preview }: { preview: ImportPreview }) {
  const { notes, themes, passedOver, sample } = preview;
  return (
    <section>
      <p role="status">
        {say('import.found', { notes, themes: themes.length })}
        {passedOver > 0 && ` ${say('import.passedOver', { rows: passedOver })}`}
      </p>
      {sample.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
        <section className="import-sample" tabIndex={0} aria-label={say('import.sample')}>
          <table>
            <caption className="only-heard">{say('import.sample')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('import.row')}</th>
                <th scope="col">{say('import.note')}</th>
                {themes.length > 0 && <th scope="col">{say('import.themeHead')}</th>}
              </tr>
            </thead>
            <tbody>
              {sample.map(({ row, text, theme, under }) => (
                <tr key={`${row}/${theme}/${text}`}>
                  <td>{row}</td>
                  <td className="import-text" dir="auto">
                    {text}
                    {under && <span className="import-under">{say('import.under')}</span>}
                  </td>
                  {themes.length > 0 && <td dir="auto">{theme}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
