using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Workshop.Server.Watching;

namespace Workshop.Server.Doors;

/// <summary>
/// Sends to groups without ever waiting for a reader. A few messages wait for one that is just being written to; one that does not keep up is
/// skipped, so it neither slows the others nor piles up memory; when it drains it is told that it is behind and asks for what it missed. One
/// that stays stuck is dropped.
/// </summary>
internal sealed partial class KeepingUp(ILogger<KeepingUp> log) : DefaultHubLifetimeManager<SessionHub>(log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly SerializedHubMessage Moving = new(new InvocationMessage("moving", []));
    private static readonly SerializedHubMessage Behind = new(new InvocationMessage("behind", []));

    // Whoever comes and goes does so one at a time: nobody is put into a group that is just being removed, nor stays in one after leaving.
    private readonly Lock _comingAndGoing = new();
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Reader>> _groups = [];
    private readonly ConcurrentDictionary<string, Reader> _readers = [];

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        _readers[connection.ConnectionId] = new(connection);
        Measured.Connections.Add(1);
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        lock (_comingAndGoing)
        {
            if (_readers.TryRemove(connection.ConnectionId, out var reader))
                Measured.Connections.Add(-1);
            foreach (var group in reader?.Groups ?? [])
                Leave(connection.ConnectionId, group);
        }
        return base.OnDisconnectedAsync(connection);
    }

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        lock (_comingAndGoing)
            if (_readers.TryGetValue(connectionId, out var reader))
            {
                reader.Groups.Add(groupName);
                _groups.GetOrAdd(groupName, _ => [])[connectionId] = reader;
            }
        return Task.CompletedTask;
    }

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        lock (_comingAndGoing)
        {
            if (_readers.TryGetValue(connectionId, out var reader))
                reader.Groups.Remove(groupName);
            Leave(connectionId, groupName);
        }
        return Task.CompletedTask;
    }

    private void Leave(string connectionId, string groupName)
    {
        if (_groups.TryGetValue(groupName, out var readers) && readers.TryRemove(connectionId, out _) && readers.IsEmpty)
            _groups.TryRemove(new(groupName, readers));
    }

    public override Task SendGroupAsync(string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default)
    {
        if (!_groups.TryGetValue(groupName, out var readers))
            return Task.CompletedTask;
        // Serialised once per protocol, whatever the number of readers.
        var message = new SerializedHubMessage(new InvocationMessage(methodName, args));
        if (methodName is "frame" or "own" && args is [byte[] frame])
        {
            Measured.FrameSize.Record(frame.Length);
            Measured.FramesSent.Add(readers.Count);
        }
        foreach (var reader in readers.Values)
            reader.Offer(message);
        return Task.CompletedTask;
    }

    /// <summary>Tells everybody to connect anew, for this server goes; comes back when nobody is left, or when <paramref name="patience"/> ends.</summary>
    public async Task SendAway(TimeSpan patience)
    {
        foreach (var reader in _readers.Values)
            reader.Offer(Moving);
        for (var waited = Stopwatch.StartNew(); !_readers.IsEmpty && waited.Elapsed < patience;)
            await Task.Delay(20);
    }

    /// <summary>One connection: at most one write of ours is under way on it. An answer to a command is written by others, and makes ours wait a moment.</summary>
    private sealed class Reader(HubConnectionContext connection)
    {
        private const int MostWaiting = 4;

        private readonly Lock _one = new();
        private readonly Queue<SerializedHubMessage> _waiting = new(MostWaiting);
        private bool _busy;
        private bool _missed;

        public HashSet<string> Groups { get; } = [];

        public void Offer(SerializedHubMessage message)
        {
            lock (_one)
            {
                if (!_busy)
                    Write(message);
                else if (!_missed && _waiting.Count < MostWaiting)
                    _waiting.Enqueue(message);
                else
                {
                    // After a gap nothing but "you are behind": a later frame alone could hide that one of its own was lost.
                    _waiting.Clear();
                    _missed = true;
                }
            }
        }

        private void Write(SerializedHubMessage message)
        {
            var writing = connection.WriteAsync(message);
            if (writing.IsCompletedSuccessfully)
                return;
            _busy = true;
            _ = Finish(writing.AsTask());
        }

        private async Task Finish(Task writing)
        {
            if (await Task.WhenAny(writing, Task.Delay(Patience)) != writing)
                connection.Abort();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            lock (_one)
            {
                _busy = false;
                if (connection.ConnectionAborted.IsCancellationRequested)
                    _waiting.Clear();
                else if (_missed)
                {
                    _missed = false;
                    Measured.FellBehind.Add(1);
                    Write(Behind);
                }
                while (!_busy && _waiting.TryDequeue(out var next))
                    Write(next);
            }
        }
    }
}
