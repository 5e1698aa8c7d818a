// What must be on the machine, and what to say when it is not.
import { runQuietly, Stopped } from './steps.mjs';

const dotnetNeeded = 10;

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  throw new Stopped(
    `Workshop needs Node 20.19 or newer (22.12 or newer of Node 22); this is ${process.version}.\n` +
      'Install the current LTS from nodejs.org or with your package manager, then run the command again.',
  );
}

export async function requireDotnet() {
  const sdks = await runQuietly('dotnet', ['--list-sdks']).catch(() => '');
  const found = [...sdks.matchAll(/^(\d+)\.\S+/gm)];
  if (found.some(([, major]) => Number(major) >= dotnetNeeded)) return;
  const instead = found.length
    ? `Only these were found: ${found.map(([version]) => version).join(', ')}.`
    : 'No dotnet was found on the PATH.';
  throw new Stopped(
    `Workshop needs the .NET ${dotnetNeeded} SDK. ${instead}\n` +
      `Install it from dotnet.microsoft.com/download/dotnet/${dotnetNeeded}.0 or with your package manager, then run the command again.`,
  );
}
