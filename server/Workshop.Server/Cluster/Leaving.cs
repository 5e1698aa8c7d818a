using System.Runtime.InteropServices;
using Workshop.Server.Doors;

namespace Workshop.Server.Cluster;

/// <summary>
/// How this server ends when it is asked to: first it says that it is not ready, so that nobody new is sent here; then everybody who is
/// connected is told to come back, which with several servers is elsewhere; what is under way is answered meanwhile; then all the rest ends.
/// </summary>
internal sealed class Leaving(IHostApplicationLifetime lifetime, KeepingUp readers) : IHostLifetime, IDisposable
{
    /// <summary>Whoever has not gone by then is cut off.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly List<PosixSignalRegistration> _signals = [];
    private int _begun;

    public bool HasBegun => _begun > 0 || lifetime.ApplicationStopping.IsCancellationRequested;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT])
            _signals.Add(PosixSignalRegistration.Create(signal, Begin));
        return Task.CompletedTask;
    }

    private void Begin(PosixSignalContext signal)
    {
        signal.Cancel = true;
        // Whoever asks twice does not want to wait.
        if (Interlocked.Increment(ref _begun) > 1)
            lifetime.StopApplication();
        else
            _ = Task.Run(LeaveAsync);
    }

    private async Task LeaveAsync()
    {
        try
        {
            await readers.SendAway(Patience);
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _signals.ForEach(signal => signal.Dispose());
}
