import { Field } from '../look/Field';
import { encodings, type Format, type Manner, type Wish } from '../wire/files';
import { say } from '../words/say';

type ReadAsProps = { manner: Manner; change: (part: Wish) => void };

const delimiters = [
  [',', 'import.comma'],
  [';', 'import.semicolon'],
  ['\t', 'import.tab'],
  ['|', 'import.bar'],
] as const;

/** What is what in the file: as it was guessed, to be put right by whoever knows better. */
export function ReadAs({ manner, change }: ReadAsProps) {
  const { as, offered, encoding, delimiter, sheet, sheets, columns } = manner;
  return (
    <div className="import-manner">
      {offered.length > 1 && (
        <Choice
          label={say('import.as')}
          value={as}
          options={offered.map((format) => [format, say(`import.as.${format}`)])}
          onChoose={(format) => change({ as: format as Format })}
        />
      )}
      {offered.length === 1 && <p className="import-known">{say(`import.as.${as}`)}</p>}
      {columns && <Columns manner={manner} columns={columns} change={change} />}
      {sheet !== undefined && sheets && sheets.length > 1 && (
        <Choice
          label={say('import.sheet')}
          value={sheet}
          options={sheets.map((name) => [name, name])}
          onChoose={(name) => change({ sheet: name })}
        />
      )}
      {delimiter !== undefined && (
        <Choice
          label={say('import.delimiter')}
          value={delimiter}
          options={delimiters.map(([sign, key]) => [sign, say(key)])}
          onChoose={(sign) => change({ delimiter: sign })}
        />
      )}
      {sheet === undefined && as !== 'archive' && (
        <Choice
          label={say('import.encoding')}
          value={encoding ?? 'utf-8'}
          options={(encoding && !encodings.some((known) => known === encoding)
            ? [encoding, ...encodings]
            : [...encodings]
          ).map((name) => [name, name])}
          onChoose={(name) => change({ encoding: name })}
        />
      )}
    </div>
  );
}

type ColumnsProps = ReadAsProps & { columns: NonNullable<Manner['columns']> };

function Columns({ manner, columns, change }: ColumnsProps) {
  const options = columns.map(({ name, example }, at) => {
    const called = name || say('import.column', { number: at + 1 });
    return [String(at), example ? `${called}: ${example.slice(0, 40)}` : called] as const;
  });
  return (
    <>
      <Choice
        label={say('import.text')}
        value={String(manner.text ?? 0)}
        options={options}
        onChoose={(at) => change({ text: Number(at), ...(Number(at) === manner.theme && { theme: -1 }) })}
      />
      <Choice
        label={say('import.theme')}
        value={String(manner.theme ?? -1)}
        options={[['-1', say('import.themeNone')], ...options.filter(([at]) => at !== String(manner.text))]}
        onChoose={(at) => change({ theme: Number(at) })}
      />
      <label className="import-header">
        <input
          type="checkbox"
          checked={manner.hasHeader ?? false}
          onChange={({ target }) => change({ header: target.checked })}
        />
        {say('import.header')}
      </label>
    </>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
};

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Field label={label}>
      {(wiring) => (
        <select {...wiring} className="input" value={value} onChange={({ target }) => onChoose(target.value)}>
          {options.map(([known, words]) => (
            <option key={known} value={known}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
