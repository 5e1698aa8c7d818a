// A server of its own with a workshop that takes people: what a phone comes to.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import { MessagePackHubProtocol } from '@microsoft/signalr-protocol-msgpack';
import { clientDist, serverDll } from '../../server/run/builds.mjs';
import { freePort } from '../../server/run/ports.mjs';
import { Stopped } from '../../server/run/steps.mjs';

/** Starts it on a free port of this machine alone, with its own data; `end` leaves nothing behind. */
export async function beginServer() {
  const data = mkdtempSync(join(tmpdir(), 'workshop-lighthouse-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const own = {
    PORT: `${port}`,
    WORKSHOP_LISTEN: '127.0.0.1',
    WORKSHOP_DATA: data,
    WORKSHOP_CLIENT: clientDist,
    WORKSHOP_HOST_KEY: 'key-of-the-host-under-test',
  };
  const child = spawn('dotnet', [serverDll], { env: { ...process.env, ...own }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const end = async () => {
    const exited = once(child, 'exit');
    if (child.exitCode === null && child.kill()) await exited;
    rmSync(data, { recursive: true, force: true });
  };
  for (const until = Date.now() + 30_000; Date.now() < until && child.exitCode === null; ) {
    const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
    if (ready?.ok) return { url, end };
    await new Promise((again) => setTimeout(again, 100));
  }
  await end();
  throw new Stopped(`The server did not become ready. It said:\n${said}`);
}

/** The usual workshop, in which people write; with the seat of one who has written something. */
export async function writingWorkshop(url) {
  const { templates } = await ask(url, '/api/host');
  const { agenda } = templates[0];
  const groups = ['Government', 'Small-scale miners', 'Donors', 'NGOs'].map((name, look) => ({
    id: `g${look}`,
    name,
    look,
  }));
  const { code, links } = await ask(url, '/api/sessions', {
    title: 'Mining in one sector',
    question: 'What stops small-scale mining being part of one sector, day to day?',
    place: 'London',
    language: 'en',
    groups,
    agenda,
    namesShown: false,
    k: 3,
    notice: '',
  });
  const facilitator = await ask(url, '/api/enter', { link: links.facilitator });
  const person = await ask(url, '/api/join', { code });
  const { id: stage } = agenda.find(({ kind }) => kind === 'write');
  await does(url, facilitator.seat, { is: 'open-stage', stage });
  await does(url, person.seat, { is: 'arrive', group: groups[1].id });
  const text = 'The licence office is a day’s travel away';
  await does(url, person.seat, { is: 'write-note', id: 'a-note-of-one', stage, text });
  return { code, seat: person.seat };
}

async function ask(url, path, body, tries = 20) {
  const answer = await fetch(`${url}${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', 'x-host-key': 'key-of-the-host-under-test' },
  });
  // A server that has just begun may be too busy for its first workshop.
  if (answer.status === 503 && tries > 1) {
    await new Promise((again) => setTimeout(again, 500));
    return ask(url, path, body, tries - 1);
  }
  if (!answer.ok) throw new Stopped(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** One command over the hub, as a page sends it. */
async function does(url, seat, command) {
  const hub = new HubConnectionBuilder()
    .withUrl(`${url}/hub`, { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .withHubProtocol(new MessagePackHubProtocol())
    .configureLogging(LogLevel.None)
    .build();
  await hub.start();
  try {
    await hub.invoke('Enter', seat, 0);
    const answer = JSON.parse(
      Buffer.from(await hub.invoke('Send', `lighthouse-${command.is}`, JSON.stringify(command))),
    );
    if (answer.version === undefined) throw new Stopped(`${command.is} was answered ${JSON.stringify(answer)}`);
  } finally {
    await hub.stop();
  }
}
