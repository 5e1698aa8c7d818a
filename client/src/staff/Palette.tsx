import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Dialog } from '../look/Dialog';
import { letLoneKeysAct, loneKeysAct } from '../themes/loneKeys';
import { say } from '../words/say';
import { type Act, fitting } from './acts';

type PaletteProps = { acts: readonly Act[]; onClose: () => void };

/** Every command there is now, with its key: type, choose with the arrows, Enter. */
export function Palette({ acts, onClose }: PaletteProps) {
  const id = useId();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // The dialog focuses its first button; whoever opens this types at once.
  useEffect(() => field.current?.focus(), []);
  const found = fitting(acts, search);
  const chosen = Math.min(at, found.length - 1);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const run = (act: Act | undefined) => {
    if (!act) return;
    onClose();
    // After the dialog gave the focus back.
    setTimeout(act.run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') run(found[chosen]);
    else if (step === 0 || found.length === 0) return;
    else setAt((chosen + step + found.length) % found.length);
    event.preventDefault();
  };
  return (
    <Dialog open title={say('keys.palette')} onClose={onClose}>
      <input
        className="palette-field"
        ref={field}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
        aria-label={say('keys.search')}
        placeholder={say('keys.search')}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 && <p role="status">{say('keys.none', { search })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox. */}
      <ul ref={list} id={`${id}-list`} className="palette-list" role="listbox" aria-label={say('keys.palette')}>
        {found.map((act, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the keys are those of the field above, as in every combobox.
          <li
            key={act.id}
            id={`${id}-${index}`}
            className="palette-act"
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: an option of a combobox.
            role="option"
            aria-selected={index === chosen}
            onClick={() => run(act)}
          >
            <span dir="auto">{act.words}</span>
            {act.key && <kbd className="key">{act.key}</kbd>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Which keys do what, for whoever wants to know before they press one. */
export function KeyHelp({ acts, onClose }: PaletteProps) {
  const [alone, setAlone] = useState(loneKeysAct);
  const letAct = (act: boolean) => {
    letLoneKeysAct(act);
    setAlone(act);
  };
  return (
    <Dialog open title={say('keys.help')} onClose={onClose}>
      <p>{say('keys.helpLead')}</p>
      <label className="check">
        <input type="checkbox" checked={alone} onChange={(event) => letAct(event.target.checked)} />
        <span>{say('keys.alone')}</span>
      </label>
      <ul className="palette-list palette-all">
        {acts
          .filter(({ key }) => key)
          .map((act) => (
            <li key={act.id} className="palette-act">
              <span dir="auto">{act.words}</span>
              <kbd className="key">{act.key}</kbd>
            </li>
          ))}
      </ul>
      <p className="muted">{say('keys.onBoard')}</p>
    </Dialog>
  );
}
