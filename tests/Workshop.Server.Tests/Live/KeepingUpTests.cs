using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Server.Doors;

namespace Workshop.Server.Tests.Live;

public class KeepingUpTests
{
    private const int Attempts = 100_000;

    [Fact]
    public async Task WhoComesWhileTheLastOneLeavesHearsWhatIsToldFromThenOn()
    {
        var readers = new KeepingUp(NullLogger<KeepingUp>.Instance);
        var (comes, leaves) = (new Device("comes"), new Device("leaves"));
        await readers.OnConnectedAsync(comes.Line);
        await readers.OnConnectedAsync(leaves.Line);
        using var over = new CancellationTokenSource();
        var leaving = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                await readers.AddToGroupAsync("leaves", "room");
                await readers.RemoveFromGroupAsync("leaves", "room");
            }
        });
        var unheard = 0;
        for (var i = 0; i < Attempts; i++)
        {
            await readers.AddToGroupAsync("comes", "room");
            await readers.SendGroupAsync("room", "frame", []);
            if (!comes.Heard())
                unheard++;
            await readers.RemoveFromGroupAsync("comes", "room");
        }
        await over.CancelAsync();
        await leaving;
        Assert.Equal(0, unheard);
    }

    [Fact]
    public async Task WhoHasGoneIsInNoGroupAnyMore()
    {
        var readers = new KeepingUp(NullLogger<KeepingUp>.Instance);
        var gone = new Device("gone");
        await readers.OnConnectedAsync(gone.Line);
        await readers.AddToGroupAsync("gone", "room");
        await readers.OnDisconnectedAsync(gone.Line);
        await readers.AddToGroupAsync("gone", "room");
        await readers.SendGroupAsync("room", "frame", []);
        Assert.False(gone.Heard());
    }

    /// <summary>A connection of which the test holds the other end.</summary>
    private sealed class Device
    {
        private readonly Pipe _toDevice = new(new PipeOptions(pauseWriterThreshold: 0));

        public Device(string id)
        {
            var context = new DefaultConnectionContext(id, new Ends(new Pipe().Reader, _toDevice.Writer), new Ends(_toDevice.Reader, new Pipe().Writer));
            Line = new(context, new() { KeepAliveInterval = TimeSpan.FromMinutes(1), ClientTimeoutInterval = TimeSpan.FromMinutes(1) }, NullLoggerFactory.Instance)
            {
                Protocol = new JsonHubProtocol(),
            };
        }

        public HubConnectionContext Line { get; }

        public bool Heard()
        {
            if (!_toDevice.Reader.TryRead(out var read))
                return false;
            _toDevice.Reader.AdvanceTo(read.Buffer.End);
            return !read.Buffer.IsEmpty;
        }
    }

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
