import type { StagePlan } from '../../../client/src/wire/protocol';
import type { KeptSeat } from '../../../client/src/wire/seats';
import { expect, type Screen, type Screens } from '../screens';
import type { WorkshopServer } from '../server';
import { Facilitator } from '../workshop/facilitator';
import { Wall } from '../workshop/wall';
import { Hand } from './hand';

const groups = [
  { id: 'gov', name: 'Government', look: 0 },
  { id: 'ngo', name: 'NGOs', look: 5 },
];

export type Room = {
  readonly facilitator: Facilitator;
  readonly wall: Wall;
  /** One of the Government, on a phone. */
  readonly phone: Screen;
  /** Two more of the Government, then three of the NGOs. */
  readonly others: readonly Hand[];
  readonly hands: readonly Hand[];
};

/** A workshop that has nothing but a stage to vote in and its report, with six people of two groups: enough to be shown by group. */
export async function voteRoom(screens: Screens, server: WorkshopServer): Promise<Room> {
  const { templates } = await ask<{ templates: { agenda: StagePlan[] }[] }>(server, '/api/host');
  const agenda = (templates[0]?.agenda ?? []).filter(({ kind }) => kind === 'vote' || kind === 'report');
  if (agenda.length !== 2) throw new Error('The usual agenda has no vote and report.');
  const created = await ask<{ code: string; links: Record<string, string> }>(server, '/api/sessions', {
    title: 'All ways to vote',
    question: 'What comes first?',
    place: '',
    language: 'en',
    groups,
    // Without a limit: a slow machine must not be out of time.
    agenda: agenda.map((stage) => ({ ...stage, minutes: null })),
    namesShown: false,
    k: 3,
    notice: '',
  });
  const hand = await Hand.at(
    server.url,
    await ask<KeptSeat>(server, '/api/enter', { link: created.links.facilitator }),
  );
  const others: Hand[] = [];
  for (const group of ['gov', 'gov', 'ngo', 'ngo', 'ngo']) {
    const joined = await ask<KeptSeat>(server, '/api/join', { code: created.code });
    const other = await Hand.at(server.url, { ...joined, role: 'participant' });
    await other.does({ is: 'arrive', group });
    others.push(other);
  }
  const facilitator = new Facilitator(await screens.open('facilitator', 'laptop'));
  const wall = new Wall(await screens.open('wall', 'projector'));
  const phone = await screens.open('phone', 'phone');
  await facilitator.page.goto(`${server.url}/enter#${created.links.facilitator}`);
  await wall.page.goto(`${server.url}/enter#${created.links.wall}`);
  await phone.page.goto(server.url);
  await phone.page.getByLabel('Join code').fill(created.code);
  await phone.page.keyboard.press('Enter');
  await phone.page.getByRole('radio', { name: 'Government' }).focus();
  await phone.page.keyboard.press('Space');
  await phone.page.getByRole('button', { name: 'Join the workshop' }).focus();
  await phone.page.keyboard.press('Enter');
  await hand.does({ is: 'open-stage', stage: 'vote' });
  await expect(phone.page.getByText('The vote starts in a moment.')).toBeVisible();
  return { facilitator, wall, phone, others, hands: [hand, ...others] };
}

export async function ask<T>(server: WorkshopServer, path: string, body?: unknown, tries = 20): Promise<T> {
  const answer = await fetch(`${server.url}${path}`, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', 'x-host-key': server.hostKey },
  });
  const text = await answer.text();
  // Asked again, as PROTOCOL.md has it: a server that has just begun may be too busy for its first workshop.
  if (answer.status === 503 && tries > 1) {
    await new Promise((again) => setTimeout(again, 500));
    return ask(server, path, body, tries - 1);
  }
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text) as T;
}
