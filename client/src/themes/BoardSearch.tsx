import { useEffect } from 'react';
import { announce } from '../look/messages';
import { say } from '../words/say';
import type { Column } from './boardLayout';

type BoardSearchProps = { search: string; onSearch: (search: string) => void; found: readonly Column[] };

/** Leaves only the notes that hold some words on the board. */
export function BoardSearch({ search, onSearch, found }: BoardSearchProps) {
  const count = found.reduce((sum, column) => sum + column.stacks.length, 0);
  useEffect(() => {
    if (!search.trim()) return;
    // Only when the typing pauses, or a screen reader would count along with every letter.
    const later = setTimeout(() => announce(say('themes.searchResult', { found: count })), 600);
    return () => clearTimeout(later);
  }, [search, count]);
  return (
    <input
      type="search"
      className="board-search"
      aria-label={say('themes.search')}
      placeholder={say('themes.search')}
      value={search}
      onChange={(event) => onSearch(event.target.value)}
      onKeyDown={(event) => event.key === 'Escape' && onSearch('')}
    />
  );
}
