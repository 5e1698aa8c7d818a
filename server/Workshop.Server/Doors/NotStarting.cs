using Workshop.Server.Cluster;
using Workshop.Server.Storage;

namespace Workshop.Server.Doors;

/// <summary>A setting of the server is wrong. The message says which, and what would be right; never what it was where it may be a secret.</summary>
public sealed class SettingRefusedException(string message) : Exception(message);

/// <summary>Why a server does not start, in one line for whoever started it; whoever starts servers by machine tries again.</summary>
internal static class NotStarting
{
    public const int ExitCode = 1;

    /// <summary>Whether it says by itself what is wrong and what to do: no place in the code is of interest.</summary>
    public static bool IsPlain(Exception failure) => failure is SettingRefusedException or StoreRefusedException or ClusterRefusedException;

    /// <summary>What kind of thing is wrong, for whoever starts servers by machine; stable.</summary>
    public static string Code(Exception failure) => Plain(failure) switch
    {
        SettingRefusedException => "setting.bad",
        StoreRefusedException => "store.refused",
        ClusterRefusedException => "cluster.refused",
        _ => failure is IOException ? "port.taken" : "start.failed",
    };

    /// <summary>The whole line.</summary>
    public static string Line(Exception failure) => $"{Words(failure)} [{Code(failure)}]";

    /// <summary>Whatever went wrong while the silo and the doors were opened: a store, a table of members or a port that can't be had.</summary>
    public static string Words(Exception failure)
    {
        // A port that is taken says which one outside of what says why.
        var words = failure is IOException ? failure.Message : failure.GetBaseException().Message;
        // Orleans' Redis provider puts what it caught into words, and not beneath them.
        return (Plain(failure)?.Message ?? words[(words.LastIndexOf("Exception: ", StringComparison.Ordinal) is var at and > 0 ? at + "Exception: ".Length : 0)..])
            .Split('\n')[0].TrimEnd();
    }

    private static Exception? Plain(Exception? failure) => failure is null || IsPlain(failure) ? failure : Plain(failure.InnerException);
}
