using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Workshop.Server.Journals;

/// <summary>
/// The keys under which we store. Two names never share a key, and every store can hold every key: names are written in letters, digits,
/// '-' and '_'; each other byte of their UTF-8 becomes '~' and two hex digits.
/// </summary>
/// <remarks>
/// Every key contains a '/', which no name can: Orleans' ADO.NET store reads a key that looks like a hexadecimal number as a number,
/// so that "ff" and "0ff" would share one row.
/// </remarks>
internal static partial class StoreKey
{
    /// <summary>The longest name, in bytes as written. Blob names end at 1,024 characters, an index row of PostgreSQL at 2,704 bytes.</summary>
    internal const int LongestName = 400;

    private static readonly GrainType Type = GrainType.Create("workshop");

    internal static GrainId Segment(string sessionId, int number) =>
        Key(sessionId, number.ToString("D6", CultureInfo.InvariantCulture));

    /// <summary>The name of the session, or of what else has a journal, whose segment is under this key.</summary>
    internal static string SessionOf(GrainId segment) => Read(segment.Key.ToString()!.Split('/')[0]);

    /// <summary>Whether this is a key that we would have written.</summary>
    internal static bool IsOne(string kind, GrainId id) => id.Type == Type && Canonical().IsMatch(id.Key.ToString()!) && (kind != SegmentWalk.Kind || Number().IsMatch(id.Key.ToString()!));

    [GeneratedRegex(@"\A([A-Za-z0-9_-]|~[0-9A-F]{2}){1,400}/([A-Za-z0-9_-]|~[0-9A-F]{2}){1,400}\z")]
    private static partial Regex Canonical();

    [GeneratedRegex(@"/[0-9]{6,10}\z")]
    private static partial Regex Number();

    internal static GrainId Snapshot(string sessionId) => Key(sessionId, "latest");

    internal static GrainId Name(string kind, string name) => Key(kind, Written(name));

    private static GrainId Key(string first, string last) => GrainId.Create(Type, $"{Written(first)}/{last}");

    private static string Written(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var written = new StringBuilder(name.Length);
        foreach (var b in Encoding.UTF8.GetBytes(name))
            Write(written, b);
        return written.Length <= LongestName
            ? written.ToString()
            : throw new ArgumentException($"A stored name has at most {LongestName} bytes as written; this one has {written.Length}.");
    }

    private static string Read(string written)
    {
        var bytes = new List<byte>(written.Length);
        for (var i = 0; i < written.Length; i++)
            if (written[i] != '~')
                bytes.Add((byte)written[i]);
            else
                bytes.Add(Convert.ToByte(written.Substring((i += 2) - 1, 2), 16));
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static void Write(StringBuilder written, byte b)
    {
        if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'_')
            written.Append((char)b);
        else
            written.Append(CultureInfo.InvariantCulture, $"~{b:X2}");
    }
}
