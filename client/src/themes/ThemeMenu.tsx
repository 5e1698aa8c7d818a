import { useState } from 'react';
import { Button } from '../look/Button';
import { Dialog } from '../look/Dialog';
import { Menu } from '../look/Menu';
import { readTrouble } from '../session/readings';
import { useSession } from '../session/useSession';
import type { ThemeSight } from '../wire/protocol';
import { say } from '../words/say';
import type { Grouping } from './grouping';

type ThemeMenuProps = {
  theme: ThemeSight;
  notes: number;
  others: readonly ThemeSight[];
  grouping: Grouping;
  rename: () => void;
  chooseAll: () => void;
};

type Asked = 'merge' | 'split' | undefined;

/** What can be done with a whole theme. What can't be taken back at a click is asked once more. */
export function ThemeMenu({ theme, notes, others, grouping, rename, chooseAll }: ThemeMenuProps) {
  const [asked, setAsked] = useState<Asked>();
  const [busy, setBusy] = useState(false);
  const trouble = useSession(readTrouble);
  const remove = () => (notes === 0 ? void grouping.removeTheme(theme.id) : setAsked('split'));
  const wait = async (answered: Promise<boolean>) => {
    setBusy(true);
    await answered;
    setBusy(false);
    setAsked(undefined);
  };
  const waits = busy && trouble && <p role="status">{say(trouble === 'line' ? 'phone.offline' : 'phone.unsaved')}</p>;
  return (
    <>
      <Menu
        look="quiet"
        label={<span aria-hidden="true">⋯</span>}
        name={say('themes.themeMenu', { name: theme.name })}
        items={[
          { key: 'rename', words: say('themes.rename'), onChoose: rename },
          { key: 'all', words: say('themes.chooseAll'), onChoose: chooseAll, disabled: notes === 0 },
          {
            key: 'merge',
            words: say('themes.mergeInto'),
            onChoose: () => setAsked('merge'),
            disabled: others.length === 0,
          },
          { key: 'split', words: say(notes === 0 ? 'themes.remove' : 'themes.split'), onChoose: remove },
        ]}
      />
      <Dialog
        open={asked === 'merge'}
        title={say('themes.mergeTitle', { name: theme.name })}
        onClose={() => setAsked(undefined)}
      >
        <p>{say('themes.mergeMeaning', { notes, name: theme.name })}</p>
        <ul className="theme-choices">
          {others.map((other) => (
            <li key={other.id}>
              <Button busy={busy} onClick={() => void wait(grouping.mergeThemes(theme.id, other.id))}>
                <bdi>{other.name}</bdi>
              </Button>
            </li>
          ))}
        </ul>
        {waits}
      </Dialog>
      <Dialog
        open={asked === 'split'}
        title={say('themes.splitTitle', { name: theme.name })}
        onClose={() => setAsked(undefined)}
        actions={
          <Button look="primary" busy={busy} onClick={() => void wait(grouping.removeTheme(theme.id))}>
            {say('themes.splitYes')}
          </Button>
        }
      >
        <p>{say('themes.splitMeaning', { notes })}</p>
        {waits}
      </Dialog>
    </>
  );
}
