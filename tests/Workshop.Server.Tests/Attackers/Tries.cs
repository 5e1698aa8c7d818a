using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Workshop.Player;

namespace Workshop.Server.Tests.Attackers;

/// <summary>What somebody does who means no good, with what they have in hand.</summary>
internal static class Tries
{
    public static async Task<(HttpStatusCode Status, string Said)> Ask(
        Uri server, HttpMethod method, string path, string? bearer = null, object? body = null, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient { BaseAddress = server };
        using var ask = new HttpRequestMessage(method, path)
        {
            Content = body is byte[] bytes ? new ByteArrayContent(bytes) : body is null ? null : JsonContent.Create(body),
        };
        if (bearer is not null)
            ask.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        foreach (var (name, value) in headers)
            ask.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(ask);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static HubConnection Line(Uri server, params (string Name, string Value)[] headers) => new HubConnectionBuilder()
        .WithUrl(new Uri(server, "/hub"), http =>
        {
            (http.Transports, http.SkipNegotiation) = (HttpTransportType.WebSockets, true);
            foreach (var (name, value) in headers)
                http.Headers[name] = value;
        })
        .AddMessagePackProtocol().Build();

    /// <summary>The code of a refusal in what the hub answers; null where it is none.</summary>
    public static string? Refused(byte[] answer) =>
        JsonElement.Parse(answer).TryGetProperty("refused", out var refused) ? refused.GetProperty("code").GetString() : null;

    public static async Task<string?> Enter(HubConnection line, string seat) => Refused((await line.InvokeAsync<Looked>("Enter", seat, 0L)).Head);

    public static async Task<string?> Send(HubConnection line, object command, string? id = null) =>
        Refused(await line.InvokeAsync<byte[]>("Send", id ?? Person.NewId(), JsonSerializer.Serialize(command)));

    /// <summary>All of a seat's view as it came in.</summary>
    public static async Task<string> Everything(Person person)
    {
        await person.Enter();
        var all = new StringBuilder();
        foreach (var (_, (kind, _, _)) in Server.Wire.Names.Things)
            foreach (var sight in person.View.All(kind))
                all.Append(sight.GetRawText());
        return $"{all}";
    }

    /// <summary>The same seat with one letter changed.</summary>
    public static string Bent(string seat, int at)
    {
        var letters = seat.ToCharArray();
        letters[at] = letters[at] == 'A' ? 'B' : 'A';
        return new(letters);
    }
}
