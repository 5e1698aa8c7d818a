using System.Text.Json;
using Workshop.Domain;
using Workshop.Domain.Ballots;

namespace Workshop.Server.Recount;

/// <summary>What an archive says of its own wholeness, as far as the file alone can be held to it: its check code, and the receipts of its rounds.</summary>
internal static class ArchiveReceipts
{
    /// <summary>The check code is the beginning of the head that it stands for.</summary>
    public static int Stamp(JsonElement stamp, TextWriter output)
    {
        var (head, code) = (stamp.GetProperty("head").GetString() ?? "", stamp.GetProperty("code").GetString() ?? "");
        var expected = head.Length == 64 && head.All(char.IsAsciiHexDigitLower) ? $"{head[..4]}-{head[4..8]}".ToUpperInvariant() : null;
        if (code == expected)
            return 0;
        output.WriteLine($"stamp: the check code {code} is not that of the head {head}");
        return 1;
    }

    /// <summary>Every receipt looks like one and stands once, and no more of them stand there than ballots.</summary>
    public static int Check(JsonElement round, TextWriter output)
    {
        var codes = CodesOf(round);
        if (codes.Distinct().Count() == codes.Count && codes.All(Receipts.IsGood) && codes.Count <= round.GetProperty("ballots").GetArrayLength())
            return 0;
        output.WriteLine($"{round.GetProperty("id").GetString()}: its {codes.Count} receipts do not fit its {round.GetProperty("ballots").GetArrayLength()} ballots");
        return 1;
    }

    /// <summary>Says where a receipt stands. One that stands nowhere is a difference: its voter expected it.</summary>
    public static int Find(string typed, JsonElement rounds, TextWriter output)
    {
        var code = typed.Replace("-", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
        foreach (var round in rounds.EnumerateArray())
            if (CodesOf(round) is var codes && codes.Contains(code))
            {
                output.WriteLine($"Receipt {typed}: counted in {round.GetProperty("id").GetString()}, one of {codes.Count} receipts for {round.GetProperty("ballots").GetArrayLength()} ballots.");
                return 0;
            }
        output.WriteLine($"Receipt {typed} stands in no revealed round of this archive.");
        return 1;
    }

    private static Seq<string> CodesOf(JsonElement round) =>
        round.TryGetProperty("receipts", out var receipts) ? receipts.EnumerateArray().Select(r => r.GetString() ?? "").ToSeq() : [];
}
