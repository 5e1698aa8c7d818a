using System.Security.Cryptography;
using System.Text;
using Workshop.Server.Journals;

namespace Workshop.Server.Tests.Journals;

public sealed class SegmentTests
{
    private static ReadOnlyMemory<byte>[] Bodies(params string[] texts) =>
        [.. texts.Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text))];

    private static Segment Filled(int records) =>
        Segment.First("a").With(Bodies([.. Enumerable.Range(1, records).Select(n => $"record {n}")]));

    [Fact]
    public void The_chain_is_what_its_description_says()
    {
        var start = SHA256.HashData("workshop journal a"u8);
        var first = SHA256.HashData([.. start, 0, 0, 0, 0, 0, 0, 0, 1, .. "one"u8]);
        var second = SHA256.HashData([.. first, 0, 0, 0, 0, 0, 0, 0, 2, .. "two"u8]);
        Assert.Equal(second, Segment.First("a").With(Bodies("one", "two")).Head.ToArray());
    }

    [Fact]
    public void Appending_one_by_one_or_together_makes_the_same_bytes() =>
        Assert.Equal(Segment.First("a").With(Bodies("one", "two")).Bytes, Segment.First("a").With(Bodies("one")).With(Bodies("two")).Bytes);

    /// <summary>A journal of the first format. If this fails, old journals no longer replay: add a format instead.</summary>
    [Fact]
    public void The_bytes_of_format_1_never_change() => Assert.Equal(
        "57534A01" + "00000000" + "0000000000000000"
        + "CB8EA04E3C7024E39E10DECB0C47B3CECC73489D6C7F7A32FA0CCEF187B99066"
        + "00000003" + "32D6CA951D31C2BB6862B28BE160F10C91827D1D2ED16957070E22159DAA30B5" + "6F6E65",
        Convert.ToHexString(Segment.First("a").With(Bodies("one")).Bytes));

    [Fact]
    public void Every_single_changed_bit_in_a_stored_segment_is_noticed()
    {
        var segment = Filled(3);
        for (var bit = 0; bit < segment.Bytes.Length * 8; bit++)
        {
            var changed = segment.Bytes.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<JournalCorruptException>(() => Segment.Read("a", 0, changed));
        }
    }

    [Fact]
    public void A_segment_cut_off_anywhere_but_between_records_is_noticed()
    {
        var bytes = Filled(3).Bytes;
        int[] between = [Filled(0).Bytes.Length, Filled(1).Bytes.Length, Filled(2).Bytes.Length];
        for (var length = 0; length < bytes.Length; length++)
            if (!between.Contains(length))
                Assert.Throws<JournalCorruptException>(() => Segment.Read("a", 0, bytes[..length]));
    }

    [Fact]
    public void Damage_names_the_session_the_segment_and_the_record()
    {
        var bytes = Filled(3).Bytes;
        bytes[^1] ^= 1;
        var corrupt = Assert.Throws<JournalCorruptException>(() => Segment.Read("a", 0, bytes));
        Assert.Equal(("a", 0, 3L), (corrupt.SessionId, corrupt.Segment, corrupt.Record));
    }

    [Fact]
    public void A_format_of_the_future_is_named_as_such()
    {
        var bytes = Filled(1).Bytes;
        bytes[3] = 9;
        Assert.Contains("format 9", Assert.Throws<JournalCorruptException>(() => Segment.Read("a", 0, bytes)).Message, StringComparison.Ordinal);
    }

    /// <summary>What keeps two activations from appending to two different segments: see the remarks of <see cref="Segment"/>.</summary>
    [Fact]
    public void Whether_a_segment_is_full_depends_on_its_stored_bytes_alone()
    {
        var segment = Segment.First("a");
        for (var n = 1; n <= Segment.FullAtRecords + 2; n++)
        {
            segment = segment.With(Bodies($"record {n}"));
            Assert.Equal(Segment.Read("a", 0, segment.Bytes).IsFull, segment.IsFull);
            Assert.Equal(n >= Segment.FullAtRecords, segment.IsFull);
            Assert.Equal(Filled(n).IsFull, segment.IsFull);
        }
    }

    [Fact]
    public void A_segment_is_full_by_size_too()
    {
        var most = Segment.FullAtBytes - Segment.HeaderBytes - Segment.RecordOverhead;
        Assert.False(Segment.First("a").With([new byte[most - 1]]).IsFull);
        Assert.True(Segment.First("a").With([new byte[most]]).IsFull);
    }
}
