using Xunit.v3;

namespace Workshop.Domain.Tests;

/// <summary>The rules of SPEC.md that a test holds, by their numbers. <see cref="Laws.NumberedRulesTests"/> compares the two lists.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuleAttribute(params string[] numbers) : Attribute, ITraitAttribute
{
    public IReadOnlyList<string> Numbers => numbers;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => numbers.Select(n => KeyValuePair.Create("Rule", n)).ToList();
}
