using System.Text;
using System.Text.Json;

namespace Workshop.Load.Rooms;

/// <summary>Bare Kestrel WebSockets: each change is sent to all as it comes, as JSON; nothing is stored.</summary>
internal sealed class PlainTalk : Talk
{
    public override string Name => "raw WebSocket";

    public override (string, string[]) Start(int port, string folder) => ("dotnet", [Path.Combine(AppContext.BaseDirectory, "Workshop.Load.dll"), "serve", "raw", $"{port}"]);

    public override Task<Line> Enter(int port, int person, Heard heard) => EnterUntil(port, "/board", person, (line, message) =>
    {
        var waiting = (Waiting)line.Note!;
        if (!waiting.Entered.Task.IsCompleted && message.StartsWith("{\"is\":\"board\""u8))
        {
            waiting.Board = Marks(message);
            waiting.Entered.TrySetResult();
        }
        else
            heard(line, message);
    }, _ => new());

    public override void Write(Line line, int number, string text) => Send(line, new { @is = "note", id = Texts.Id(), stage = "write", text, number });

    public override void Vote(Line line, int nth, int theme) => Send(line, new { @is = "vote", theme = $"T{theme}" });

    private static void Send(Line line, object message) => line.Send(JsonSerializer.SerializeToUtf8Bytes(message), 1);

    protected override Said Understand(ReadOnlySpan<byte> message) =>
        message.StartsWith("{\"is\":\"vote\""u8) ? new([], 1) : new(Marks(message));
}

/// <summary>A board as people write it with Socket.IO: SQLite behind it, each change to all as it comes.</summary>
internal sealed class SocketIoTalk : Talk
{
    public override string Name => "Socket.IO board";

    public override (string, string[]) Start(int port, string folder) => ("node", [Peers.Script("socketio.mjs"), $"{port}", folder]);

    public override Task<Line> Enter(int port, int person, Heard heard) => EnterUntil(port, "/socket.io/?EIO=4&transport=websocket", person, (line, message) =>
    {
        var waiting = (Waiting)line.Note!;
        if (message.StartsWith("0{"u8))
            line.Send("40"u8, 1);
        else if (message.SequenceEqual("2"u8))
            line.Send("3"u8, 1);
        else if (message.StartsWith("42[\"board\""u8))
        {
            waiting.Board = Marks(message);
            waiting.Entered.TrySetResult();
        }
        else
            heard(line, message);
    }, _ => new());

    public override void Write(Line line, int number, string text) => Send(line, "note", new { id = Texts.Id(), stage = "write", text, number });

    public override void Vote(Line line, int nth, int theme) => Send(line, "vote", new { theme = $"T{theme}" });

    private static void Send(Line line, string what, object value) =>
        line.Send(Encoding.UTF8.GetBytes($"42{JsonSerializer.Serialize(new[] { what, value })}"), 1);

    protected override Said Understand(ReadOnlySpan<byte> message) =>
        message.StartsWith("42[\"vote\""u8) ? new([], 1) : new(Marks(message));
}
