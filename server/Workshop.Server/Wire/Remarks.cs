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

    public string Of(Type type) => Words(Find($"T:{type.FullName}")?.Element("summary"));

    public string Of(FieldInfo field) => Words(Find($"F:{field.DeclaringType!.FullName}.{field.Name}")?.Element("summary"));

    /// <summary>Of a member of a record: beside itself, or as the parameter that makes it.</summary>
    public string Of(PropertyInfo member) =>
        Words(Find($"P:{member.DeclaringType!.FullName}.{member.Name}")?.Element("summary")
            ?? Find($"T:{member.DeclaringType!.FullName}")?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == member.Name));

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
