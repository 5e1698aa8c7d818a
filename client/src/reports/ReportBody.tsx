import { useMemo } from 'react';
import { GroupShape } from '../look/GroupShape';
import { facesOf } from '../people/groupFaces';
import { readRoom, readWorkshop } from '../session/readings';
import { useSession } from '../session/useSession';
import { Original } from '../translations/Original';
import type { StakeholderGroup } from '../wire/protocol';
import { say, sayDate } from '../words/say';
import { ReportAnswers } from './ReportAnswers';
import { ReportPriorities } from './ReportPriorities';
import { ReportRounds } from './ReportRounds';
import { ReportThemes } from './ReportThemes';
import './report.css';

const exact = { dateStyle: 'long', timeStyle: 'short' } as const;

/** The document itself, from the same view as every screen: it can't say more than they do. */
export function ReportBody() {
  const workshop = useSession(readWorkshop);
  if (!workshop) return null;
  const date = sayDate(Date.parse(workshop.createdAt), { dateStyle: 'long' });
  return (
    <article className="report">
      <header className="report-head">
        <p className="report-kind">{say('report.kind')}</p>
        <h1 dir="auto">{workshop.title}</h1>
        <p className="report-place">
          {workshop.place ? say('report.placeAndDate', { place: workshop.place, date }) : date}
        </p>
        {workshop.rehearsal && <p className="report-notice">{say('rehearsal.report')}</p>}
        {workshop.notice && (
          <p className="report-notice" dir="auto">
            {workshop.notice}
          </p>
        )}
      </header>
      <section>
        <h2>{say('report.asked')}</h2>
        <p className="report-question" dir="auto">
          {workshop.question}
        </p>
        <Original of={workshop} said={({ title, question }) => [title, question]} />
      </section>
      <People groups={workshop.groups} k={workshop.k} />
      <ReportPriorities groups={workshop.groups} k={workshop.k} />
      <ReportRounds />
      <ReportThemes groups={workshop.groups} />
      <ReportAnswers workshop={workshop} />
      <Stamp />
    </article>
  );
}

function People({ groups, k }: { groups: readonly StakeholderGroup[]; k: number }) {
  const room = useSession(readRoom);
  const faces = useMemo(() => facesOf(groups), [groups]);
  return (
    <section>
      <h2>{say('report.people')}</h2>
      <p>
        {say('report.peopleSentence', { people: room?.people ?? 0 })}{' '}
        {room?.shared && say('share.people', { shared: room.shared })}
      </p>
      <ul className="report-groups">
        {room?.groups.map(({ group, people }) => {
          const face = faces.get(group);
          return (
            <li key={group}>
              {face?.shape && <GroupShape shape={face.shape} size={14} />}
              <span dir="auto">{face?.name}</span>
              <strong>{say('report.peopleOf', { people })}</strong>
            </li>
          );
        })}
      </ul>
      <p className="report-small">{say('report.smallCells', { k })}</p>
    </section>
  );
}

function Stamp() {
  const session = useSession((state) => state.session);
  const version = useSession((state) => state.view.version);
  const workshop = useSession(readWorkshop);
  const ended = workshop?.endedAt;
  const restored = workshop?.restored;
  const state = ended
    ? say('report.closed', { at: sayDate(Date.parse(ended), exact) })
    : say('report.live', { at: sayDate(Date.now(), exact) });
  return (
    <footer className="report-stamp">
      {/* A restored workshop stands under the stamp of the one that it was. */}
      {say('report.stamp', { session: restored?.session ?? session, version: restored?.version ?? version, state })}
      {restored && ` ${say('archive.stamp', { at: sayDate(Date.parse(restored.at), exact), check: restored.check })}`}
    </footer>
  );
}
