using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
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

    [Fact]
    public async Task AFewMessagesWaitForOneThatIsJustBeingWrittenTo()
    {
        var (readers, device) = await ThatIsWrittenTo();
        await Tell(readers, "a", "b", "c");
        Assert.Equal(["a", "b", "c"], await device.Heard(3));
    }

    [Fact]
    public async Task WhoDoesNotKeepUpIsToldSoInsteadOfWhatWaited()
    {
        var (readers, device) = await ThatIsWrittenTo();
        await Tell(readers, [.. Enumerable.Range(0, 50).Select(i => $"{i}")]);
        Assert.Equal(["0", "behind"], await device.Heard(2));
        await Tell(readers, "next");
        Assert.Equal(["next"], await device.Heard(1));
    }

    // Whatever is written to it is under way until somebody reads.
    private static async Task<(KeepingUp, Device)> ThatIsWrittenTo()
    {
        var (readers, device) = (new KeepingUp(NullLogger<KeepingUp>.Instance), new Device("slow", pauseAt: 1));
        await readers.OnConnectedAsync(device.Line);
        await readers.AddToGroupAsync("slow", "room");
        return (readers, device);
    }

    private static async Task Tell(KeepingUp readers, params string[] messages)
    {
        foreach (var message in messages)
            await readers.SendGroupAsync("room", message, []);
    }

    /// <summary>A connection of which the test holds the other end.</summary>
    private sealed class Device
    {
        private readonly Pipe _toDevice;

        /// <param name="pauseAt">So many bytes unread, and a write is under way until some are read; 0: however many.</param>
        public Device(string id, int pauseAt = 0)
        {
            _toDevice = new(new PipeOptions(pauseWriterThreshold: pauseAt, resumeWriterThreshold: pauseAt));
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

        /// <summary>The names of so many messages, as they come.</summary>
        public async Task<List<string>> Heard(int messages)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            var names = new List<string>();
            while (names.Count < messages)
            {
                var read = await _toDevice.Reader.ReadAsync(patience.Token);
                names.AddRange(Encoding.UTF8.GetString(read.Buffer).Split('\u001e', StringSplitOptions.RemoveEmptyEntries)
                    .Select(m => JsonDocument.Parse(m).RootElement.GetProperty("target").GetString()!));
                _toDevice.Reader.AdvanceTo(read.Buffer.End);
            }
            return names;
        }
    }

    private sealed record Ends(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
