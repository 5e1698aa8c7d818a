using Workshop.Player;
using Workshop.Player.Rehearsing;

namespace Workshop.Server.Rehearsals;

/// <summary>Those who sit in one rehearsal without being there.</summary>
internal sealed class Seated : IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly List<(Person Person, Simulated As, Task Life)> _people = [];

    /// <summary>Whether somebody who runs the room is connected now; a wall runs nothing.</summary>
    public bool IsRun
    {
        get
        {
            lock (_people)
                return _people.Exists(p => p.Person.Here.Staff > 0);
        }
    }

    public void Seat(IEnumerable<(Person Person, Simulated As)> people)
    {
        lock (_people)
            foreach (var (person, simulated) in people)
                _people.Add((person, simulated, Task.Run(() => simulated.Live(_leaving.Token))));
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        (Person, Simulated As, Task Life)[] all;
        lock (_people)
            all = [.. _people];
        foreach (var (_, simulated, life) in all)
        {
            await simulated.DisposeAsync();
            await life.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
