using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Workshop.Load.Rooms;

public sealed record BareNote(string Id, string Stage, string Text, int Number);

/// <summary>Two servers that do the least that can be done, to measure against: no roles, no rules, nothing stored.</summary>
internal static class Baselines
{
    internal static async Task<int> Serve(string what, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.AddSingleton<BareBoard>();
        builder.Services.AddSignalR().AddMessagePackProtocol();
        var app = builder.Build();
        app.UseWebSockets();
        app.MapGet("/ready", () => "ok");
        if (what == "raw")
            app.Map("/board", PlainBoard.Serve);
        else
            app.MapHub<BareHub>("/hub");
        await app.RunAsync();
        return 0;
    }

    private static class PlainBoard
    {
        private static readonly ConcurrentDictionary<Channel<byte[]>, bool> Readers = [];
        private static readonly ConcurrentDictionary<string, JsonElement> Notes = [];

        public static async Task Serve(HttpContext http)
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            var outgoing = Channel.CreateUnbounded<byte[]>(new() { SingleReader = true });
            outgoing.Writer.TryWrite(JsonSerializer.SerializeToUtf8Bytes(new { @is = "board", notes = Notes.Values }));
            Readers[outgoing] = true;
            var sending = Send(socket, outgoing.Reader);
            var buffer = new byte[16 * 1024];
            try
            {
                while (await socket.ReceiveAsync(buffer, default) is { MessageType: not WebSocketMessageType.Close, Count: var count })
                    Take(buffer[..count]);
            }
            catch (WebSocketException)
            {
                // The reader has gone.
            }
            Readers.TryRemove(outgoing, out _);
            outgoing.Writer.TryComplete();
            await sending;
        }

        private static void Take(byte[] message)
        {
            var said = JsonElement.Parse(message);
            if (said.TryGetProperty("id", out var id))
                Notes[id.GetString()!] = said;
            foreach (var reader in Readers.Keys)
                reader.Writer.TryWrite(message);
        }

        private static async Task Send(WebSocket socket, ChannelReader<byte[]> messages)
        {
            try
            {
                await foreach (var message in messages.ReadAllAsync())
                    await socket.SendAsync(message, WebSocketMessageType.Text, true, default);
            }
            catch (WebSocketException)
            {
                // The reader has gone.
            }
        }
    }

    internal sealed class BareBoard
    {
        public ConcurrentDictionary<string, BareNote> Notes { get; } = [];
        public ConcurrentDictionary<string, int> Votes { get; } = [];
    }

    internal sealed class BareHub(BareBoard board) : Hub
    {
        public IEnumerable<BareNote> Board() => board.Notes.Values;

        public Task Write(BareNote note)
        {
            board.Notes[note.Id] = note;
            return Clients.All.SendAsync("note", note);
        }

        public Task Vote(string theme) => Clients.All.SendAsync("vote", theme, board.Votes.AddOrUpdate(theme, 1, (_, n) => n + 1));
    }
}
