using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Server.Live;
using Workshop.Server.Storage;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <summary>The live door. Knows who sits there, passes bytes on, and nothing else. See PROTOCOL.md.</summary>
internal sealed partial class SessionHub(IGrainFactory grains, Seats seats, SessionRelay relay, StoreWeather weather, TimeProvider time, ILogger<SessionHub> log) : Hub
{
    private const int MostBytes = 64 * 1024;
    private const string SeatItem = "seat";

    private TakenSeat? Seat
    {
        get => Context.Items.TryGetValue(SeatItem, out var seat) ? (TakenSeat?)seat : null;
        set => Context.Items[SeatItem] = value;
    }

    public async Task<byte[]> Enter(string? seat, long since)
    {
        if (seats.Unseal(seat) is not { } taken || Audience.Of(taken.ToSitting().ToSeat()).Count == 0)
            return Reply.Of(DoorRefusals.SeatBad).ToBytes();
        return await OrAgain(taken, () => Enter(taken, since));
    }

    private async Task<byte[]> Enter(TakenSeat taken, long since)
    {
        if (await GrainOf(taken).Read() is null)
            return Reply.Of(Refusals.SessionUnknown).ToBytes();
        // First the groups, then the look: a frame told in between is either in the look or comes after it.
        Seat = taken;
        foreach (var audience in Audience.Of(taken.ToSitting().ToSeat()))
            await Groups.AddToGroupAsync(Context.ConnectionId, audience.Self is { } self
                ? SessionRelay.GroupOf(taken.Session, self.Text) : SessionRelay.GroupOf(taken.Session, audience.Circle));
        await relay.Connect(taken.Session, Context.ConnectionId, taken.ToSitting());
        return await Look(taken, since);
    }

    public Task<byte[]> CatchUp(long since) =>
        Seat is { } taken ? OrAgain(taken, () => Look(taken, since)) : Task.FromResult(Reply.Of(DoorRefusals.NotEntered).ToBytes());

    public async Task<byte[]> Send(string? id, string? command)
    {
        if (Seat is not { } taken)
            return Reply.Of(DoorRefusals.NotEntered).ToBytes();
        if (command is null || Encoding.UTF8.GetByteCount(command) > MostBytes)
            return Reply.Of(DoorRefusals.TooLarge with { Limit = MostBytes }).ToBytes();
        return await OrAgain(taken, async () =>
            (await GrainOf(taken).Send(id ?? "", taken.ToSitting(), Encoding.UTF8.GetBytes(command).AsImmutable())).ToBytes());
    }

    private async Task<byte[]> OrAgain(TakenSeat taken, Func<Task<byte[]>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception trouble)
        {
            // What is wrong with the store is said once, by whoever watches it.
            if (weather.Trouble is null)
                LogTrouble(taken.Session, trouble.GetBaseException().Message);
            return Reply.Again.ToBytes();
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Seat is { } taken)
            relay.Disconnect(taken.Session, Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    private async Task<byte[]> Look(TakenSeat taken, long since)
    {
        var view = await GrainOf(taken).Look(taken.ToSitting(), since);
        using var bytes = new MemoryStream(view.Shared.Length + 256);
        using (var writer = new Utf8JsonWriter(bytes, new() { SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", view.Version);
            writer.WriteNumber("now", time.GetUtcNow().ToUnixTimeMilliseconds());
            writer.WriteString("role", JsonNamingPolicy.KebabCaseLower.ConvertName(taken.Role.ToString()));
            if (taken.Participant is { } self)
                writer.WriteString("self", self);
            writer.WritePropertyName("shared");
            writer.WriteRawValue(view.Shared, skipInputValidation: true);
            if (view.Unsaved)
                writer.WriteBoolean("unsaved", true);
            if (view.Own is { } own)
            {
                writer.WritePropertyName("own");
                writer.WriteRawValue(own, skipInputValidation: true);
            }
            writer.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private ISessionGrain GrainOf(TakenSeat taken) => grains.GetGrain<ISessionGrain>(taken.Session);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {Session} gave no answer; whoever asked is told to ask again: {Why}")]
    private partial void LogTrouble(string session, string why);
}
