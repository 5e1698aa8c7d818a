using static Workshop.Domain.Decision;

namespace Workshop.Domain.People;

/// <summary>Shuts one participant's seat, or opens it again: for a lost phone, or for somebody who disrupts. What came from it stays.</summary>
/// <param name="Number">As it stands on the participant's own screen: who wrote what is told to nobody, so a seat can't be chosen by a note.</param>
public sealed record RevokeSeat(int Number, bool Revoked) : Command;

/// <summary>A participant's seat is given anew to the device that asks, and every other one that sat in it is out.</summary>
public sealed record RenewSeat : Command;

public sealed record SeatRevoked(ParticipantId Id, bool Revoked) : Event;

public sealed record SeatRenewed(ParticipantId Id, int Edition) : Event;

/// <summary>Who of the participants still sits in their seat.</summary>
public static class RevokingSeats
{
    public static Decision Decide(RevokeSeat c, Session s) =>
        s.Participants.Values.FirstOrDefault(p => p.Number == c.Number) is not { } who ? Refusals.ParticipantUnknown
        : who.Revoked == c.Revoked ? Happens()
        : new SeatRevoked(who.Id, c.Revoked);

    public static Decision Decide(RenewSeat _, Ask ask, Session s) => new SeatRenewed(ask.Me, s.Participants[ask.Me].Edition + 1);

    public static Session Evolve(Session s, SeatRevoked e) => With(s, e.Id, p => p with { Revoked = e.Revoked });

    public static Session Evolve(Session s, SeatRenewed e) => With(s, e.Id, p => p with { Edition = e.Edition });

    private static Session With(Session s, ParticipantId id, Func<Participant, Participant> change) =>
        s with { Participants = s.Participants.SetItem(id, change(s.Participants[id])) };

    /// <summary>The numbers of the seats that are shut.</summary>
    public static Seq<int> Shut(Session s) => s.Participants.Values.Where(p => p.Revoked).Select(p => p.Number).Order().ToSeq();

    /// <summary>Whether a participant may still sit there; who has not arrived yet may.</summary>
    public static bool Admits(Session s, Seat seat) =>
        seat.Participant is not { } id || !s.Participants.TryGetValue(id, out var who) || (!who.Revoked && who.Edition == (seat.Edition ?? 0));
}
