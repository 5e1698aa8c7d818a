using System.Text;
using Microsoft.AspNetCore.SignalR;
using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Domain.Sessions;
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

    public async Task<Looked> Enter(string? seat, long since)
    {
        if (seats.Unseal(seat) is not { } taken || Audience.Of(taken.ToSitting().ToSeat()).Count == 0)
            return new(Reply.Of(DoorRefusals.SeatBad).ToBytes());
        // One line, one seat: who is put out of the second would go on hearing what the first was told.
        if (Seat is { } sits && sits != taken)
            return new(Reply.Of(DoorRefusals.SeatBad).ToBytes());
        return await OrAgain(taken, () => Enter(taken, since), again => new(again));
    }

    private async Task<Looked> Enter(TakenSeat taken, long since)
    {
        if (await GrainOf(taken).Read() is null)
            return new(Reply.Of(await GrainOf(taken).IsDeleted() ? DoorRefusals.SessionDeleted : Refusals.SessionUnknown).ToBytes());
        if (!await GrainOf(taken).Admits(taken.ToSitting()))
            return new(Reply.Of(Refusals.SeatRevoked).ToBytes());
        // First the groups, then the look: a frame told in between is either in the look or comes after it.
        Seat = taken;
        foreach (var group in SessionRelay.GroupsOf(taken.Session, taken.ToSitting()))
            await Groups.AddToGroupAsync(Context.ConnectionId, group);
        await relay.Connect(taken.Session, Context.ConnectionId, taken.ToSitting(), Context.ConnectionAborted);
        return await Look(taken, since);
    }

    public Task<Looked> CatchUp(long since)
    {
        if (Seat is not { } taken)
            return Task.FromResult(new Looked(Reply.Of(DoorRefusals.NotEntered).ToBytes()));
        relay.Looked(taken.Session);
        return OrAgain(taken, () => Look(taken, since), again => new(again));
    }

    public async Task<byte[]> Send(string? id, string? command)
    {
        if (Seat is not { } taken)
            return Reply.Of(DoorRefusals.NotEntered).ToBytes();
        if (command is null || Encoding.UTF8.GetByteCount(command) > MostBytes)
            return Reply.Of(DoorRefusals.TooLarge with { Limit = MostBytes }).ToBytes();
        if (DoorSendings.Is(id))
            return Reply.Of(Refusals.BadId).ToBytes();
        return await OrAgain(taken, async () =>
            (await GrainOf(taken).Send(id ?? "", taken.ToSitting(), Encoding.UTF8.GetBytes(command).AsImmutable())).ToBytes(), again => again);
    }

    private async Task<T> OrAgain<T>(TakenSeat taken, Func<Task<T>> ask, Func<byte[], T> again)
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
            return again(Reply.Again.ToBytes());
        }
    }

    private async Task<Looked> Look(TakenSeat taken, long since)
    {
        if (await GrainOf(taken).Look(taken.ToSitting(), since) is not { } view)
            return new(Reply.Of(DoorRefusals.SessionDeleted).ToBytes());
        if (view.Revoked)
            return new(Reply.Of(Refusals.SeatRevoked).ToBytes());
        var head = Json.Bytes(new LookHead(view.Version, time.GetUtcNow().ToUnixTimeMilliseconds(), taken.Role, taken.Participant, view.Unsaved ? true : null, LinkOf(taken)));
        return new(head, view.Shared, view.Own);
    }

    private static string? LinkOf(TakenSeat taken) => taken.Participant is null ? GivingLinks.LinkOf(taken.ToSitting().ToSeat()).Text : null;

    private ISessionGrain GrainOf(TakenSeat taken) => grains.GetGrain<ISessionGrain>(taken.Session);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {Session} gave no answer; whoever asked is told to ask again: {Why}")]
    private partial void LogTrouble(string session, string why);
}

/// <summary>The answer to a look: a head or a refusal as JSON, and the frames as they are, so that thousands can share one that was compressed once.</summary>
[MessagePack.MessagePackObject]
public sealed record Looked(
    [property: MessagePack.Key("head")] byte[] Head, [property: MessagePack.Key("shared")] byte[]? Shared = null, [property: MessagePack.Key("own")] byte[]? Own = null);

internal sealed record LookHead(long Version, long Now, Role Role, string? Self, bool? Unsaved, string? Link);
