namespace Workshop.Load.Rooms;

/// <summary>What was measured of one server with so many people. Milliseconds, unless a name says otherwise; NaN: was not measured.</summary>
internal sealed record Measured(string Server, int People)
{
    public double JoinKB { get; set; } = double.NaN;
    public double StormSeconds { get; set; } = double.NaN;
    public double QuietP50 { get; set; } = double.NaN;
    public double QuietP99 { get; set; } = double.NaN;
    public double BusyP50 { get; set; } = double.NaN;
    public double BusyP99 { get; set; } = double.NaN;
    public double BusyKB { get; set; } = double.NaN;
    public double BusyMessages { get; set; } = double.NaN;

    /// <summary>Server processor time for a thousand delivered notes, at 200 notes a second.</summary>
    public double CpuPerThousand { get; set; } = double.NaN;
    public double MostPerSecond { get; set; } = double.NaN;

    /// <summary>From the last vote until the slowest hundredth sees the final tallies.</summary>
    public double VoteLag { get; set; } = double.NaN;
    public double VoteKB { get; set; } = double.NaN;
    public double VoteCpuSeconds { get; set; } = double.NaN;
    public double MegaBytes { get; set; } = double.NaN;
    public int Lost { get; set; }

    /// <summary>Of 200 notes that others had seen when the server was killed.</summary>
    public int? Kept { get; set; }
    public double GeneratorCpuShare { get; set; } = double.NaN;
}
