import type { ReactNode } from 'react';
import { say } from '../words/say';
import { useTitle } from './useTitle';
import './app.css';

type NoticePageProps = { title?: string; words: string; children?: ReactNode; homeward?: boolean };

/** A page that only says something: waiting, or why not, and what to do. */
export function NoticePage({ title, words, children, homeward = false }: NoticePageProps) {
  useTitle(title);
  return (
    <main className="notice-page">
      <h1>{title ?? say('frame.title')}</h1>
      <p role="status">{words}</p>
      {children}
      {homeward && (
        <a className="button" href="/">
          {say('app.home')}
        </a>
      )}
    </main>
  );
}
