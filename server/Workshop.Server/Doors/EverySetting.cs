using System.Text;

namespace Workshop.Server.Doors;

/// <summary>One setting, as the host reads of it.</summary>
internal sealed record Setting(string Name, string Default, string What);

/// <summary>
/// Every setting that this program knows, in the order in which a host needs them: of the environment, or under the same names in an
/// appsettings.json beside the program. SETTINGS.md is written from this, and a test holds the code to it.
/// </summary>
internal static class EverySetting
{
    public static readonly IReadOnlyList<Setting> All =
    [
        new("PORT", "5080", "the one port"),
        new("WORKSHOP_LISTEN", "0.0.0.0", "the address to listen on; `127.0.0.1` behind a reverse proxy on the same machine"),
        new("WORKSHOP_DATA", "data", "the folder with everything that is saved, the seats' keys and the host key; with another store than `sqlite` all of these are there"),
        new("WORKSHOP_HOST_KEY", "made once, kept with the rest", "who has it may create workshops from any device; at least 8 letters"),
        new("WORKSHOP_ADDRESS", "this machine's", "the address in invitations, such as `https://workshop.example.org`, if there is something in front"),
        new("WORKSHOP_SIGN_IN", "none: nobody signs in", "the https address of an OpenID Connect provider, at which facilitators may sign in instead of having the host key; see [the host's guide](../deploy/HOSTING.md#signing-in)"),
        new("WORKSHOP_SIGN_IN_CLIENT", "none", "the id that the provider has given this server"),
        new("WORKSHOP_SIGN_IN_SECRET", "none", "and its secret"),
        new("WORKSHOP_SIGN_IN_DOMAINS", "any, or no address", "who may create workshops of those who can sign in: only those with a verified e-mail address there, such as `example.org example.com`"),
        new("WORKSHOP_SIGN_IN_CLAIM", "none", "the same: only those of whom the provider says this, such as `groups=facilitators`"),
        new("WORKSHOP_SIGN_IN_SCOPES", "openid profile email", "what the provider is asked for, where it tells more only on request"),
        new("WORKSHOP_CERTIFICATE", "none: plain http", "the host's certificate, PEM or `.pfx`, for https"),
        new("WORKSHOP_CERTIFICATE_KEY", "in the same file", "the file of its key"),
        new("WORKSHOP_CERTIFICATE_PASSWORD", "none", "what its key is locked with"),
        new("WORKSHOP_MOST_LINES", "10000", "live lines at once; whoever comes after is refused, and nobody who is here is put out"),
        new("WORKSHOP_CLIENT", "wwwroot beside the program", "the folder of the built pages; without an `index.html` there, none are served"),
        new("WORKSHOP_STORE", "sqlite", "where everything is saved: `sqlite`, `azure`, `postgres` or `redis`"),
        new("WORKSHOP_STORE_CONNECTION", "workshop.db in WORKSHOP_DATA", "where that is: a file; a connection string or the https address of an account; `Host=…;Database=…;Username=…;Password=…`; `host:port,password=…`"),
        new("WORKSHOP_STORE_DURABILITY", "full", "of `sqlite`: `full`, or `normal`, with which a power cut may take the last commits"),
        new("WORKSHOP_CLUSTER", "none", "several servers as one: `redis` or `postgres`, where they find each other"),
        new("WORKSHOP_CLUSTER_CONNECTION", "the store's, if of the same kind", "where that is"),
        new("WORKSHOP_CLUSTER_NAME", "workshop", "servers of one name and connection are one cluster"),
        new("WORKSHOP_SILO", "this machine's address, port 11111", "the IP address and port at which the other servers reach this one; trusted: keep it from everybody else"),
        new("WORKSHOP_LOG", "text", "what is written to the terminal: `text`, or `json`, one object a line"),
        new("WORKSHOP_DASHBOARD", "off", "`on`: Orleans' dashboard at `/dashboard/`, with the host key as its password (any name)"),
        new("OTEL_EXPORTER_OTLP_ENDPOINT", "none: nothing is sent", "where OpenTelemetry traces, metrics and logs go, such as `http://collector:4317`; the other `OTEL_…` variables of the standard are heeded too"),
        new("WORKSHOP_TO_CONNECTION", "the command's second word", "of `move` alone: the connection of the store to move to, where no list of processes shows it"),
    ];

    public static bool Knows(string name) => All.Any(s => s.Name == name);

    /// <summary>A name that looks like a setting of ours and is none, as a slip of a finger makes it: it would be passed over in silence.</summary>
    /// <returns>The likeliest one that was meant; null where the name is known, or resembles none.</returns>
    public static string? Meant(string name) =>
        Knows(name) ? null : All.Where(s => Distance(s.Name, name) is > 0 and <= 2).MinBy(s => Distance(s.Name, name))?.Name;

    /// <exception cref="SettingRefusedException">There is a setting with a slip in its name.</exception>
    public static void RefuseSlips(IEnumerable<string> names)
    {
        foreach (var name in names.Order(StringComparer.Ordinal))
            if (name.StartsWith("WORKSHOP", StringComparison.Ordinal) && Meant(name) is { } meant)
                throw new SettingRefusedException($"There is no setting {name}; is {meant} meant?");
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (corner, _) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }

    /// <summary>SETTINGS.md.</summary>
    public static string Written()
    {
        var text = new StringBuilder("""
            # Settings

            Each is a variable of the environment, or stands under the same name in an `appsettings.json` beside the program (`{"PORT": "8080"}`); the
            environment goes first. What is wrong is refused at start, in one line that says what would be right and ends with a code: `[setting.bad]`,
            `[store.refused]`, `[cluster.refused]`, `[port.taken]`, and `[start.failed]` for all else.

            | setting | default | |
            |---|---|---|

            """);
        foreach (var setting in All)
            text.Append($"| `{setting.Name}` | {setting.Default} | {setting.What} |\n");
        return $"{text}\nThis file is written by `dotnet Workshop.Server.dll settings`.\n";
    }
}
