using System.Text.Json;
using System.Text.Json.Nodes;
using Workshop.Domain.Counting;

namespace Workshop.Server.Recount;

/// <summary>Writes rounds of ratings and levels.</summary>
internal static class RatingWriting
{
    public static JsonObject Write(ScoreTally tally, JsonElement line, int lowest)
    {
        var json = RoundWriting.Head(tally.Turnout, line);
        json["mean"] = Writing.Scores(tally.Result);
        json["median"] = Writing.ByName(tally.Items, (_, i) => Writing.Exact(tally.Ratings[i].Median));
        json["ratedBy"] = Writing.ByName(tally.Items, (_, i) => tally.Ratings[i].RatedBy);
        json["quorumMet"] = Writing.ByName(tally.Items, (_, i) => tally.Ratings[i].QuorumMet);
        json["ranks"] = Writing.Ranks(tally.Result);
        json["distribution"] = Writing.ByName(tally.Items, (_, i) => Writing.Distribution(tally.Ratings[i].Distribution, lowest));
        RoundWriting.Voices(json, tally.PerPerson, tally.EqualVoice, tally.VoicesDiffer);
        json["agreement"] = new JsonObject { ["items"] = Writing.ByName(tally.Items, (_, i) => MeasureWriting.Write(tally.Ratings[i].Agreement)) };
        json["robust"] = RoundWriting.Rules(("mean", tally.Result.Winners), ("median", tally.ByMedian));
        json["margin"] = RoundWriting.Write(tally.Margin);
        json["jackknife"] = RoundWriting.Jackknife(tally.LeaveOneOut);
        json["reporting"] = RoundWriting.Reporting(tally.Turnout.Reporting);
        return json;
    }

    public static JsonObject Write(MatrixTally tally, JsonElement line)
    {
        var json = RoundWriting.Head(tally.Turnout, line);
        json["cells"] = Cells(tally.Result);
        json["order"] = Writing.List(tally.Result.Order);
        json["ranks"] = Writing.Ranks(tally.Result.Standings);
        json["ratedBy"] = Writing.ByName(tally.Items, (_, i) =>
            new JsonObject { ["impact"] = tally.Impact[i].RatedBy, ["feasibility"] = tally.Feasibility[i].RatedBy });
        json["equalVoice"] = Cells(tally.EqualVoice);
        json["equalVoiceRanks"] = Writing.Ranks(tally.EqualVoice.Standings);
        json["perPerson"] = Cells(tally.PerPerson);
        json["perPersonRanks"] = Writing.Ranks(tally.PerPerson.Standings);
        json["voicesDiffer"] = tally.VoicesDiffer;
        json["agreement"] = new JsonObject
        {
            ["impact"] = Writing.ByName(tally.Items, (_, i) => MeasureWriting.Write(tally.Impact[i].Agreement)),
            ["feasibility"] = Writing.ByName(tally.Items, (_, i) => MeasureWriting.Write(tally.Feasibility[i].Agreement)),
        };
        json["robust"] = RoundWriting.Rules(("mean", tally.Result.Standings.Winners), ("median", tally.ByMedian));
        json["jackknife"] = RoundWriting.Jackknife(tally.LeaveOneOut);
        json["reporting"] = RoundWriting.Reporting(tally.Turnout.Reporting);
        return json;
    }

    public static JsonObject Write(FistTally tally, JsonElement line)
    {
        var json = RoundWriting.Head(tally.Turnout, line);
        json["distribution"] = Writing.Distribution(tally.Distribution, lowest: 0);
        json["status"] = Writing.Word(tally.Status);
        json["agreement"] = MeasureWriting.Write(tally.Agreement);
        json["sureness"] = RoundWriting.Write(tally.Sureness);
        json["reporting"] = RoundWriting.Reporting(tally.Turnout.Reporting);
        return json;
    }

    public static JsonObject Write(GradientsTally tally, JsonElement line)
    {
        var json = RoundWriting.Head(tally.Turnout, line);
        json["distribution"] = Writing.Distribution(tally.Distribution, lowest: 1);
        json["status"] = Writing.Word(tally.Status);
        json["supportShare"] = Writing.Exact(tally.SupportShare);
        json["equalVoice"] = Writing.Exact(tally.EqualVoice);
        json["perPerson"] = Writing.Exact(tally.PerPerson);
        json["voicesDiffer"] = tally.VoicesDiffer;
        json["agreement"] = MeasureWriting.Write(tally.Agreement);
        json["sureness"] = RoundWriting.Write(tally.Sureness);
        json["reporting"] = RoundWriting.Reporting(tally.Turnout.Reporting);
        return json;
    }

    private static JsonObject Cells(MatrixField field) => new(field.Cells.Select(c => KeyValuePair.Create(c.Item, (JsonNode?)new JsonObject
    {
        ["impact"] = Writing.Exact(c.Impact),
        ["feasibility"] = Writing.Exact(c.Feasibility),
        ["quadrant"] = Writing.Word(c.Quadrant),
    })));
}
