using System.IO.Hashing;

namespace Workshop.Load.Rooms;

/// <summary>What one message says: marked notes, votes, and whether the final tallies are in it.</summary>
internal sealed record Said(int[] Notes, int Votes = 0, bool Final = false)
{
    public static readonly Said Nothing = new([]);
}

/// <summary>How to speak with one kind of server. The room is the same for all: notes on a board, votes on its themes, everybody sees all.</summary>
internal abstract class Talk
{
    private readonly Dictionary<ulong, Said> _known = [];

    public abstract string Name { get; }

    /// <summary>The command that starts the server on a port, and how it is told.</summary>
    public abstract (string Program, string[] Arguments) Start(int port, string folder);

    /// <summary>Notes carry this before their number, whatever the protocol does to the rest.</summary>
    protected static ReadOnlySpan<byte> Mark => "#%"u8;

    public static string Marked(int number, string words) => $"#%{number:D7} {words}"[..80];

    /// <summary>Makes a room with this many people who have not opened a line yet.</summary>
    public virtual Task Prepare(int port, int people) => Task.CompletedTask;

    /// <summary>Opens a line and waits until the board is on it.</summary>
    public abstract Task<Line> Enter(int port, int person, Heard heard);

    /// <summary>Before a workload that writes notes.</summary>
    public virtual Task BeginNotes(Line[] lines) => Task.CompletedTask;

    public abstract void Write(Line line, int number, string text);

    public virtual Task BeginVotes(Line[] lines) => Task.CompletedTask;

    /// <param name="nth">The how manyth of this person's votes in all, from 0.</param>
    public abstract void Vote(Line line, int nth, int theme);

    /// <summary>After the last vote: whatever must be done so that everybody sees the tallies.</summary>
    public virtual void EndVotes(Line[] lines)
    {
    }

    /// <summary>How many votes a line hears of when all are cast; null: it hears the final tallies instead.</summary>
    public virtual int? VotesHeard(int all) => all;

    /// <summary>What a message says. A broadcast is the same for all who hear it, so it is read once.</summary>
    public Said Read(ReadOnlySpan<byte> message)
    {
        var hash = XxHash3.HashToUInt64(message);
        if (_known.TryGetValue(hash, out var said))
            return said;
        if (_known.Count > 20_000)
            _known.Clear();
        return _known[hash] = Understand(message);
    }

    protected abstract Said Understand(ReadOnlySpan<byte> message);

    protected static int[] Marks(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf(Mark) < 0)
            return [];
        var numbers = new List<int>();
        for (int at; (at = text.IndexOf(Mark)) >= 0 && at + 9 <= text.Length; text = text[(at + 9)..])
            if (int.TryParse(text.Slice(at + 2, 7), out var number))
                numbers.Add(number);
        return [.. numbers];
    }

    protected static async Task<Line> EnterUntil(int port, string path, int person, Heard heard, Func<Line, Waiting> note)
    {
        var line = await Line.Open(port, path, person, heard, note);
        await ((Waiting)line.Note!).Entered.Task.WaitAsync(TimeSpan.FromSeconds(60));
        return line;
    }

    /// <summary>A line that waits for its board.</summary>
    public class Waiting
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The marked notes on the board that it was greeted with.</summary>
        public int[]? Board { get; set; }
    }
}
