import { Component, type ReactNode } from 'react';
import { Button } from '../look/Button';
import { say } from '../words/say';
import { NoticePage } from './NoticePage';

/** A part of the page that can't be fetched, or breaks while drawing, says so instead of leaving the screen blank. */
export class PartsGuard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <NoticePage words={say('app.brokenPart')}>
        <Button look="primary" big onClick={() => location.reload()}>
          {say('app.reload')}
        </Button>
      </NoticePage>
    );
  }
}
