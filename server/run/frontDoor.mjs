// A front door for a cluster on one machine: takes every connection to the next server that says it is ready. It looks into nothing
// and remembers nobody, as little as any load balancer needs to do for Workshop. To try a cluster; in earnest, take a real balancer.
import { get } from 'node:http';
import { connect, createServer } from 'node:net';

const askEvery = 500;
const longestAnswer = 1000;

/**
 * @param {{ port: number, listen: string, servers: () => number[] }} options servers: the ports that they listen on, on this machine
 * @returns {Promise<{ close: () => void, ready: () => number[] }>}
 */
export function openFrontDoor({ port, listen, servers }) {
  const ready = new Set();
  const lines = new Map();
  let next = 0;

  const ask = async () => {
    for (const server of servers()) {
      const is = await isReady(server);
      if (is) ready.add(server);
      // One that answers nothing keeps its lines open for ever: whoever is on them is better off elsewhere.
      else if (ready.delete(server)) for (const line of lines.get(server) ?? []) line.destroy();
    }
  };

  const enter = (person) => {
    person.on('error', () => person.destroy());
    person.pause();
    tryNext(person, [...ready].length);
  };

  const tryNext = (person, left) => {
    const choice = [...ready].sort();
    if (left <= 0 || choice.length === 0) return person.destroy();
    const server = choice[next++ % choice.length];
    const line = connect(server, '127.0.0.1');
    line.once('error', () => {
      line.destroy();
      ready.delete(server);
      tryNext(person, left - 1);
    });
    line.once('connect', () => {
      line.removeAllListeners('error');
      join(person, line, server);
    });
  };

  const join = (person, line, server) => {
    const through = lines.get(server) ?? lines.set(server, new Set()).get(server);
    through.add(person);
    const end = () => {
      through.delete(person);
      person.destroy();
      line.destroy();
    };
    for (const side of [person, line]) side.on('error', end).on('close', end);
    person.pipe(line).pipe(person);
  };

  const pulse = setInterval(ask, askEvery);
  const door = createServer(enter);
  return new Promise((resolve, reject) => {
    door.once('error', reject);
    door.listen(port, listen, async () => {
      await ask();
      resolve({
        ready: () => [...ready],
        close() {
          clearInterval(pulse);
          door.close();
          for (const through of lines.values()) for (const line of through) line.destroy();
        },
      });
    });
  });
}

function isReady(port) {
  return new Promise((resolve) => {
    const ask = get(
      { host: '127.0.0.1', port, path: '/health/ready', agent: false, timeout: longestAnswer },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      },
    );
    ask.on('timeout', () => ask.destroy());
    ask.on('error', () => resolve(false));
  });
}
