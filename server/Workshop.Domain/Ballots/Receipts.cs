namespace Workshop.Domain.Ballots;

/// <summary>
/// A code that a voter's device draws and hands in with the ballot. All codes of a revealed round are published, in alphabetical order and
/// apart from the ballots: who knows theirs sees that a ballot of theirs was counted, and showing it tells nobody what was on it.
/// </summary>
public static class Receipts
{
    public const int Length = 8;

    /// <summary>Digits and capital letters without I, L, O and U: to be read out and typed. 40 bits of chance.</summary>
    public const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static bool IsGood(string code) => code.Length == Length && code.All(Letters.Contains);

    /// <summary>The codes of a print, in an order that tells nothing.</summary>
    public static Seq<string> Of(Print print) => print.Ballots.Values.Select(b => b.Receipt).OfType<string>().Order(StringComparer.Ordinal).ToSeq();
}
