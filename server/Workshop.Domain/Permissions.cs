using Workshop.Domain.Acts;
using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Reports;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;
using Workshop.Domain.Translations;
using Workshop.Domain.Walls;

namespace Workshop.Domain;

/// <summary>Who may ask for what at all. What a stage allows besides is in the doing itself.</summary>
public static class Permissions
{
    private static readonly Role[] Facilitator = [Role.Facilitator];
    private static readonly Role[] Staff = [Role.Facilitator, Role.Rapporteur];
    private static readonly Role[] Participant = [Role.Participant];
    private static readonly Role[] Groupers = [Role.Facilitator, Role.Rapporteur, Role.Participant];

    /// <summary>The roles that may send a command.</summary>
    public static IReadOnlyList<Role> For(Command command) => command switch
    {
        CreateSession or RestoreSession => [Role.Host],
        TimeUp => [Role.Clock],
        DescribeSession or SetGroups or HideNames or CloseSession => Facilitator,
        OpenStage or CloseStage or RevealNotes or SetTimer or ExtendTimer or PauseTimer or ResumeTimer => Facilitator,
        AddStage or ChangeStage or OrderStages or SkipStage or RemoveStage => Facilitator,
        SplitRoom or OpenTableBoards or PointWall or UndoAct or RedoAct or MarkNotes or CorrectNote => Facilitator,
        OpenRound or CloseRound or CloseSoon or KeepOpen or RevealRound or ReopenRound or SettleTie or TryBallot or HideDissent => Facilitator,
        EnterPaper or RemovePaper or CountRoom => Facilitator,
        ImportNotes or RemoveImport or LowerHands or HearWhispers => Facilitator,
        GiveLink or RevokeLink or Lead or RenewCode or RevokeSeat => Facilitator,
        RenewSeat => Participant,
        Translate => [Role.Interpreter],
        WordPriority or RewordPriority or RemovePriority or OrderPriorities or FollowAction => Staff,
        CreateTheme or RenameTheme or MergeThemes or RemoveTheme or MoveNotes or MergeNotes or UnmergeNotes => Groupers,
        Arrive or TakeTable or SayDone or WriteNote or EditNote or DeleteNote or RedactNote or Cast or Withdraw => Participant,
        ProposeDissent or JoinDissent or LeaveDissent or RaiseHand or SendWhisper => Participant,
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "A command without a permission"),
    };

    // Who may read goes on to matter when nothing can be written any more.
    private static bool OutlivesTheWorkshop(Command command) => command is RedactNote or GiveLink or RevokeLink or RenewCode or RevokeSeat or RenewSeat;

    internal static Refusal? Check(Command command, Ask ask, Session session) =>
        !For(command).Contains(ask.By.Role) ? Refusals.NotAllowed
        : !GivingLinks.Admits(session, ask.By) ? Refusals.SeatRevoked
        : command is CreateSession or RestoreSession ? null
        : !session.Exists ? Refusals.SessionUnknown
        : session.EndedAt is not null && !OutlivesTheWorkshop(command) ? Refusals.SessionClosed
        : ask.IsParticipant && (ask.By.Participant is null || (command is not Arrive && !session.Participants.ContainsKey(ask.Me)))
            ? Refusals.ParticipantUnknown
        : null;
}
