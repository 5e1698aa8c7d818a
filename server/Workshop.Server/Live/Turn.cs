using System.Diagnostics;
using Workshop.Domain.People;
using Workshop.Domain;
using Workshop.Domain.Notes;
using Workshop.Server.Journals;
using Workshop.Server.Watching;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>
/// The turn of one session: takes all commands that wait, decides them one after the other, appends all their events as one, and only then
/// applies and answers. If the append fails nothing is applied, and this turn is broken for good: only the journal knows now.
/// Lives on its grain's scheduler; not for several threads.
/// </summary>
/// <param name="remembered">What was touched, and whether all of it is only counted.</param>
/// <param name="rested">Nothing waits any more.</param>
/// <param name="failed">A command that the rules can't decide: whoever asks for it is refused, and nobody else notices.</param>
internal sealed class Turn(
    Journal journal, KeptPseudonyms pseudonyms, TimeProvider time, Action<IReadOnlyList<Key>, bool> remembered, Action rested, Action<Exception> broken, Action<Command, Exception> failed)
{
    private const int RefusalsKept = 2_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly Dictionary<Sending, long> _seen = [];
    private readonly List<Sending> _inOrder = [];
    private readonly Dictionary<Sending, Reply> _refused = [];
    private readonly Queue<Sending> _refusedInOrder = new();
    private List<Asked> _waiting = [];
    private DateTimeOffset _lastAt;
    private DateTimeOffset _rememberedAt;
    private bool _running;
    private Task _run = Task.CompletedTask;
    private bool _broken;

    /// <summary>What is on storage.</summary>
    public Session Session { get; private set; } = Session.Empty with { Pseudonyms = pseudonyms.Names };

    public long Version { get; private set; }

    /// <summary>Takes in one record of the journal, in order, before the first command.</summary>
    /// <param name="touched">Filled with what it touched, if given.</param>
    public void Replay(Remembered record, long version, HashSet<Key>? touched = null)
    {
        foreach (var happened in record.Events)
        {
            var before = Session;
            Session = Session.Evolve(Session, happened);
            touched?.UnionWith(Session.Touches(happened, before, Session));
        }
        Version = version;
        _lastAt = _rememberedAt = record.At;
        See(new(record.By, record.Command), version);
    }

    /// <summary>Takes in what the first records add up to, in their place.</summary>
    public void Recall(Recollection all)
    {
        (Session, Version) = (PenNames.Shown(all.Session with { Pseudonyms = pseudonyms.Names }), all.Version);
        _lastAt = _rememberedAt = all.At;
        foreach (var (i, sending) in all.Sendings.Index())
            See(sending, i + 1);
    }

    /// <summary>What is on storage, all added up.</summary>
    public Recollection Recollect() => new(PenNames.Hidden(Session) with { Pseudonyms = null }, _rememberedAt, [.. _inOrder]);

    private void See(Sending sending, long version)
    {
        _seen[sending] = version;
        _inOrder.Add(sending);
    }

    public Task<Reply> Ask(Asked asked)
    {
        if (_broken)
            return Task.FromResult(Reply.Again);
        _waiting.Add(asked);
        if (!_running)
        {
            _running = true;
            _run = Run();
        }
        return asked.Answer;
    }

    /// <summary>Takes nothing more, and waits for what is under way.</summary>
    public Task StopAsync()
    {
        _broken = true;
        foreach (var asked in _waiting)
            asked.Give(Reply.Again);
        _waiting = [];
        return _run;
    }

    private async Task Run()
    {
        // Everything that is already queued for this grain joins the first batch.
        await Task.Yield();
        while (_waiting.Count > 0 && !_broken)
        {
            var batch = _waiting;
            _waiting = [];
            await Take(batch);
        }
        _running = false;
        if (!_broken)
            rested();
    }

    private async Task Take(List<Asked> batch)
    {
        var draft = new Draft(Session, Version, Now(), this);
        List<Reply> answers;
        try
        {
            answers = batch.Select(draft.Decide).TakeWhile(answer => answer is not null).OfType<Reply>().ToList();
            if (draft.Records.Count > 0)
            {
                // A store that hangs must not hang the room: what is not answered in time is unknown, and the next activation will know.
                using var patience = new CancellationTokenSource(Patience);
                if (draft.Session is { EndedAt: null, Participants.Count: > 0 })
                    await pseudonyms.KeepAsync(patience.Token);
                await Append(draft.Records, patience.Token);
            }
            Apply(draft);
        }
        catch (Exception failure)
        {
            Break(failure, batch);
            return;
        }
        foreach (var (asked, answer) in batch.Zip(answers))
            asked.Give(answer);
        // What did not fit into one write goes first into the next.
        _waiting.InsertRange(0, batch.Skip(answers.Count));
    }

    private async Task Append(List<ReadOnlyMemory<byte>> records, CancellationToken cancellation)
    {
        using var traced = Measured.Source.StartActivity("append");
        var began = Stopwatch.GetTimestamp();
        await journal.AppendAsync(records, cancellation);
        Measured.AppendDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        Measured.AppendRecords.Record(records.Count);
    }

    private void Apply(Draft draft)
    {
        (Session, Version) = (draft.Session, draft.Version);
        foreach (var (sending, version) in draft.Accepted)
            See(sending, version);
        foreach (var (sending, reply) in draft.Refused)
            Forget(sending, reply);
        if (draft.Records.Count == 0)
            return;
        _rememberedAt = draft.At;
        remembered(draft.Touched, draft.IsOnlyCounted);
    }

    // A refusal is not journalled (or anybody could fill the disk with them); the last ones are kept so that a repeat gets the same answer.
    // The clock's are not: it asks until its hour has come, always under one name.
    private void Forget(Sending sending, Reply reply)
    {
        if (sending.By.Role == Role.Clock)
            return;
        if (_refused.TryAdd(sending, reply))
            _refusedInOrder.Enqueue(sending);
        if (_refusedInOrder.Count > RefusalsKept)
            _refused.Remove(_refusedInOrder.Dequeue());
    }

    /// <summary>Something is wrong with what follows from what was remembered: only starting again from the journal helps.</summary>
    public void Break(Exception failure)
    {
        if (!_broken)
            Break(failure, []);
    }

    private void Break(Exception failure, List<Asked> batch)
    {
        _broken = true;
        foreach (var asked in batch.Concat(_waiting))
            asked.Give(Reply.Again);
        _waiting = [];
        broken(failure);
    }

    /// <summary>The server's clock, never running backwards within a session.</summary>
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        return _lastAt = now > _lastAt ? now : _lastAt;
    }

    private void Failed(Command command, Exception failure) => failed(command, failure);

    private Reply? Before(Sending sending) =>
        _seen.TryGetValue(sending, out var version) ? Reply.At(version) : _refused.GetValueOrDefault(sending);

    /// <summary>The state that a batch would leave, seen by nobody until it is remembered.</summary>
    private sealed class Draft(Session session, long version, DateTimeOffset at, Turn turn)
    {
        private long _bytes;

        public Session Session { get; private set; } = session;
        public long Version { get; private set; } = version;
        public DateTimeOffset At => at;
        public List<ReadOnlyMemory<byte>> Records { get; } = [];
        public List<Key> Touched { get; } = [];
        public bool IsOnlyCounted { get; private set; } = true;
        public Dictionary<Sending, long> Accepted { get; } = [];
        public Dictionary<Sending, Reply> Refused { get; } = [];

        /// <summary>Nothing if what follows no longer fits into the one write of this draft.</summary>
        public Reply? Decide(Asked asked)
        {
            var sending = new Sending(RememberedSeats.Of(asked.Command, asked.By, Session), asked.Id);
            if ((turn.Before(sending) ?? Before(sending)) is { } before)
                return before;
            try
            {
                var decision = Session.Decide(asked.Command, new(asked.By, at), Session);
                return decision.Refusal is { } refusal ? Refused[sending] = Reply.Of(refusal)
                    : decision.Events.Count == 0 ? Reply.At(Version)
                    : Remember(sending, decision.Events);
            }
            catch (Exception failure)
            {
                // A mistake of ours. Sent again it would fail again, and the room is not to start anew with each try.
                turn.Failed(asked.Command, failure);
                return Refused[sending] = Reply.Of(DoorRefusals.CommandFailed);
            }
        }

        private Reply? Before(Sending sending) =>
            Accepted.TryGetValue(sending, out var version) ? Reply.At(version) : Refused.GetValueOrDefault(sending);

        // All of it or, where anything fails on the way, nothing.
        private Reply? Remember(Sending sending, Seq<Event> events)
        {
            var (after, touched) = (Session, new List<Key>());
            foreach (var happened in events)
            {
                var before = after;
                after = Session.Evolve(before, happened);
                touched.AddRange(Session.Touches(happened, before, after));
            }
            var record = new Remembered(sending.Id, sending.By, at, events).ToBytes();
            if (record.Length > Journal.MostAppendedBytes)
                throw new InvalidOperationException($"Its record has {record.Length} bytes, more than any store takes.");
            if (_bytes + record.Length > Journal.MostAppendedBytes)
                return null;
            _bytes += record.Length;
            Session = after;
            Touched.AddRange(touched);
            IsOnlyCounted &= events.All(e => e is IOnlyCounted);
            Records.Add(record);
            Accepted[sending] = ++Version;
            return Reply.At(Version);
        }
    }
}
