using System.Reflection;
using System.Xml.Linq;
using Workshop.Domain;

namespace Workshop.Server.Wire;

/// <summary>What is said of types and their members beside them in the code, as the compiler writes it into one file for each assembly.</summary>
internal sealed class Remarks(IReadOnlyDictionary<string, XElement> all)
{
    public static Remarks OfDomain()
    {
        var files = new[] { typeof(Session).Assembly, typeof(Remarks).Assembly }.Select(a => Path.ChangeExtension(a.Location, ".xml"));
        return new(files.SelectMany(f => XDocument.Load(f).Descendants("member")).ToDictionary(m => m.Attribute("name")!.Value));
    }

    public string Of(Type type) => Words(Find($"T:{NameOf(type)}")?.Element("summary"));

    /// <summary>The bytes of a type as they are drawn beside it, line by line.</summary>
    public string LayoutOf(Type type) =>
        string.Join('\n', Find($"T:{NameOf(type)}")!.Descendants("code").First().Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public string Of(FieldInfo field) => Words(Find($"F:{NameOf(field.DeclaringType!)}.{field.Name}")?.Element("summary"));

    /// <summary>Of a member of a record: beside itself, or as the parameter that makes it.</summary>
    public string Of(PropertyInfo member) =>
        Words(Find($"P:{NameOf(member.DeclaringType!)}.{member.Name}")?.Element("summary")
            ?? Find($"T:{NameOf(member.DeclaringType!)}")?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == member.Name));

    // What stands inside of another type.
    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private XElement? Find(string name) => all.GetValueOrDefault(name);

    private static string Words(XElement? said) => said is null ? "" : string.Join(' ', string.Concat(said.Nodes().Select(Word)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);

    // What is referred to stands as "T:Workshop.Domain.Ballots.Cast".
    private static string Word(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" } named => $"`{(named.Attribute("cref") ?? named.Attribute("name"))!.Value.Split('.', ':')[^1]}`",
        XElement other => $"`{other.Value}`",
        _ => "",
    };
}
