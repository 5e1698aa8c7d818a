import { sayRefusal } from '../session/sayRefusal';
import type { ImportPreview } from '../wire/files';
import { say } from '../words/say';

/** The rows that stand in the way, each with its reason. */
export function Wrongs({ wrong, wrongs }: Pick<ImportPreview, 'wrong' | 'wrongs'>) {
  if (wrong === 0) return null;
  return (
    <section className="import-refused" role="alert">
      <p>{say('import.wrong', { wrong })}</p>
      <ul className="import-wrongs">
        {wrongs.map(({ row, field, code, limit, said }) => (
          <li key={`${row}/${field}/${code}`}>
            <strong>{say(field === 'theme' ? 'import.wrongTheme' : 'import.wrongRow', { row })}</strong>{' '}
            {sayRefusal({ code, ...(limit !== undefined && { limit }) })}
            {said && (
              <q className="import-said" dir="auto">
                {said}
              </q>
            )}
          </li>
        ))}
      </ul>
      {wrong > wrongs.length && <p>{say('import.wrongMore', { more: wrong - wrongs.length })}</p>}
    </section>
  );
}
