using System.Diagnostics;
using Workshop.Server.Journals;

namespace Workshop.Load;

/// <summary>How commands that wait are remembered.</summary>
internal enum Commit
{
    /// <summary>As the product does: all that wait in a session go into one append.</summary>
    Together,

    /// <summary>The baseline: one append for each command, one after the other.</summary>
    OneByOne,
}

/// <summary>
/// One session as its grain would drive the journal: commands come in from many sides, wait while an append is under way, and are answered
/// when theirs is durable. Without the domain, so that only storage is measured.
/// </summary>
internal sealed class Commands(Journal journal, Commit commit)
{
    private static readonly byte[] Body = new byte[200];

    private readonly Lock _lock = new();
    private List<TaskCompletionSource> _waiting = [];
    private bool _running;

    internal async Task<TimeSpan> SendAsync()
    {
        var started = Stopwatch.GetTimestamp();
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add(answer);
            if (!_running)
                _ = Task.Run(RunAsync);
            _running = true;
        }

        await answer.Task;
        return Stopwatch.GetElapsedTime(started);
    }

    private async Task RunAsync()
    {
        while (Take() is { Count: > 0 } batch)
            try
            {
                await journal.AppendAsync([.. batch.Select(_ => (ReadOnlyMemory<byte>)Body)]);
                batch.ForEach(answer => answer.SetResult());
            }
            catch (JournalBrokenException broken)
            {
                batch.ForEach(answer => answer.SetException(broken));
            }
    }

    private List<TaskCompletionSource> Take()
    {
        lock (_lock)
        {
            var batch = commit == Commit.Together ? _waiting : [.. _waiting.Take(1)];
            _waiting = commit == Commit.Together ? [] : [.. _waiting.Skip(1)];
            _running = batch.Count > 0;
            return batch;
        }
    }
}
