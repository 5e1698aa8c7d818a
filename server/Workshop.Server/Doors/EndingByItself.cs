namespace Workshop.Server.Doors;

/// <summary>Why a server ends though nobody asked it to: something that it can't do without has failed.</summary>
internal static class EndingByItself
{
    /// <summary>In one line for whoever runs it; nothing if all is well.</summary>
    public static string? Words(IEnumerable<IHostedService> services) =>
        services.OfType<BackgroundService>().FirstOrDefault(s => s.ExecuteTask is { IsFaulted: true }) is { ExecuteTask.Exception: { } failure } failed
            ? $"Workshop ends, for {failed.GetType().Name} failed: {failure.GetBaseException().Message.Split('\n')[0].TrimEnd()} What was acknowledged is saved; start it again."
            : null;
}
