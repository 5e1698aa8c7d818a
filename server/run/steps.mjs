// Steps that a command takes before it starts: each says what it does and how long it takes,
// and is left out when what it reads and what it makes are as it left them. Progress goes to stderr: stdout is the product's.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onEnding } from './ending.mjs';
import { environment } from './environment.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const memory = join(root, '.run');
const madeByTools = new Set(['node_modules', 'bin', 'obj', 'dist', 'wwwroot', 'test-results', '.git', '.run']);

/** A step that can't be taken; its message is for the person at the terminal, without a stack. */
export class Stopped extends Error {}

/** Programs of the step that is being taken. */
const atWork = new Set();

export const tell = (line = '') => process.stderr.write(`${line}\n`);

/**
 * Takes a step, unless nothing that it reads has changed since it last succeeded and all that it makes is still there.
 * @param {{ name: string, title: string, reads: string[], leavesOut?: string[], makes: string[], run: () => Promise<void> }} step
 *   paths are relative to the project
 */
export async function take(step) {
  const mark = markOf(step);
  if (isDone(step, mark)) return;
  await timed(step.title, step.run);
  remember(step, mark);
}

/** Records a step as done that another one has done with it. */
export function remember(step, mark = markOf(step)) {
  mkdirSync(memory, { recursive: true });
  writeFileSync(join(memory, step.name), mark);
}

/** Says what begins, that it still goes on, and how long it took. */
export async function timed(title, run) {
  const start = performance.now();
  const seconds = () => `${Math.round((performance.now() - start) / 1000)} s`;
  tell(`▸ ${title} …`);
  const pulse = setInterval(() => tell(`  still at it, ${seconds()}`), 10_000);
  try {
    const result = await run();
    tell(`  done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(pulse);
  }
}

/** Runs a program to its end, quietly; what it said is shown when it fails. */
export function runQuietly(program, args, { timeout = 900_000, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...environment(root), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // Not spawn's own limit: that one goes on, and holds the command, when the program was never found.
    const limit = setTimeout(() => child.kill(), timeout);
    atWork.add(child);
    const over = () => {
      clearTimeout(limit);
      atWork.delete(child);
    };
    const said = [];
    child.stdout.on('data', (part) => said.push(part));
    child.stderr.on('data', (part) => said.push(part));
    child.on('error', (error) => {
      over();
      reject(new Stopped(`${program} can't be started: ${error.message}`));
    });
    child.on('close', (code, signal) => {
      over();
      const words = Buffer.concat(said).toString();
      if (code === 0) return resolve(words);
      reject(new Stopped(`${words}\n✗ ${program} ${args.join(' ')} ended with ${signal ?? code}.`));
    });
  });
}

/** Runs a command's whole story; a stop is told in words, everything else as the fault it is. */
export async function command(story) {
  onEnding((signal) => {
    if (atWork.size === 0) return;
    for (const child of atWork) child.kill(signal);
    process.exit(130);
  });
  try {
    process.exitCode = await story();
  } catch (error) {
    tell(error instanceof Stopped ? `\n${error.message}` : error.stack);
    process.exitCode = 1;
  }
}

function isDone({ name, makes }, mark) {
  const note = join(memory, name);
  return makes.every((path) => existsSync(join(root, path))) && existsSync(note) && readFileSync(note, 'utf8') === mark;
}

/** What the step reads, and what it is read by, as one hash of contents: times change when a clone is made, contents don't. */
function markOf({ reads, leavesOut = [] }) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const file of reads.flatMap((path) => filesUnder(join(root, path), leavesOut)).sort()) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(path, leavesOut) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !madeByTools.has(name))
    .map((name) => join(path, name))
    .filter((inside) => !leavesOut.includes(relative(root, inside).split(sep).join('/')))
    .flatMap((inside) => filesUnder(inside, leavesOut));
}
