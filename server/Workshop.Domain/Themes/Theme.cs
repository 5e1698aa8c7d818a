namespace Workshop.Domain.Themes;

/// <summary>A group of notes with a name.</summary>
/// <param name="Number">Order of making, from 1; themes stand in this order.</param>
public sealed record Theme(ThemeId Id, string Name, int Number);

public sealed record ThemeSight(ThemeId Id, string Name, int Number) : Sight;
