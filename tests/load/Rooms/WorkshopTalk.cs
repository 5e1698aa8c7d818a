using System.Buffers;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using MessagePack;

namespace Workshop.Load.Rooms;

/// <summary>Our own server, through its doors: every change is on disk before it is told, and every frame is cut for its audience.</summary>
internal sealed class WorkshopTalk : HubTalk
{
    private const int Themes = 9;

    private readonly List<string> _seats = [];
    private string _facilitatorSeat = "";
    private Line _facilitator = null!;
    private int _stage;
    private int _answers;

    public override string Name => "Workshop";

    /// <summary>The seat of the one who comes late, for whoever means no good.</summary>
    public string LastSeat => _seats[^1];

    /// <summary>The stage in which notes are written now.</summary>
    public string Writing => $"w{_stage}";

    protected override string Path => "/hub";

    public override (string, string[]) Start(int port, string folder) => ("dotnet", [System.IO.Path.Combine(AppContext.BaseDirectory, "Workshop.Server.dll")]);

    public override async Task Prepare(int port, int people)
    {
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        var stages = Enumerable.Range(0, 8).Select(i => Stage($"w{i}", "write")).Append(Stage("vote", "vote"));
        var created = await Post(http, "/api/sessions", new
        {
            title = "A room", question = "What stands in the way?", place = "London", language = "en", notice = "", namesShown = false, k = 3,
            groups = Enumerable.Range(0, 7).Select(g => new { id = $"g{g}", name = $"Group {g}", look = g }), agenda = stages,
        });
        var link = created.GetProperty("links").GetProperty("facilitator").GetString();
        _facilitatorSeat = (await Post(http, "/api/enter", new { link })).GetProperty("seat").GetString()!;
        var code = created.GetProperty("code").GetString();
        for (var i = 0; i < people; i++)
            _seats.Add((await Post(http, "/api/join", new { code })).GetProperty("seat").GetString()!);
        _facilitator = await Enter(port, -1, (_, _) => { });
        await Ask(new { @is = "open-stage", stage = "w0" });
        for (var t = 0; t < Themes; t++)
            await Ask(new { @is = "create-theme", id = $"T{t}", name = $"Theme {t}", notes = Array.Empty<string>() });
    }

    private static object Stage(string id, string kind) => new
    {
        id, kind, title = "", question = "", instructions = "",
        rules = new { @private = false, participantsMayGroup = false, notesPerPerson = 50, noteLength = 280 },
    };

    private static async Task<JsonElement> Post(HttpClient http, string path, object body)
    {
        using var answer = await http.PostAsJsonAsync(path, body);
        return await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }

    public override async Task<Line> Enter(int port, int person, Heard heard)
    {
        var line = await EnterHub(port, person, (who, message) => Listen(who, message, heard),
            who => Call(who, "Enter", body => Values(body, person < 0 ? _facilitatorSeat : _seats[person % _seats.Count], 0)));
        if (person >= 0)
            Send(line, new { @is = "arrive", group = $"g{person % 7}" });
        return line;
    }

    private void Listen(Line line, ReadOnlySpan<byte> message, Heard heard)
    {
        foreach (var part in Parts(message.ToArray()))
            if (KindOf(part.Span) == 3)
            {
                if (part.Span.IndexOf("\"role\""u8) >= 0)
                    continue;
                else if (part.Span.IndexOf("\"version\""u8) >= 0)
                    Interlocked.Increment(ref _answers);
                else
                    throw new InvalidOperationException(System.Text.Encoding.UTF8.GetString(part.Span));
            }
        heard(line, message);
    }

    protected override int[] BoardOf(ReadOnlyMemory<byte> completion)
    {
        var reader = new MessagePackReader(completion);
        reader.ReadArrayHeader();
        for (var i = 0; i < 4; i++)
            reader.Skip();
        for (var members = reader.ReadMapHeader(); members > 0; members--)
            if (reader.ReadString() == "shared")
                return Marks(Unpacked(reader.ReadBytes()!.Value.ToArray()));
            else
                reader.Skip();
        throw new InvalidOperationException("No board came.");
    }

    private async Task Ask(object command)
    {
        var before = Volatile.Read(ref _answers);
        Send(_facilitator, command);
        await Wait.Until(() => Volatile.Read(ref _answers) > before);
    }

    private static void Send(Line line, object command) =>
        Call(line, "Send", body => Values(body, Texts.Id(), JsonSerializer.Serialize(command)));

    public override async Task BeginNotes(Line[] lines)
    {
        await Settled();
        await Ask(new { @is = "open-stage", stage = $"w{++_stage}" });
    }

    public override void Write(Line line, int number, string text) =>
        Send(line, new { @is = "write-note", id = Texts.Id(11), stage = $"w{_stage}", text });

    public override async Task BeginVotes(Line[] lines)
    {
        await Settled();
        await Ask(new { @is = "open-stage", stage = "vote" });
        await Ask(new
        {
            @is = "open-round", id = $"r{++_round}", stage = "vote", question = "", items = Enumerable.Range(0, Themes).Select(t => $"T{t}"),
            weighting = "per-person", seed = 1, instrument = new { @is = "dots", dotsPerPerson = 5, capPerItem = 5 },
        });
        _dots = lines.ToDictionary(l => l.Number, _ => new int[Themes]);
        (_votes, _cast) = (Volatile.Read(ref _answers), 0);
    }

    private Dictionary<int, int[]> _dots = [];
    private int _votes;
    private int _cast;
    private int _round;

    public override void Vote(Line line, int nth, int theme)
    {
        _dots[line.Number][theme]++;
        _cast++;
        Send(line, new
        {
            @is = "cast", round = $"r{_round}",
            ballot = new { @is = "dots", dots = _dots[line.Number].Index().Where(d => d.Item > 0).Select(d => new { item = $"T{d.Index}", dots = d.Item }) },
        });
    }

    // A result is told when somebody reveals it; no sooner than the last ballot is in.
    public override async void EndVotes(Line[] lines)
    {
        await Wait.Until(() => Volatile.Read(ref _answers) >= _votes + _cast);
        Send(_facilitator, new { @is = "close-round", id = $"r{_round}" });
        Send(_facilitator, new { @is = "reveal-round", id = $"r{_round}" });
    }

    public override int? VotesHeard(int all) => null;

    private Task Settled() => Wait.UntilStill(() => Volatile.Read(ref _answers));

    protected override Said Understand(ReadOnlySpan<byte> message)
    {
        var (notes, final) = (new List<int>(), false);
        foreach (var part in Parts(message.ToArray()).Where(p => KindOf(p.Span) == 1))
            if (Invocation(part) is ("frame", { } frame))
            {
                var text = Unpacked(frame);
                notes.AddRange(Marks(text));
                final |= text.AsSpan().IndexOf("\"result\""u8) >= 0;
            }
        return new([.. notes], 0, final);
    }

    private static byte[] Unpacked(byte[] bytes)
    {
        if (bytes is not [0x1f, 0x8b, ..])
            return bytes;
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))
            gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
