import { join } from 'node:path';

/** What the tools we start should know: say little, leave nothing running, and have a home even where there is none. */
export function environment(root) {
  const quiet = {
    DOTNET_NOLOGO: '1',
    DOTNET_CLI_TELEMETRY_OPTOUT: '1',
    DOTNET_GENERATE_ASPNET_CERTIFICATE: 'false',
    DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE: 'true',
    // A build server that outlives its build would hold on to a pipeline's output, and the pipeline would wait for it.
    MSBUILDDISABLENODEREUSE: '1',
  };
  // .NET refuses to run without a home for its first-time notes and its packages.
  const homeless = process.platform !== 'win32' && !process.env.HOME;
  return { ...quiet, ...process.env, ...(homeless && { HOME: join(root, '.run', 'home') }) };
}
