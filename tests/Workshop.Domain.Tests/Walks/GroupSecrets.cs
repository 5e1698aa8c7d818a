using Workshop.Domain.Ballots;
using Workshop.Domain.Notes;
using Workshop.Domain.Reports;
using Workshop.Domain.Stages;

namespace Workshop.Domain.Tests.Walks;

/// <summary>Finds groups of fewer than k that are shown alone, or that come out when two moments are laid over each other.</summary>
public sealed class GroupSecrets
{
    private readonly Dictionary<NoteId, string> _told = [];
    private readonly Dictionary<StageId, List<HashSet<GroupId>>> _progress = [];
    private Dictionary<string, GroupId> _groupOf = [];
    private Dictionary<string, string> _authorOf = [];

    public int K { get; set; }

    public void Learn(Dictionary<string, GroupId> groupOf, Dictionary<string, string> authorOf) =>
        (_groupOf, _authorOf) = (groupOf, authorOf);

    public void AreKeptIn(IReadOnlyCollection<object> shown, string where)
    {
        var parts = shown.SelectMany(Members.Within).ToList();
        foreach (var stage in parts.OfType<NoteSight>().GroupBy(n => n.Stage))
            Hold(stage, where);
        foreach (var round in parts.OfType<ReportedRound>())
            Assert.All(round.Ballots.Where(b => b.Group.Count > 0).CountBy(b => Named(b.Group)), g => Assert.True(g.Value >= K, $"{where} shows {g} alone"));
        foreach (var detail in parts.OfType<RoundDetail>())
            Assert.All(detail.Groups, g => Assert.True(g.Ballots >= K, $"{where} shows {g} alone"));
        foreach (var progress in parts.OfType<ProgressSight>())
            Hold(progress, where);
    }

    /// <summary>Of a whole stage on the board, as a snapshot shows it.</summary>
    public void AreKeptInAllOf(IEnumerable<NoteSight> notes, string where)
    {
        foreach (var bucket in notes.Where(n => n.By.Count > 0).GroupBy(n => (n.Stage, Named(n.By))))
            Assert.True(bucket.Select(n => _authorOf[n.Id.Text]).Distinct().Count() >= K, $"{where} shows {bucket.Key} with fewer than {K} authors");
    }

    private void Hold(IEnumerable<NoteSight> notes, string where)
    {
        foreach (var note in notes.Where(n => n.By.Count > 0))
        {
            Assert.Contains(_groupOf[_authorOf[note.Id.Text]], note.By);
            // Two different sets of groups for one note give away what is in both.
            Assert.True(!_told.TryGetValue(note.Id, out var before) || before == Named(note.By), $"{where} tells {note.Id} to be of {Named(note.By)}, and before of {before}");
            _told[note.Id] = Named(note.By);
        }
    }

    private void Hold(ProgressSight progress, string where)
    {
        var sizes = _groupOf.Values.CountBy(g => g).ToDictionary();
        var buckets = progress.Groups.Select(g => g.With.Prepend(g.Group).ToHashSet()).ToList();
        foreach (var (bucket, told) in buckets.Zip(progress.Groups))
            Assert.True(told.People >= K && told.People == bucket.Sum(g => sizes.GetValueOrDefault(g)), $"{where} shows the progress of {told}");
        if (buckets.Count == 0)
            return;
        // What was counted together stays together: else one count is the difference of two.
        foreach (var before in _progress.GetValueOrDefault(progress.Stage, []).Select(b => b.Where(sizes.ContainsKey).ToHashSet()))
            Assert.True(buckets.Any(before.IsSubsetOf), $"{where} takes apart {string.Join(" ", before)}");
        if (progress.Groups.Any(g => g.Done > 0 || g.Voted > 0))
            _progress[progress.Stage] = buckets;
    }

    private static string Named(Seq<GroupId> groups) => string.Join("+", groups.Select(g => g.Text).Order(StringComparer.Ordinal));
}
