using System.Text;
using System.Text.Json;
using Workshop.Domain;
using Workshop.Domain.Reports;
using Workshop.Domain.Tests.Walks;
using Workshop.Server.Live;
using Workshop.Server.Tests.Wire;
using Workshop.Server.Wire;

namespace Workshop.Server.Tests.Live;

/// <summary>What a journal adds up to, written and read again, is what a replay leaves: in any state that a session can come to.</summary>
public class RecollectionTests
{
    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(1, 6).Select(i => (ulong)i)];

    [Theory, MemberData(nameof(Seeds))]
    public void AnyStateOfAWalkIsReadAsItWas(ulong seed)
    {
        var walk = new Walk(seed);
        for (var step = 1; step <= 400 && walk.Session.EndedAt is null; step++)
        {
            walk.Step();
            if (step % 20 == 0)
                IsReadAsItWas(new(walk.Session with { Pseudonyms = null }, walk.Session.CreatedAt.AddTicks(step), [new(Seat.Host, "create"), new(new(Role.Participant, new("p")), $"n{step}")]));
        }
    }

    [Fact]
    public void FromAnyMomentOfLondonTheRestLeadsToTheSameEnd()
    {
        var records = File.ReadLines(Path.Combine(Approved.Root, "tests/wire/golden/0.1.0.jsonl")).Select(l => Remembered.FromBytes(Encoding.UTF8.GetBytes(l))).ToList();
        var end = StateText.Of(records.Aggregate(Session.Empty, After));
        for (var at = 1; at <= records.Count; at += 23)
        {
            var (session, sendings) = (records.Take(at).Aggregate(Session.Empty, After), records.Take(at).Select(r => new Sending(r.By, r.Command)));
            var read = IsReadAsItWas(new(session, records[at - 1].At, [.. sendings]));
            Assert.Equal(end, StateText.Of(records.Skip(at).Aggregate(read.Session, After)));
        }
    }

    private static Session After(Session session, Remembered record) => record.Events.Aggregate(session, Session.Evolve);

    private static Recollection IsReadAsItWas(Recollection all)
    {
        var read = Recollection.FromBytes(all.ToBytes());
        Assert.Equal(StateText.Of(all.Session), StateText.Of(read?.Session));
        Assert.Equal((all.At, all.Version), (read!.At, read.Version));
        Assert.Equal(all.Sendings, read.Sendings);
        return read;
    }

    /// <summary>Walks may one day miss a member; this finds a member that is held and can't be written or read.</summary>
    [Fact]
    public void NothingThatASessionHoldsIsLeftOut()
    {
        foreach (var type in Held(typeof(Session)).Distinct())
        {
            var written = Json.State.GetTypeInfo(type).Properties.Where(p => p.IsRequired).Select(p => p.Name);
            Assert.Equal(Members.Of(type).Select(m => JsonNamingPolicy.CamelCase.ConvertName(m.Name)).Order(), written.Order());
        }
    }

    private static readonly HashSet<Type> Known = [];

    private static IEnumerable<Type> Held(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
            return type.GetGenericArguments().SelectMany(Held);
        // A report is written as the text of its archive, of which ArchiveTests prove that nothing is left out.
        if (type.Assembly != typeof(Session).Assembly || type == typeof(Report) || type.IsEnum || type.IsAssignableTo(typeof(IId)) || !Known.Add(type))
            return [];
        return type.IsAbstract ? Kinds.Of(type).SelectMany(Held) : Members.Of(type).SelectMany(m => Held(m.PropertyType)).Prepend(type);
    }

    [Fact]
    public void WhatAnotherBuildWroteOrWhatIsDamagedIsNotRead()
    {
        var bytes = new Recollection(Session.Empty, default, [new(Seat.Host, "create")]).ToBytes();
        Assert.NotNull(Recollection.FromBytes(bytes));
        for (var i = 0; i < 32; i++)
            Assert.Null(Recollection.FromBytes(Changed(bytes, i)));
        Assert.Null(Recollection.FromBytes(bytes.AsMemory(0, bytes.Length / 2)));
        Assert.Null(Recollection.FromBytes(bytes.AsMemory(0, 32)));
        Assert.Null(Recollection.FromBytes(Array.Empty<byte>()));
        // Whatever a damage leaves is read or not; it never throws. (A digest over all of it is kept by the snapshot itself.)
        for (var i = 32; i < bytes.Length; i++)
            Assert.Null(Record.Exception(() => Recollection.FromBytes(Changed(bytes, i))));
    }

    private static byte[] Changed(byte[] bytes, int at)
    {
        var changed = bytes.ToArray();
        changed[at] ^= 0x21;
        return changed;
    }
}
