using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Workshop.Domain;
using Workshop.Server.Live;

namespace Workshop.Server.Doors;

/// <summary>
/// Proves who sits where. A seat is signed and sealed by this installation's keys and bound to session, role and participant; a secret link
/// opens a role and only its hash is kept. Neither ever stands in a URL that leaves the page.
/// </summary>
internal sealed class Seats(IDataProtectionProvider protection)
{
    // A session's id is chance and could begin so once in five billion; its links would then be refused, and nothing opened.
    private const string SeriesPrefix = "series-";

    private readonly IDataProtector _protector = protection.CreateProtector("workshop.seat.v1");

    public string Seal(TakenSeat seat) =>
        WebEncoders.Base64UrlEncode(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(seat)));

    /// <summary>Null for anything that this installation did not seal.</summary>
    public TakenSeat? Unseal(string? token)
    {
        if (token is not { Length: > 0 and < 2048 })
            return null;
        try
        {
            return JsonSerializer.Deserialize<TakenSeat>(_protector.Unprotect(WebEncoders.Base64UrlDecode(token)));
        }
        catch (Exception notOurs) when (notOurs is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a name for a sending may be what an id and its links are made of. All who know it know them: it must be as hard to guess.
    /// </summary>
    public static bool CanBegin(string name) => Ids.IsGood(name) && name.Length >= 22;

    /// <summary>The id of what is begun under this name: the same, however often and through whichever server it is asked for.</summary>
    public static string IdFor(string name) => WebEncoders.Base64UrlEncode(From("id", name).AsSpan(..12));

    /// <summary>The link for one of its doors, likewise.</summary>
    public static string LinkFor(string name, string id, Role door) => $"{id}.{WebEncoders.Base64UrlEncode(From($"link {door}", name).AsSpan(..20))}";

    // One can't be had from the other, nor the name from either.
    private static byte[] From(string what, string name) => SHA256.HashData(Encoding.UTF8.GetBytes($"workshop {what} {name}"));

    /// <summary>The id of the series that is begun under this name; its links open no door of a session.</summary>
    public static string SeriesFor(string name) => SeriesPrefix + IdFor(name);

    /// <summary>Whether this can be the id of a series at all: under any other stands something else, which no series can read.</summary>
    public static bool IsOfSeries(string id) => Ids.IsGood(id) && id.StartsWith(SeriesPrefix, StringComparison.Ordinal);

    /// <summary>A name that nobody has thought of.</summary>
    public static string NewName() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));

    /// <summary>The series that a link says it is for, and the hash by which the series knows it.</summary>
    public static (string Series, string Hash)? ReadSeriesLink(string? link) =>
        Read(link) is { } read && read.Name.StartsWith(SeriesPrefix, StringComparison.Ordinal) ? read : null;

    /// <summary>The session that a link says it is for, and the hash by which the session knows it.</summary>
    public static (string Session, string Hash)? ReadLink(string? link) =>
        Read(link) is { } read && !read.Name.StartsWith(SeriesPrefix, StringComparison.Ordinal) ? read : null;

    private static (string Name, string Hash)? Read(string? link) =>
        link?.Split('.') is [var name, var secret] && Ids.IsGood(name) && secret.Length is > 20 and < 64 ? (name, HashOf(link)) : null;

    public static string HashOf(string link) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link)));

    public static string NewId() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(12));
}

/// <summary>What a seat says.</summary>
/// <param name="Link">The link that it was taken by; null for the first one of its role.</param>
/// <param name="Edition">Of the link, or of the participant's seat; null for the first.</param>
internal sealed record TakenSeat(string Session, Role Role, string? Participant, string? Link = null, int? Edition = null)
{
    public Sitting ToSitting() => new(Role, Participant, Link, Edition);
}
