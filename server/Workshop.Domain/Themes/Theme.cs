using Workshop.Domain.Sessions;

namespace Workshop.Domain.Themes;

/// <summary>A group of notes with a name.</summary>
/// <param name="Number">Order of making, from 1; themes stand in this order.</param>
/// <param name="Seeds">The priorities of earlier workshops that it stands for; none in most.</param>
public sealed record Theme(ThemeId Id, string Name, int Number, Seq<Seed> Seeds = default);

/// <param name="Seeds">Absent in most.</param>
public sealed record ThemeSight(ThemeId Id, string Name, int Number, Seq<Seed>? Seeds) : Sight;
