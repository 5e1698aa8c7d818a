using System.Buffers;
using System.Text;
using MessagePack;

namespace Workshop.Load.Rooms;

/// <summary>SignalR's MessagePack protocol, as far as a client needs it.</summary>
internal abstract class HubTalk : Talk
{
    protected abstract string Path { get; }

    protected sealed class HubWaiting : Waiting
    {
        public bool Greeted { get; set; }
    }

    /// <param name="enter">What to call once greeted; the completion of it is the board.</param>
    protected Task<Line> EnterHub(int port, int person, Heard heard, Action<Line> enter) => EnterUntil(port, Path, person, (line, message) =>
    {
        var waiting = (HubWaiting)line.Note!;
        if (!waiting.Greeted)
        {
            waiting.Greeted = true;
            enter(line);
            return;
        }
        foreach (var part in Parts(message.ToArray()))
            if (KindOf(part.Span) == 3 && !waiting.Entered.Task.IsCompleted)
            {
                waiting.Board = BoardOf(part);
                waiting.Entered.TrySetResult();
            }
        heard(line, message);
    }, line =>
    {
        _ = Greet(line);
        return new HubWaiting();
    });

    // The greeting may go as soon as the socket is open; the server reads it after the upgrade.
    private static async Task Greet(Line line)
    {
        while (!line.IsOpen && !line.IsLost)
            await Task.Delay(1);
        line.Send(Encoding.UTF8.GetBytes("{\"protocol\":\"messagepack\",\"version\":1}\u001e"), 1);
    }

    /// <summary>The marked notes in the completion that the board comes in.</summary>
    protected virtual int[] BoardOf(ReadOnlyMemory<byte> completion) => Marks(completion.Span);

    protected static void Call(Line line, string method, Action<ArrayBufferWriter<byte>> values, string? id = "1")
    {
        var body = new ArrayBufferWriter<byte>(256);
        var writer = new MessagePackWriter(body);
        writer.WriteArrayHeader(6);
        writer.Write(1);
        writer.WriteMapHeader(0);
        writer.Write(id);
        writer.Write(method);
        writer.Flush();
        values(body);
        writer = new MessagePackWriter(body);
        writer.WriteArrayHeader(0);
        writer.Flush();
        var (message, length) = (new List<byte>(), body.WrittenCount);
        for (; length > 127; length >>= 7)
            message.Add((byte)(length | 128));
        message.Add((byte)length);
        line.Send([.. message, .. body.WrittenSpan], 2);
    }

    protected static void Values(ArrayBufferWriter<byte> body, params object?[] values)
    {
        var writer = new MessagePackWriter(body);
        writer.WriteArrayHeader(values.Length);
        foreach (var value in values)
            switch (value)
            {
                case string text: writer.Write(text); break;
                case int number: writer.Write(number); break;
                case (string, object)[] map:
                    writer.WriteMapHeader(map.Length);
                    foreach (var (name, member) in map)
                    {
                        writer.Write(name);
                        if (member is int n)
                            writer.Write(n);
                        else
                            writer.Write((string)member);
                    }
                    break;
                default: writer.WriteNil(); break;
            }
        writer.Flush();
    }

    /// <summary>The messages in one WebSocket message.</summary>
    protected static List<ReadOnlyMemory<byte>> Parts(ReadOnlyMemory<byte> message)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        while (message.Length > 0)
        {
            var (length, shift, head) = (0, 0, 0);
            byte next;
            do
            {
                next = message.Span[head++];
                length |= (next & 127) << shift;
                shift += 7;
            }
            while ((next & 128) != 0);
            parts.Add(message.Slice(head, length));
            message = message[(head + length)..];
        }
        return parts;
    }

    /// <summary>1: invocation, 3: completion, 6: ping.</summary>
    protected static int KindOf(ReadOnlySpan<byte> part) => part.Length > 1 ? part[1] : 0;

    /// <summary>The target and the first value's bytes of an invocation.</summary>
    protected static (string Target, byte[]? First) Invocation(ReadOnlyMemory<byte> part)
    {
        var reader = new MessagePackReader(part);
        reader.ReadArrayHeader();
        reader.ReadInt32();
        reader.Skip();
        reader.Skip();
        var target = reader.ReadString()!;
        return reader.ReadArrayHeader() > 0 && reader.NextMessagePackType == MessagePackType.Binary
            ? (target, reader.ReadBytes()!.Value.ToArray())
            : (target, null);
    }
}

/// <summary>A bare SignalR hub with the MessagePack protocol: each change to all clients as it comes, nothing is stored.</summary>
internal sealed class BareHubTalk : HubTalk
{
    public override string Name => "bare SignalR hub";

    protected override string Path => "/hub";

    public override (string, string[]) Start(int port, string folder) => ("dotnet", [System.IO.Path.Combine(AppContext.BaseDirectory, "Workshop.Load.dll"), "serve", "signalr", $"{port}"]);

    public override Task<Line> Enter(int port, int person, Heard heard) => EnterHub(port, person, heard, line => Call(line, "Board", body => Values(body)));

    public override void Write(Line line, int number, string text) => Call(line, "Write", body => Values(body,
        new (string, object)[] { ("Id", Texts.Id()), ("Stage", "write"), ("Text", text), ("Number", number) }));

    public override void Vote(Line line, int nth, int theme) => Call(line, "Vote", body => Values(body, $"T{theme}"));

    protected override Said Understand(ReadOnlySpan<byte> message)
    {
        var (notes, votes) = (new List<int>(), 0);
        foreach (var part in Parts(message.ToArray()).Where(p => KindOf(p.Span) == 1))
            if (Invocation(part).Target == "vote")
                votes++;
            else
                notes.AddRange(Marks(part.Span));
        return new([.. notes], votes);
    }
}
