using System.Text;
using Microsoft.AspNetCore.SignalR;
using Orleans.Concurrency;
using Workshop.Domain;
using Workshop.Domain.Sessions;
using Workshop.Server.Live;
using Workshop.Server.Storage;
using Workshop.Server.Watching;
using Workshop.Server.Wire;

namespace Workshop.Server.Doors;

/// <summary>The live door. Knows who sits there, passes bytes on, and nothing else. See PROTOCOL.md.</summary>
internal sealed partial class SessionHub(IGrainFactory grains, Seats seats, SessionRelay relay, Crowding crowding, StoreWeather weather, TimeProvider time, ILogger<SessionHub> log) : Hub
{
    private const int MostBytes = 64 * 1024;
    private const string SeatItem = "seat";
    private const string LooksItem = "looks";

    /// <summary>Whoever opens a line and does not say who they are is not kept.</summary>
    internal static readonly TimeSpan Unentered = TimeSpan.FromSeconds(10);

    private TakenSeat? Seat
    {
        get => Context.Items.TryGetValue(SeatItem, out var seat) ? (TakenSeat?)seat : null;
        set => Context.Items[SeatItem] = value;
    }

    public override Task OnConnectedAsync()
    {
        Context.Items[LooksItem] = crowding.ForALine();
        _ = EndUnlessEntered(Context);
        return Task.CompletedTask;
    }

    // The items outlive this hub, which is there for one call.
    private static async Task EndUnlessEntered(HubCallerContext line)
    {
        var gone = line.ConnectionAborted;
        await Task.Delay(Unentered, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!gone.IsCancellationRequested && !line.Items.ContainsKey(SeatItem))
            line.Abort();
    }

    private Task<bool> MayLook() => Crowding.Wait((Allowance)Context.Items[LooksItem]!, Context.ConnectionAborted);

    public async Task<Looked> Enter(string? seat, long since)
    {
        if (!await MayLook())
            return new(Answer(Reply.Of(DoorRefusals.TooFast)));
        if (seats.Unseal(seat) is not { } taken || Audience.Of(taken.ToSitting().ToSeat()).Count == 0)
            return new(Answer(Reply.Of(DoorRefusals.SeatBad)));
        // One line, one seat: who is put out of the second would go on hearing what the first was told.
        if (Seat is { } sits && sits != taken)
            return new(Answer(Reply.Of(DoorRefusals.SeatBad)));
        return await OrAgain(taken, () => Enter(taken, since), again => new(again));
    }

    private async Task<Looked> Enter(TakenSeat taken, long since)
    {
        if (await GrainOf(taken).Read() is null)
            return new(Reply.Of(await GrainOf(taken).IsDeleted() ? DoorRefusals.SessionDeleted : Refusals.SessionUnknown).ToBytes());
        if (!await GrainOf(taken).Admits(taken.ToSitting()))
            return new(Answer(Reply.Of(Refusals.SeatRevoked)));
        if (Seat is null)
        {
            if (!crowding.TrySit(taken))
                return new(Answer(Reply.Of(DoorRefusals.TooManyDevices)));
            Context.ConnectionAborted.Register(() => crowding.Rise(taken));
        }
        // First the groups, then the look: a frame told in between is either in the look or comes after it.
        Seat = taken;
        foreach (var group in SessionRelay.GroupsOf(taken.Session, taken.ToSitting()))
            await Groups.AddToGroupAsync(Context.ConnectionId, group);
        await relay.Connect(taken.Session, Context.ConnectionId, taken.ToSitting(), Context.ConnectionAborted);
        return await Look(taken, since);
    }

    public async Task<Looked> CatchUp(long since)
    {
        if (Seat is not { } taken)
            return new(Answer(Reply.Of(DoorRefusals.NotEntered)));
        if (!await MayLook())
            return new(Answer(Reply.Of(DoorRefusals.TooFast)));
        relay.Looked(taken.Session);
        return await OrAgain(taken, () => Look(taken, since), again => new(again));
    }

    public async Task<byte[]> Send(string? id, string? command)
    {
        if (Seat is not { } taken)
            return Answer(Reply.Of(DoorRefusals.NotEntered));
        if (command is null || Encoding.UTF8.GetByteCount(command) > MostBytes)
            return Answer(Reply.Of(DoorRefusals.TooLarge with { Limit = MostBytes }));
        if (DoorSendings.Is(id))
            return Answer(Reply.Of(Refusals.BadId));
        if (!await crowding.ForCommand(taken, Context.ConnectionAborted))
            return Answer(Reply.Of(DoorRefusals.TooFast with { Limit = Crowding.CommandsPerSecond }));
        return await OrAgain(taken, async () =>
            Answer(await GrainOf(taken).Send(id ?? "", taken.ToSitting(), Encoding.UTF8.GetBytes(command).AsImmutable())), again => again);
    }

    private static byte[] Answer(Reply reply)
    {
        Measured.Refused(reply.Code);
        return reply.ToBytes();
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
            return new(Answer(Reply.Of(Refusals.SeatRevoked)));
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
