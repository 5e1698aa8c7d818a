using System.Text;

namespace Workshop.Load.Rooms;

/// <summary>Hocuspocus, which carries Yjs documents: the board is a map of notes by id, a vote is an entry of its own.</summary>
internal sealed class HocuspocusTalk : Talk
{
    private const int Sync = 0, Auth = 2;

    public override string Name => "Hocuspocus (Yjs)";

    public override (string, string[]) Start(int port, string folder) => ("node", [Peers.Script("hocuspocus.mjs"), $"{port}", folder]);

    private sealed class YWaiting(int client) : Waiting
    {
        public int Client { get; } = client;
        public int Clock { get; set; }
        public bool Asked { get; set; }
    }

    public override Task<Line> Enter(int port, int person, Heard heard) => EnterUntil(port, "/", person, (line, message) =>
    {
        var waiting = (YWaiting)line.Note!;
        var kind = message[6];
        if (kind == Auth && !waiting.Asked)
        {
            waiting.Asked = true;
            line.Send([.. Text("board"), Sync, 0, 1, 0], 2);
        }
        else if (kind == Sync && message[7] == 1 && !waiting.Entered.Task.IsCompleted)
        {
            waiting.Board = Marks(message);
            waiting.Entered.TrySetResult();
        }
        else
            heard(line, message);
    }, line =>
    {
        _ = Greet(line);
        return new YWaiting(Random.Shared.Next(1, int.MaxValue));
    });

    private static async Task Greet(Line line)
    {
        while (!line.IsOpen && !line.IsLost)
            await Task.Delay(1);
        line.Send([.. Text("board"), Auth, 0, .. Text("")], 2);
    }

    public override void Write(Line line, int number, string text)
    {
        var id = Texts.Id();
        Put(line, "notes", id, [118, 4, .. Text("id"), 119, .. Text(id), .. Text("stage"), 119, .. Text("write"),
            .. Text("text"), 119, .. Text(text), .. Text("number"), 125, .. Signed(number)]);
    }

    public override void Vote(Line line, int nth, int theme) => Put(line, "votes", $"{line.Number}:{nth}", [119, .. Text($"T{theme}")]);

    // One struct of one client: an entry of a root map that nobody has set before.
    private static void Put(Line line, string map, string key, byte[] value)
    {
        var y = (YWaiting)line.Note!;
        byte[] update = [1, 1, .. Number(y.Client), .. Number(y.Clock++), 0x28, 1, .. Text(map), .. Text(key), 1, .. value, 0];
        line.Send([.. Text("board"), Sync, 2, .. Number(update.Length), .. update], 2);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text) is var bytes ? [.. Number(bytes.Length), .. bytes] : [];

    private static List<byte> Number(int number)
    {
        var bytes = new List<byte>();
        for (; number > 127; number >>= 7)
            bytes.Add((byte)(number | 128));
        bytes.Add((byte)number);
        return bytes;
    }

    private static List<byte> Signed(int number)
    {
        var bytes = new List<byte> { (byte)((number & 63) | (number > 63 ? 128 : 0)) };
        if (number > 63)
            bytes.AddRange(Number(number >> 6));
        return bytes;
    }

    protected override Said Understand(ReadOnlySpan<byte> message) =>
        message[6] != Sync || message[7] != 2 ? Said.Nothing
        : message.IndexOf("\u0005votes"u8) >= 0 ? new([], 1)
        : new(Marks(message));
}
