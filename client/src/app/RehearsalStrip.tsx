import type { ReactNode } from 'react';
import { say } from '../words/say';

/** Stands above whatever a screen of a rehearsal shows, so that nobody takes it for the workshop itself. */
export function RehearsalStrip({ children }: { children: ReactNode }) {
  return (
    <div className="rehearsal">
      <p className="rehearsal-strip">{say('rehearsal.strip')}</p>
      {children}
    </div>
  );
}
