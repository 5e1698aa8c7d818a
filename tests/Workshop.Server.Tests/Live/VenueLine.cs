using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Workshop.Server.Tests.Live;

/// <summary>The line between devices and the server, as a test moves it by hand: it can stop carrying what the server says.</summary>
internal sealed class VenueLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _server;
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentDictionary<TcpClient, byte> _devices = [];
    private TaskCompletionSource _carrying = Set();

    public VenueLine(Uri server)
    {
        _server = server;
        _listener.Start();
        _ = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Breaks every line that stands; new ones are carried.</summary>
    public void Cut()
    {
        foreach (var device in _devices.Keys)
            device.Close();
    }

    public void Freeze() => _carrying = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Thaw() => _carrying.TrySetResult();

    private static TaskCompletionSource Set()
    {
        var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        set.SetResult();
        return set;
    }

    private async Task Accept()
    {
        while (!_over.IsCancellationRequested)
            _ = Carry(await _listener.AcceptTcpClientAsync(_over.Token));
    }

    private async Task Carry(TcpClient device)
    {
        // Small buffers, so that what is not read soon fills the way back to the server.
        using var toServer = new TcpClient { ReceiveBufferSize = 4096 };
        using (device)
        {
            _devices[device] = 0;
            await toServer.ConnectAsync(_server.Host, _server.Port, _over.Token);
            await Task.WhenAny(
                Pump(device.GetStream(), toServer.GetStream(), () => Task.CompletedTask),
                Pump(toServer.GetStream(), device.GetStream(), () => _carrying.Task));
        }
        _devices.TryRemove(device, out _);
    }

    private async Task Pump(NetworkStream from, NetworkStream to, Func<Task> mayRead)
    {
        var buffer = new byte[4096];
        while (true)
        {
            await mayRead().WaitAsync(_over.Token);
            var read = await from.ReadAsync(buffer, _over.Token);
            if (read == 0)
                return;
            await to.WriteAsync(buffer.AsMemory(0, read), _over.Token);
        }
    }

    public void Dispose()
    {
        _over.Cancel();
        _listener.Dispose();
        _over.Dispose();
    }
}
