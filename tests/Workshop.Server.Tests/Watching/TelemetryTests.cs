using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Workshop.Player;
using Workshop.Server.Tests.Live;

namespace Workshop.Server.Tests.Watching;

/// <summary>What goes to a real receiver of the standard protocol, and what does not.</summary>
public class TelemetryTests
{
    [Fact]
    public async Task FiguresTracesAndLogsArriveAtTheHostsCollectorAndHoldNoSecret()
    {
        using var collector = new Collector();
        await using var server = await ServerProcess.Started(new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = $"{collector.Address}", ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "300", ["OTEL_BSP_SCHEDULE_DELAY"] = "300", ["OTEL_BLRP_SCHEDULE_DELAY"] = "300",
        });
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await using var facilitator = await room.Open("facilitator");
        await using var somebody = await room.Join("somebody");
        await somebody.Send(new { @is = "arrive", name = "Name-that-nobody-else-may-know", group = "gov" });
        await facilitator.Send(new { @is = "open-stage", stage = "write" });
        await somebody.Send(new { @is = "write-note", id = "n1", stage = "write", text = "Words-that-nobody-else-may-read" });
        Assert.Equal("role.not_allowed", (await somebody.Send(new { @is = "close-session" })).Refused);

        string[] metrics = ["workshop.connections", "workshop.frame.size", "workshop.frames.sent", "workshop.append.duration", "workshop.append.records", "workshop.activation.duration", "workshop.sessions", "workshop.refusals"];
        await collector.Until("/v1/metrics", [.. metrics, "role.not_allowed"]);
        await collector.Until("/v1/traces", ["append", "open session", "POST /api/join"]);
        foreach (var secret in new[] { "Name-that-nobody", "Words-that-nobody", ServerProcess.HostKey, facilitator.Seat, somebody.Seat, room.Links["facilitator"], room.Links["facilitator"].Split('.')[1], room.Code })
            Assert.False(collector.Heard(secret), $"{secret} went out");
    }

    [Fact]
    public async Task AnAddressThatIsNoneIsRefusedAtStart()
    {
        await using var server = new ServerProcess(new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "collector" });
        await Assert.ThrowsAsync<InvalidOperationException>(server.Start);
        Assert.StartsWith("OTEL_EXPORTER_OTLP_ENDPOINT must be like http://collector:4317, not 'collector'. [setting.bad]", server.Said);
    }

    [Fact]
    public async Task LogsForMachinesAreOneObjectALine()
    {
        await using var server = await ServerProcess.Started(new Dictionary<string, string> { ["WORKSHOP_LOG"] = "json", ["WORKSHOP_STORE_DURABILITY"] = "normal" });
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "keys", "key-broken.xml"), "<key");
        using var room = await Room.Create(server.Address, Play.Setup(Scenario.London()));
        await server.Leave();
        Assert.All(server.Said.Split('\n').Where(line => line.Contains("\"Category\"", StringComparison.Ordinal)), line => Assert.StartsWith("{\"Timestamp\"", line));
        await using var other = new ServerProcess(new Dictionary<string, string> { ["WORKSHOP_LOG"] = "loud" });
        await Assert.ThrowsAsync<InvalidOperationException>(other.Start);
        Assert.StartsWith("WORKSHOP_LOG is 'loud'; it must be text or json. [setting.bad]", other.Said);
    }

    /// <summary>Takes what is posted and keeps the bytes: names and values stand in them as they are.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly ConcurrentQueue<(string Path, string Bytes)> _posts = [];

        public Collector()
        {
            Address = new($"http://127.0.0.1:{Ports.Free()}/");
            _listener.Prefixes.Add($"{Address}");
            _listener.Start();
            _ = Take();
        }

        public Uri Address { get; }

        private async Task Take()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext post;
                try
                {
                    post = await _listener.GetContextAsync();
                }
                catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
                using var bytes = new MemoryStream();
                await post.Request.InputStream.CopyToAsync(bytes);
                _posts.Enqueue((post.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(bytes.ToArray())));
                post.Response.StatusCode = 200;
                post.Response.Close();
            }
        }

        public bool Heard(string words) => _posts.Any(p => p.Bytes.Contains(words, StringComparison.Ordinal));

        public async Task Until(string path, IReadOnlyList<string> words)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            string[] missing;
            while ((missing = [.. words.Where(w => !_posts.Any(p => p.Path == path && p.Bytes.Contains(w, StringComparison.Ordinal)))]).Length > 0)
            {
                Assert.False(patience.IsCancellationRequested, $"{path} never had {string.Join(", ", missing)}");
                await Task.Delay(50);
            }
        }

        public void Dispose() => _listener.Close();
    }
}
