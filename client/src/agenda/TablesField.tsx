import { useId } from 'react';
import { plainDigits } from '../wire/digits';
import type { Splitting, TablePlan } from '../wire/protocol';
import { say } from '../words/say';

type TablesFieldProps = {
  tables: TablePlan | undefined;
  /** The whole room together is no choice here. */
  needed?: boolean;
  disabled?: boolean;
  onChange: (tables: TablePlan | undefined) => void;
};

const ways: readonly Splitting[] = ['random', 'balanced', 'choice', 'doubled'];

/** Whether and how a stage splits the room. */
export function TablesField({ tables, needed = false, disabled = false, onChange }: TablesFieldProps) {
  const id = useId();
  const choose = (how: string) => {
    if (how === 'none') onChange(undefined);
    else if (how === 'doubled') onChange({ how });
    else onChange({ people: 4, ...tables, how: how as Splitting });
  };
  const number = (typed: string) => {
    // What is no digit can't stand here, so it does not come to be typed.
    const digits = plainDigits(typed).replace(/\D/g, '').slice(0, 3);
    return digits === '' ? undefined : Number(digits);
  };
  return (
    <div className="plan-tables">
      <label htmlFor={id}>{say('agenda.tables')}</label>
      <select
        id={id}
        disabled={disabled}
        value={tables?.how ?? 'none'}
        onChange={(event) => choose(event.target.value)}
      >
        {!needed && <option value="none">{say('agenda.tables.none')}</option>}
        {ways.map((how) => (
          <option key={how} value={how}>
            {say(`agenda.tables.${how}`)}
          </option>
        ))}
      </select>
      {tables && tables.how !== 'doubled' && (
        <fieldset className="plan-pair" disabled={disabled}>
          <legend className="field-hint">{say('agenda.tableHint')}</legend>
          <NumberField
            label={say('agenda.tablePeople')}
            value={tables.people}
            onChange={(typed) => onChange(withNumbers(tables.how, undefined, number(typed)))}
          />
          <NumberField
            label={say('agenda.tableCount')}
            value={tables.tables}
            onChange={(typed) => onChange(withNumbers(tables.how, number(typed), undefined))}
          />
        </fieldset>
      )}
    </div>
  );
}

function withNumbers(how: Splitting, tables: number | undefined, people: number | undefined): TablePlan {
  return { how, ...(tables !== undefined && { tables }), ...(people !== undefined && { people }) };
}

type NumberFieldProps = { label: string; value: number | undefined; onChange: (typed: string) => void };

function NumberField({ label, value, onChange }: NumberFieldProps) {
  return (
    <label className="plan-number">
      <span>{label}</span>
      <input inputMode="numeric" value={value ?? ''} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
