using Workshop.Domain;
using Workshop.Domain.People;

namespace Workshop.Server.Exports.Charts;

/// <summary>The stakeholder groups' colours as on screen (look/tokens.css), light enough for dark letters and told apart in grey by those letters.</summary>
internal static class GroupColours
{
    private const uint SeveralOrNone = 0xFFE4E2DA;

    private static readonly uint[] Looks =
        [0xFFCFE0F5, 0xFFE3DAF3, 0xFFD8DCE0, 0xFFFBE3A6, 0xFFF6D3DD, 0xFFCFEBD3, 0xFFFAD8C2, 0xFFC6E9EE, 0xFFE9DCCB, 0xFFF3D2EE, 0xFFE3E8B6, 0xFFF8CFC8];

    public static uint Of(Seq<GroupId> counted, Seq<StakeholderGroup> groups) =>
        counted.Count == 1 && groups.FirstOrDefault(g => g.Id == counted[0]) is { } one ? Looks[one.Look % Looks.Length] : SeveralOrNone;
}
