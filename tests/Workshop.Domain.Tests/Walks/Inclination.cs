using Workshop.Domain.Acts;
using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.People;
using Workshop.Domain.Priorities;
using Workshop.Domain.Sessions;
using Workshop.Domain.Stages;
using Workshop.Domain.Themes;
using Workshop.Domain.Translations;

namespace Workshop.Domain.Tests.Walks;

/// <summary>Which kind of command comes next: mostly what the open stage is for, so that a walk gets somewhere, and often anything at all.</summary>
public static class Inclination
{
    private static readonly IReadOnlyList<Type> Anything = Kinds.Of<Command>();
    private static readonly Type[] Writing = [.. Times(6, typeof(WriteNote)), typeof(SplitRoom), .. Times(2, typeof(TakeTable)), typeof(OpenTableBoards), typeof(EditNote), typeof(DeleteNote), typeof(SayDone), typeof(RevealNotes), typeof(RedactNote), typeof(ImportNotes)];
    private static readonly Type[] Grouping = [.. Times(2, typeof(CreateTheme)), .. Times(2, typeof(MoveNotes)), .. Times(2, typeof(MergeNotes)), typeof(UnmergeNotes), typeof(MergeThemes), typeof(RemoveTheme), .. Times(2, typeof(MarkNotes)), typeof(CorrectNote), .. Times(3, typeof(UndoAct)), typeof(RedoAct), .. Times(3, typeof(Translate))];
    private static readonly Type[] Voting = [.. Times(2, typeof(OpenRound)), .. Times(8, typeof(Cast)), typeof(Withdraw), typeof(CloseRound), typeof(CloseSoon), typeof(KeepOpen), typeof(TimeUp), .. Times(2, typeof(RevealRound)), typeof(ReopenRound), typeof(SettleTie), typeof(TryBallot), .. Times(2, typeof(EnterPaper)), typeof(RemovePaper), typeof(CountRoom)];
    private static readonly Type[] Agreeing = [.. Voting, .. Times(2, typeof(WordPriority)), typeof(RewordPriority), typeof(OrderPriorities), typeof(ProposeDissent), .. Times(9, typeof(JoinDissent)), typeof(LeaveDissent), .. Times(4, typeof(HideDissent)), .. Times(2, typeof(Translate))];

    // Each of these ends something, some for good.
    private static readonly Dictionary<Type, int> OnceIn = new() { [typeof(CloseSession)] = 20, [typeof(HideNames)] = 10, [typeof(OpenStage)] = 1, [typeof(CloseStage)] = 3, [typeof(AddStage)] = 3, [typeof(RemoveStage)] = 4 };

    public static Type Of(Dice dice, Session session)
    {
        if (session.OpenStage is not { } stage)
            return dice.OneIn(2) ? typeof(OpenStage) : dice.Of(Anything);
        var likely = stage.Kind switch
        {
            StageKind.Arrive => [typeof(Arrive), typeof(SayDone)],
            StageKind.Write or StageKind.Answer => Writing,
            StageKind.Group => Grouping,
            StageKind.Vote or StageKind.Rank or StageKind.Matrix => Voting,
            StageKind.Agree => Agreeing,
            _ => Anything,
        };
        var kind = dice.OneIn(3) ? dice.Of(Anything) : dice.Of(likely);
        return dice.OneIn(OnceIn.GetValueOrDefault(kind, 1)) ? kind : Of(dice, session);
    }

    private static IEnumerable<Type> Times(int n, Type kind) => Enumerable.Repeat(kind, n);
}
