import { useEffect, useRef } from 'react';
import type { Created, Host } from '../wire/http';
import { say } from '../words/say';
import { keepLinks, roomAddress, secretLink } from './addresses';
import { JoinCard } from './JoinCard';
import { TeamLinks } from './TeamLinks';

type InvitationProps = {
  created: Created;
  title: string;
  host: Host;
  /** Why the notes of an archive did not come along. */
  notesFailed?: string | undefined;
};

/** After creating: what the room sees, who gets which link, and on to the board. */
export function Invitation({ created, title, host, notesFailed }: InvitationProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const address = roomAddress(host.addresses, window.location);
  useEffect(() => {
    keepLinks(created.session, created.links);
    // A form has become a page: those who listen start at its top.
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, [created]);

  return (
    <div className="invitation">
      <header className="invitation-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {say('invite.ready', { title })}
          </h1>
          <p className="muted">{say('invite.readyLead')}</p>
        </div>
        <a className="button button-primary button-big" href={secretLink('', created.links.facilitator)}>
          {say('invite.open')}
        </a>
      </header>
      {notesFailed && (
        <p className="field-error" role="alert">
          {say('archive.notesFailed', { why: notesFailed })}
        </p>
      )}
      <section className="create-part">
        <h2>{say('invite.join')}</h2>
        <JoinCard address={address} code={created.code} />
      </section>
      <section className="create-part">
        <h2>{say('invite.team')}</h2>
        <p className="muted">{say('invite.teamWarning')}</p>
        <TeamLinks address={address} links={created.links} />
      </section>
    </div>
  );
}
