using Workshop.Domain;
using Workshop.Server.Exports.Archives;
using Workshop.Server.Imports;

namespace Workshop.Server.Wire;

/// <summary>Refusals of the doors, before the rules are asked at all.</summary>
public static class DoorRefusals
{
    /// <summary>No seat is shown, or one that this server did not seal. Enter again by the link or code.</summary>
    public static readonly Refusal SeatBad = new("seat.bad");

    /// <summary>The link opens nothing here. Ask whoever gave it for a new one.</summary>
    public static readonly Refusal LinkBad = new("link.bad");

    /// <summary>No workshop has this join code. Read it from the wall again.</summary>
    public static readonly Refusal CodeUnknown = new("code.unknown");

    /// <summary>Only the host's key creates, and this is not it. It is printed where the server runs.</summary>
    public static readonly Refusal HostKeyBad = new("host_key.bad");

    /// <summary>Nobody is signed in (any more), and no host key was shown. Sign in.</summary>
    public static readonly Refusal SignInNeeded = new("sign_in.needed");

    /// <summary>Signed in at the provider, and not one of those who may create workshops here. Ask the host.</summary>
    public static readonly Refusal SignInNotAllowed = new("sign_in.not_allowed");

    /// <summary>The provider let nobody in, or whoever was there left. Sign in again.</summary>
    public static readonly Refusal SignInRefused = new("sign_in.refused");

    /// <summary>The provider can't be reached, or what came of it can't be trusted; the log of the host says why.</summary>
    public static readonly Refusal SignInFailed = new("sign_in.failed");

    /// <summary>The connection has not entered a workshop. Call Enter first.</summary>
    public static readonly Refusal NotEntered = new("seat.not_entered");

    /// <summary>The command has more bytes than the bound. Send less at once.</summary>
    public static readonly Refusal TooLarge = new("command.too_large");

    /// <summary>More is asked for from this seat than anybody's hands can; later it is answered again.</summary>
    public static readonly Refusal TooFast = new("seat.too_fast");

    /// <summary>As many devices sit in this seat as can. Leave with one of them first.</summary>
    public static readonly Refusal TooManyDevices = new("seat.too_many_devices");

    /// <summary>Too many wrong join codes were tried on this server: for a while it lets nobody new in by a code.</summary>
    public static readonly Refusal CodesTried = new("code.too_many_tried");

    /// <summary>A page of another site asks. The host sets WORKSHOP_ADDRESS to the address that people see.</summary>
    public static readonly Refusal OriginOther = new("origin.other");

    /// <summary>The server failed at it, and would again; the log of the host says how.</summary>
    public static readonly Refusal CommandFailed = new("command.failed");

    /// <summary>It was deleted for good: nothing of it is left to be seen, and trying again does not help.</summary>
    public static readonly Refusal SessionDeleted = new("session.deleted");

    /// <summary>Only a workshop that is closed can be deleted. Close it first.</summary>
    public static readonly Refusal NotClosed = new("session.not_closed");

    /// <summary>Not the code of this workshop: whoever deletes one says which they mean.</summary>
    public static readonly Refusal CodeWrong = new("code.wrong");

    /// <summary>Nothing can be read or saved just now; asking again later helps.</summary>
    public static readonly Refusal StoreAway = new("store.away");

    /// <summary>The server that the workshop lives on does not answer; another one takes it over in a moment, and asking again helps.</summary>
    public static readonly Refusal SessionMoving = new("session.moving");

    /// <summary>The file is no archive that can be restored or taken from: why, each says of itself; see ARCHIVE.md.</summary>
    public static readonly Seq<Refusal> Archives = Seq.Of(
    [
        new Refusal(ArchiveException.TooBig), new(ArchiveException.NotJson), new(ArchiveException.NotAnArchive), new(ArchiveException.OtherVersion),
        new(ArchiveException.Malformed), new(ArchiveException.Inconsistent), new(ArchiveException.Miscounted),
    ]);

    /// <summary>The file can't be brought in as it is: why, each says of itself; see IMPORT.md.</summary>
    public static readonly Seq<Refusal> Imports = Seq.Of(
    [
        new Refusal(ImportException.TooBig), new(ImportException.Unreadable), new(ImportException.NoTable), new(ImportException.NoColumn), new(ImportException.OtherFormat),
        new(ImportException.Rows), new(RowWrong.Characters), new(RowWrong.Columns), new(RowWrong.Quotes),
    ]);

    /// <summary>It was deleted for good; its workshops live on.</summary>
    public static readonly Refusal SeriesDeleted = new("series.deleted");

    /// <summary>The workshop belongs to another series. Take it out there first.</summary>
    public static readonly Refusal DialogueElsewhere = new("dialogue.elsewhere");

    /// <summary>What was shown opens no such workshop, or it has no such priority (any more). Look at the earlier workshop again.</summary>
    public static readonly Refusal EarlierBad = new("earlier.bad");

    /// <summary>As many rehearsals are under way as this installation holds at once. End one, or wait.</summary>
    public static readonly Refusal RehearsalsTooMany = new("rehearsal.too_many");

    /// <summary>A rehearsal is not rehearsed, and only a rehearsal is ended as one.</summary>
    public static readonly Refusal RehearsalBad = new("rehearsal.bad");

    public static readonly Seq<string> Codes = new[]
    {
        SeatBad, LinkBad, CodeUnknown, CodesTried, HostKeyBad, SignInNeeded, SignInNotAllowed, SignInRefused, SignInFailed, OriginOther, NotEntered, TooLarge, TooFast, TooManyDevices, CommandFailed, SessionDeleted, NotClosed, CodeWrong, StoreAway, SessionMoving, SeriesDeleted, DialogueElsewhere, EarlierBad, RehearsalsTooMany, RehearsalBad,
    }.Concat(Archives).Concat(Imports).Select(r => r.Code).ToSeq();
}
