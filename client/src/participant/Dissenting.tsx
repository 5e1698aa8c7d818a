import { useState } from 'react';
import { Button } from '../look/Button';
import { Field } from '../look/Field';
import { useKeptDraft } from '../notes/useKeptDraft';
import { Dissents } from '../priorities/Dissents';
import { readDissents, readWorkshop } from '../session/readings';
import type { SessionState } from '../session/store';
import { useSession } from '../session/useSession';
import { Refused } from '../stages/Refused';
import { useAsking, useSend } from '../stages/useAsking';
import { newId } from '../wire/ids';
import type { DissentSight, PriorityId } from '../wire/protocol';
import { say } from '../words/say';

type DissentingProps = {
  priority: PriorityId;
  /** The Agree stage is open: statements are taken. */
  open: boolean;
};

const readSession = ({ session }: SessionState) => session;
const readOwn = ({ view }: SessionState) => view.seen.ownDissent;

/** For who disagrees with a priority: statements of others to stand behind, or one of their own. */
export function Dissenting({ priority, open }: DissentingProps) {
  const all = useSession(readDissents);
  const own = useSession(readOwn);
  const workshop = useSession(readWorkshop);
  const asking = useAsking(useSend());
  const [unfolded, setUnfolded] = useState<boolean>();
  const dissents = all.filter((dissent) => dissent.priority === priority);
  if (!workshop || (!open && dissents.length === 0)) return null;
  const stands = dissents.some(({ id }) => own.has(id));
  const live = !workshop.endedAt;
  const acts = (dissent: DissentSight) => (
    <div className="dissent-acts">
      {own.has(dissent.id) ? (
        <>
          <strong>{say('dissent.mine')}</strong>
          {live && (
            <Button busy={asking.busy} onClick={() => asking.ask({ is: 'leave-dissent', id: dissent.id })}>
              {say('dissent.leave')}
            </Button>
          )}
        </>
      ) : (
        open && (
          <Button busy={asking.busy} onClick={() => asking.ask({ is: 'join-dissent', id: dissent.id })}>
            {say(stands ? 'dissent.move' : 'dissent.join')}
          </Button>
        )
      )}
    </div>
  );
  return (
    <details
      className="dissenting"
      // Open by itself where it concerns me; once open, only I close it: leaving a statement must not hide the others.
      open={unfolded ?? (stands || dissents.some(({ onRecord }) => onRecord))}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>{say('dissent.title')}</summary>
      <div className="dissenting">
        {open && <p>{say('dissent.lead', { k: workshop.k })}</p>}
        <Dissents dissents={dissents} groups={workshop.groups} k={workshop.k} acts={acts} />
        <Refused refusal={asking.refusal} onRead={asking.clear} />
        {open && !stands && <Proposing key={priority} priority={priority} asking={asking} />}
        {open && <p className="muted">{say('dissent.hidden')}</p>}
      </div>
    </details>
  );
}

function Proposing({ priority, asking }: { priority: PriorityId; asking: ReturnType<typeof useAsking> }) {
  const session = useSession(readSession);
  const [text, setText] = useKeptDraft(`workshop.draft/${session}/dissent/${priority}`);
  const [writing, setWriting] = useState(text !== '');
  const [missing, setMissing] = useState(false);
  if (!writing) return <Button onClick={() => setWriting(true)}>{say('dissent.propose')}</Button>;
  const done = () => {
    setText('');
    setWriting(false);
    setMissing(false);
  };
  const send = async () => {
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    if (await asking.ask({ is: 'propose-dissent', id: newId(), priority, text })) done();
  };
  return (
    <>
      <Field
        label={say('dissent.text')}
        hint={say('dissent.textHint')}
        error={missing && text.trim() === '' ? say('dissent.missing') : ''}
        length={{ used: [...text].length, most: 600 }}
      >
        {(wiring) => (
          <textarea {...wiring} dir="auto" rows={4} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <div className="dissent-acts">
        <Button look="primary" busy={asking.busy} onClick={send}>
          {say('dissent.send')}
        </Button>
        <Button onClick={done}>{say('dissent.cancel')}</Button>
      </div>
    </>
  );
}
