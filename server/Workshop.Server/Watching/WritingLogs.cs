using Workshop.Server.Doors;

namespace Workshop.Server.Watching;

/// <summary>How the log is written to the terminal: for eyes, or as one JSON object a line for a machine that collects it.</summary>
internal static class WritingLogs
{
    public static void Set(ILoggingBuilder logging, IConfiguration settings)
    {
        switch (Settings.Read(settings, "WORKSHOP_LOG"))
        {
            case null or "text":
                break;
            case "json":
                logging.ClearProviders().AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
                break;
            case var other:
                throw new SettingRefusedException($"WORKSHOP_LOG is '{other}'; it must be text or json.");
        }
    }
}
