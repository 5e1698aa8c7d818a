using Workshop.Server.Doors;

namespace Workshop.Server.Tests.Live;

/// <summary>
/// Ports for servers that tests start, end and start again where they were: each is given out once in a run, and they lie below those that
/// the system lends to outgoing lines and those that servers choose for themselves.
/// </summary>
internal static class Ports
{
    private const int First = 10_000;
    private const int Count = 10_000;

    private static int s_given = Random.Shared.Next(Count);

    public static int Free()
    {
        while (true)
        {
            var port = First + (int)((uint)Interlocked.Increment(ref s_given) % Count);
            if (Settings.IsFree(port))
                return port;
        }
    }
}
