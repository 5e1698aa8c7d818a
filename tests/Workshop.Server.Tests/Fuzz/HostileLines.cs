using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.SignalR.Protocol;
using Workshop.Domain.Tests.Walks;
using Workshop.Player;

namespace Workshop.Server.Tests.Fuzz;

/// <summary>
/// Bytes into the sockets: hub messages that are mutated, made up, of another protocol or of no kind that there is, and requests that are
/// none. Some lines sit in the seat of an observer, who may ask for nothing; so whatever is understood changes nothing.
/// </summary>
internal sealed class HostileLines(Uri server, string observersSeat, Dice dice, Tally tally)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly MessagePackHubProtocol Packed = new();
    private static readonly JsonHubProtocol Plain = new();
    private static readonly string[] Methods = ["Send", "Enter", "CatchUp", "send", "Dispose", "OnConnectedAsync", "ToString", "Look", ""];

    private readonly Mutating _mutating = new(dice);

    public async Task Send(int messages)
    {
        while (messages > 0)
            messages -= dice.OneIn(12) ? await Request() : await Line(Math.Min(messages, 1 + dice.Below(40)));
    }

    private async Task<int> Line(int most)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var socket = new ClientWebSocket();
        var sent = 0;
        try
        {
            await socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hub" }.Uri, patience.Token);
            var reading = Read(socket, patience.Token);
            await Say(socket, Handshake(), patience.Token);
            if (dice.OneIn(3))
                await Say(socket, Bytes(new InvocationMessage("1", "Enter", [observersSeat, 0L])), patience.Token);
            for (; sent < most && socket.State == WebSocketState.Open; sent++)
                await Say(socket, Message(), patience.Token);
            if (dice.OneIn(3) && socket.State == WebSocketState.Open)
                await socket.CloseOutputAsync((WebSocketCloseStatus)(1000 + dice.Below(10) switch { 4 or 5 or 6 or 9 => 0, var n => n }), "", patience.Token);
            else
                socket.Abort();
            await reading;
        }
        catch (Exception ended) when (ended is WebSocketException or IOException or OperationCanceledException or ArgumentException or InvalidOperationException)
        {
            // Whoever speaks so is hung up on.
        }
        tally.Sent("line, bytes", Math.Max(1, sent));
        return Math.Max(1, sent);
    }

    private static async Task Read(ClientWebSocket socket, CancellationToken patience)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
                if ((await socket.ReceiveAsync(buffer.AsMemory(), patience)).MessageType == WebSocketMessageType.Close)
                    return;
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException)
        {
            // It is over.
        }
    }

    private Task Say(ClientWebSocket socket, byte[] bytes, CancellationToken patience) =>
        socket.SendAsync(bytes, dice.OneIn(20) ? WebSocketMessageType.Text : WebSocketMessageType.Binary, !dice.OneIn(20), patience);

    private byte[] Handshake() => dice.Below(10) switch
    {
        0 => Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"),
        1 => Encoding.UTF8.GetBytes("{\"protocol\":\"messagepack\",\"version\":99}\u001e"),
        2 => _mutating.Bytes(Encoding.UTF8.GetBytes("{\"protocol\":\"messagepack\",\"version\":1}\u001e")),
        3 => _mutating.Random(dice.Below(200)),
        _ => Encoding.UTF8.GetBytes("{\"protocol\":\"messagepack\",\"version\":1}\u001e"),
    };

    private byte[] Message()
    {
        HubMessage whole = dice.Below(9) switch
        {
            0 => new InvocationMessage(Person.NewId(), dice.Of(Methods), [observersSeat, 0L]),
            1 => new InvocationMessage(Person.NewId(), "CatchUp", [long.MaxValue]),
            2 => new InvocationMessage(Person.NewId(), dice.Of(Methods), [Person.NewId(), "{\"is\":\"close-session\"}", 7, true]),
            3 => new StreamInvocationMessage(Person.NewId(), dice.Of(Methods), [Person.NewId()]),
            4 => new CompletionMessage(Person.NewId(), null, Person.NewId(), true),
            5 => new CancelInvocationMessage(Person.NewId()),
            6 => dice.OneIn(2) ? PingMessage.Instance : new CloseMessage(null),
            7 => new StreamItemMessage(Person.NewId(), 1),
            _ => new InvocationMessage(Person.NewId(), "Send", [Person.NewId(), "{\"is\":\"close-session\"}"]),
        };
        return dice.Below(8) switch
        {
            0 => _mutating.Random(1 + dice.Below(300)),
            // A length of which nothing comes, and more of a message than there may be.
            1 => [0xFF, 0xFF, 0xFF, 0xFF, 0x07, .. _mutating.Random(20)],
            2 => Plain.GetMessageBytes(whole).ToArray(),
            3 or 4 => Bytes(whole),
            _ => _mutating.Bytes(Bytes(whole)),
        };
    }

    private static byte[] Bytes(HubMessage message) => Packed.GetMessageBytes(message).ToArray();

    /// <summary>What is no request, or half of one.</summary>
    private async Task<int> Request()
    {
        using var patience = new CancellationTokenSource(Patience);
        var whole = Encoding.ASCII.GetBytes($"POST /api/join HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\nContent-Length: {(dice.OneIn(3) ? -1 : 20)}\r\nConnection: close\r\n\r\n{{\"code\":\"KIVU-482\"}}");
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(server.Host, server.Port, patience.Token);
            var stream = socket.GetStream();
            await stream.WriteAsync(dice.OneIn(4) ? _mutating.Random(200) : _mutating.Bytes(whole), patience.Token);
            socket.Client.Shutdown(SocketShutdown.Send);
            var (buffer, said) = (new byte[4096], "");
            for (int n; (n = await stream.ReadAsync(buffer, patience.Token)) > 0;)
                said = said.Length < 64 ? said + Encoding.ASCII.GetString(buffer, 0, n) : said;
            // 501 and 505 say of what was asked that it is no HTTP that is spoken here.
            Assert.DoesNotMatch("^HTTP/1.1 50[0234]", said);
        }
        catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException)
        {
            // It is over.
        }
        tally.Sent("requests that are none");
        return 1;
    }
}
