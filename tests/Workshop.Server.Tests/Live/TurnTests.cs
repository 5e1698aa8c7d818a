using Microsoft.Extensions.Logging.Abstractions;
using Workshop.Domain;
using Workshop.Domain.People;
using Workshop.Domain.Stages;
using Workshop.Server.Journals;
using Workshop.Server.Live;
using Workshop.Server.Storage;
using Workshop.Server.Tests.Secrets;
using Workshop.Server.Tests.Storage;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Live;

public sealed class TurnTests : IAsyncLifetime
{
    private static readonly Seat Facilitator = new(Role.Facilitator);

    private readonly SqliteFolder _folder = new();
    private readonly HandClock _clock = new();
    private readonly List<Exception> _broken = [];
    private readonly TaskCompletionSource _isBroken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Exception> _failed = [];
    private SqliteGrainStorage _store = null!;
    private Journal _journal = null!;
    private Turn _turn = null!;
    private Action _remembered = () => { };
    private int _asked;

    public async ValueTask InitializeAsync()
    {
        _store = _folder.Started();
        _journal = await Journal.OpenAsync(_store, "s");
        _turn = new(_journal, await KeptPseudonyms.OpenAsync(_store, "s", NullLogger.Instance, CancellationToken.None), _clock, (_, _) => _remembered(), () => { }, Broken, (_, failure) => _failed.Add(failure));
        await Do(Seat.Host, Asking.Create(namesShown: false));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    private void Broken(Exception failure)
    {
        _broken.Add(failure);
        _isBroken.SetResult();
    }

    private Task<Reply> Ask(Seat by, Command command, string? id = null) => _turn.Ask(new(id ?? $"sending-{++_asked}", by, command));

    private async Task<Reply> Do(Seat by, Command command, string? id = null)
    {
        var reply = await Ask(by, command, id);
        Assert.NotNull(reply.Version);
        return reply;
    }

    [Fact]
    public async Task AClockThatComesAHairEarlyIsHeardWhenItComesAgainUnderItsName()
    {
        await Do(Facilitator, new OpenStage(new("write")));
        await Do(Facilitator, new SetTimer(new("write"), 60));
        _clock.Now = _turn.Session.Due!.Value.AddMilliseconds(-1);
        Assert.Equal(Refusals.NotDue.Code, (await Ask(Seat.Clock, new TimeUp(new("write")), "due-1")).Code);
        _clock.Now = _turn.Session.Due.Value;
        await Do(Seat.Clock, new TimeUp(new("write")), "due-1");
    }

    [Fact]
    public async Task WhatFailsWhileItIsToldBreaksTheTurnAndWhoeverWaitsIsAnsweredAgain()
    {
        _remembered = () => throw new InvalidOperationException("A frame can't be made.");
        var (told, behind) = (Ask(Facilitator, new OpenStage(new("write"))), Ask(Facilitator, new OpenStage(new("write"))));
        Assert.All(await Task.WhenAll(told, behind).WaitAsync(TimeSpan.FromSeconds(10)), reply => Assert.Equal(Reply.Again, reply));
        await _isBroken.Task;
        Assert.IsType<InvalidOperationException>(Assert.Single(_broken));
        Assert.Equal(Reply.Again, await Ask(Facilitator, new OpenStage(new("write"))));
        // It is on storage all the same: whoever starts again from the journal knows of it.
        Assert.Equal(2, _journal.Version);
    }

    private sealed record NobodyDecidesThis : Command;

    [Fact]
    public async Task ACommandThatFailsIsRefusedForItselfAndTheRestOfItsBatchGoesOn()
    {
        var answers = await Task.WhenAll(
            Ask(new(Role.Participant, new("p1")), new Arrive(null, new("gov"))), Ask(Facilitator, new NobodyDecidesThis(), "fails"),
            Ask(new(Role.Participant, new("p2")), new Arrive(null, new("ngo"))));
        Assert.Equal([2, null, 3], answers.Select(a => a.Version));
        Assert.Equal("command.failed", answers[1].Code);
        Assert.Equal(answers[1], await Ask(Facilitator, new NobodyDecidesThis(), "fails"));
        Assert.Single(_failed);
        Assert.Empty(_broken);
        Assert.Equal(2, _turn.Session.Participants.Count);
    }

    [Fact]
    public async Task WhatIsMoreThanOneWriteHoldsIsRememberedInSeveral()
    {
        // Names are longer here than any door lets through, so that few commands are many bytes.
        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(i =>
            Ask(new(Role.Participant, new($"p{i}")), new Arrive(null, new("gov")), new string((char)('a' + i), Journal.MostAppendedBytes / 3))));
        Assert.Equal([2, 3, 4, 5, 6], answers.Select(a => a.Version));
        Assert.Empty(_broken);
    }

    [Fact]
    public async Task WhatNoWriteHoldsIsRefusedForItself()
    {
        var answers = await Task.WhenAll(
            Ask(new(Role.Participant, new("p1")), new Arrive(null, new("gov")), new string('w', Journal.MostAppendedBytes + 1)),
            Ask(new(Role.Participant, new("p2")), new Arrive(null, new("gov"))));
        Assert.Equal("command.failed", answers[0].Code);
        Assert.Equal(2, answers[1].Version);
        Assert.Empty(_broken);
    }

    private sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Asking.Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
