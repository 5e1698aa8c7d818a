using Workshop.Domain;
using Workshop.Server.Wire;

namespace Workshop.Server.Live;

/// <summary>A command that waits for its turn.</summary>
internal sealed class Asked(string id, Seat by, Command command)
{
    private readonly TaskCompletionSource<Reply> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = id;
    public Seat By { get; } = by;
    public Command Command { get; } = command;
    public Task<Reply> Answer => _answer.Task;

    public void Give(Reply reply) => _answer.TrySetResult(reply);
}

/// <summary>Who named a sending what: names of one seat never meet another's.</summary>
internal readonly record struct Sending(Seat By, string Id);
